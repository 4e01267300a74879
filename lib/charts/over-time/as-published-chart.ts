import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { VintageDayAnswer } from '@/lib/answers/vintages'
import type { Convention } from '@/lib/domain/convention'
import type { Measure } from '@/lib/domain/measure'
import { dayOfKey } from '@/lib/domain/reference-day'
import type { SnapshotClaim } from '@/lib/domain/snapshot/claim'
import { formatAsOf } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import { formatSaid, formatVintageFinding } from '@/lib/sentences/vintage'
import type { Actors, ChartKind } from '../kind'
import { actorsOfRecord, there, zonedIn } from '../record/from-record'
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
          date: formatAsOf(claim, locale, t),
          said: formatSaid({ date: saidOn, precision: saidOnPrecision }, claim, words),
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
    const zoned = zonedIn<SnapshotClaim>(record)
    const vintages = record.vintages.map((vintage) => ({
      ...vintage,
      claim: zoned(vintage.claim),
    }))
    const day = { key: there(key), ...dayOfKey(there(key)), vintages }
    const actors = actorsOfRecord(record)
    return { measure: there(measure), day, claims: record.claims.map(zoned), actors, convention }
  },
}
