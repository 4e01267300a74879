import type { ChartContent } from '@/lib/charts/chart'
import { countedAs, countsOf } from '@/lib/charts/counts'
import { formatDate } from '@/lib/format/date'
import type { Words } from '@/lib/format/translator'
import type { ViewChoice } from '@/lib/url/view'

type FooterChoice = Pick<ViewChoice, 'convention' | 'knownAt'>

/** "N claims by M claimants in K publications", as a snapshot counts them, the convention, and as of when it was known. */
export function formatChartFooter(
  content: ChartContent,
  { convention = 'none', knownAt }: FooterChoice,
  { locale, t }: Words,
): string {
  const counts = countsOf(content)
  return t(`event.figure-${countedAs(counts)}`, {
    ...counts,
    convention:
      convention === 'none'
        ? t('event.convention-none')
        : t('event.convention-chosen', { convention: t(`convention.${convention}`) }),
    knownAt:
      knownAt === undefined
        ? t('event.known-now')
        : formatDate({ date: knownAt, precision: 'time' }, locale, t),
  })
}
