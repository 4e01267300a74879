import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { VintageDayAnswer } from '@/lib/answers/vintages'
import { asOfOf } from '@/lib/domain/claim'
import type { Convention } from '@/lib/domain/convention'
import type { Measure } from '@/lib/domain/measure'
import { dayOfKey } from '@/lib/domain/reference-day'
import { formatDate } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import { formatVintageFinding } from '@/lib/sentences/vintage'
import type { Actors, ChartKind } from '../kind'
import { actorsOfRecord, there } from '../record/from-record'
import { layoutAsPublished } from './as-published'
import type { AsPublishedLayout } from './layout'

interface AsPublishedContent {
  readonly measure: Measure
  readonly day: VintageDayAnswer
  /** The claims of the day's figures as they stand. */
  readonly claims: readonly ClaimAnswer[]
  readonly actors: Actors
  readonly convention: Convention
}

export const asPublished: ChartKind<AsPublishedContent, AsPublishedLayout> = {
  layout: layoutAsPublished,
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
  fromRecord: (record) => {
    const { measure, day: key, convention } = record.view
    const day = { key: there(key), ...dayOfKey(there(key)), vintages: record.vintages }
    const actors = actorsOfRecord(record)
    return { measure: there(measure), day, claims: record.claims, actors, convention }
  },
}
