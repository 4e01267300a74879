import Link from 'next/link'
import { formatMoment } from '@/lib/format/moment'
import { messagesIn, type Words } from '@/lib/format/translator'
import { tableHref } from '@/lib/url/claims-list'
import { Chips } from '../../_components/choices/chips'
import { filterChips, type Chip } from '../../_components/choices/filter-chips'
import type { ClaimsPageContent } from './load'

/** What narrows the table, and the way out of each; the order and the columns stay. */
export function Chosen({ page, words }: { page: ClaimsPageContent; words: Words }) {
  const { t } = words
  const { event, choice, table, actors, list } = page
  const chips = [
    ...measureChips(page, words),
    ...filterChips(choice, actors, words),
    ...periodChips(page, words),
  ]
  if (chips.length === 0) return null
  const left = { ...table, cursor: undefined }
  return (
    <div className="mb-4" data-chosen>
      {list.total === 0 ? (
        <p className="notice measure-text mb-2">
          {page.isPlaceKnown
            ? t('claims-page.none')
            : t('place-field.unknown', { place: choice.place ?? '' })}
        </p>
      ) : null}
      <div className="flex flex-wrap items-baseline gap-x-3">
        <span className="small quiet">{t('claims-page.chosen')}</span>
        <Chips
          chips={chips}
          hrefOf={(without) => tableHref(event.id, without, left)}
          words={words}
        />
        <Link
          prefetch={false}
          scroll={false}
          className="small no-print"
          href={tableHref(event.id, {}, left)}
        >
          {t('claims-page.clear')}
        </Link>
      </div>
    </div>
  )
}

function measureChips({ choice }: ClaimsPageContent, { t }: Words): Chip[] {
  const { measure, ...without } = choice
  if (measure === undefined) return []
  const value = t(`measure.${measure}`)
  return [{ name: t('claims-page.measure'), value, without, isFilter: false }]
}

/** The days of a period are one choice. */
function periodChips({ choice }: ClaimsPageContent, { locale, t }: Words): Chip[] {
  const { from, to, ...without } = choice
  const on = (date: string) => formatMoment(date, locale, messagesIn(locale).date.time)
  const value =
    from === undefined
      ? to && t('claims-page.period-to', { to: on(to) })
      : to === undefined
        ? t('claims-page.period-from', { from: on(from) })
        : t('claims-page.period-days', { from: on(from), to: on(to) })
  if (value === undefined) return []
  return [{ name: t('claims-page.period'), value, without, isFilter: false }]
}
