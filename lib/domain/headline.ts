/** The headline of a measure in an overview: its best supported lane, and how many lanes there are. */
import { bySupport, type Lane } from './comparison'
import { groupBy } from './group-by'
import { byLatestPeriod, familyKey, laneIdOf, type LaneId } from './lane'
import type { Range } from './range'
import type { Support } from './support'
import type { DatedValue, Precision } from './time'
import { latestAsOf } from './claim'
import { countContradictions } from './contradictions'
import type { ComparableClaim } from './verdict'

/** The part of a lane that an overview shows, kept in the store beside the claims. */
export interface LaneSummary extends LaneId {
  readonly range: Range | null
  readonly support: Support
  /** How many pairs of current claims cannot both be true. */
  readonly contradictions: number
  /** The latest date that a current claim is about. */
  readonly latest: DatedValue
}

type HeadlineFields = 'group' | 'category' | 'place' | 'basis' | 'range' | 'contradictions'

export interface Headline extends Pick<LaneSummary, HeadlineFields>, Support {
  readonly asOf: string
  readonly asOfPrecision: Precision
  readonly lanes: number
}

/** The part of a lane that its summary is made of, so that the store need not load its history. */
export type SummaryInput = LaneId &
  Pick<Lane, 'range' | 'support'> & { readonly current: readonly ComparableClaim[] }

export function summaryOf(lane: SummaryInput): LaneSummary {
  const latest = latestAsOf(lane.current)
  if (latest === null) throw new Error('a lane has a current claim')
  return {
    ...laneIdOf(lane),
    range: lane.range,
    support: lane.support,
    contradictions: countContradictions(lane.current),
    latest,
  }
}

/** The headline of one measure; undefined when it has no lane. Of the periods of one family the latest counts. */
export function headlineOf(summaries: readonly LaneSummary[]): Headline | undefined {
  const lanes = [...groupBy(summaries, familyKey).values()].flatMap((family) =>
    family.toSorted(byLatestPeriod).slice(0, 1),
  )
  const best = lanes.toSorted(bySupport)[0]
  if (best === undefined) return undefined
  const { group, category, place, basis, range, support, contradictions, latest } = best
  return {
    group,
    category,
    place,
    basis,
    range,
    ...support,
    contradictions,
    asOf: latest.date,
    asOfPrecision: latest.precision,
    lanes: lanes.length,
  }
}
