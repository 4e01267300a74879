import Link from 'next/link'
import { DIRECTIONS } from '@/lib/domain/direction'
import { formatList } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'
import type { SourceProfile } from '@/lib/server/reading/source-profile'

/** How often the source replaced a figure of its own and which way, and what was revised. */
export function Moves({ profile, words }: { profile: SourceProfile; words: Words }) {
  const { t } = words
  const { source, steps, revisions } = profile
  const total = DIRECTIONS.reduce((sum, way) => sum + steps[way], 0)
  const ways = DIRECTIONS.filter((way) => steps[way] > 0).map((way) =>
    t(`source.moved-${way}`, { count: steps[way] }),
  )
  return (
    <div className="measure-text grid gap-2">
      <p>
        {total === 0
          ? t('source.moved-none')
          : t('source.moved-count', { steps: total, list: formatList(ways, words, 4) })}
      </p>
      <p>
        {t('source.revised', revisions)}{' '}
        {revisions.source + revisions.record === 0 ? null : (
          <Link prefetch={false} href={`/changes?claimant=${source.id}&kind=revised`}>
            {t('source.revised-list')}
          </Link>
        )}
      </p>
      <p className="small quiet">{t('source.moved-why')}</p>
    </div>
  )
}
