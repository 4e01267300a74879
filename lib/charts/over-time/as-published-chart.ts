import { asOfOf } from '@/lib/domain/claim'
import { formatDate } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import { formatVintageFinding } from '@/lib/sentences/vintage'
import type { ChartKind } from '../kind'
import { layoutAsPublished } from './as-published'

export const asPublished: ChartKind<'as-published'> = {
  scope: 'lane',
  layout: (content, words, { width, direction }) =>
    layoutAsPublished({ ...content, ...words, direction }, { width }),
  text: ({ measure, day }, words) => {
    const { locale, t } = words
    return {
      findings: [formatVintageFinding(measure, day, words)],
      caveats: [],
      figures: day.vintages.map(({ kind, claim, saidOn, saidOnPrecision }) =>
        t(`chart.vintage.name-${kind}`, {
          claimant: claim.claimant.name,
          figure: formatQuantity(claim.quantity, locale, t),
          date: formatDate(asOfOf(claim), locale, t),
          said: formatDate({ date: saidOn, precision: saidOnPrecision }, locale, t),
        }),
      ),
    }
  },
  // Its figures are those of one day: the lane as it is compared now is another chart.
  lanes: () => [],
  claims: ({ claims }) => claims,
  current: ({ claims }) => claims,
  lack: () => null,
}
