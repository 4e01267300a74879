import Link from 'next/link'
import { Choice } from '@/components/ui/choice'
import type { Words } from '@/lib/format/translator'
import type { EventPage } from '@/lib/server/reading/event-page'
import { besideParameter } from '@/lib/url/beside'
import { laneChoice } from '@/lib/url/view'
import { hrefOf } from '../event-href'
import { besideOptions } from './beside-options'

/** A second count beside the drawn one: the best supported as a list, any other by way of the first. */
export function BesideField({ page, words }: { page: EventPage; words: Words }) {
  const { t } = words
  const { measure, wholeLane, choice } = page
  const { options, left } = besideOptions(page, words)
  return (
    <div className="col-span-full">
      <Choice
        name="beside"
        label={t('beside.choose')}
        options={options}
        chosen={choice.beside}
        any={t('beside.none')}
      />
      {left === 0 || measure === null || wholeLane === undefined ? null : (
        <p className="small quiet mt-1">
          {t('beside.more', { left })}{' '}
          <Link
            prefetch={false}
            scroll={false}
            href={hrefOf(page, {
              ...choice,
              beside: besideParameter(measure, laneChoice(wholeLane)),
            })}
          >
            {t('beside.keep')}
          </Link>
        </p>
      )}
    </div>
  )
}
