/** The headline of a measure in an overview: its weightiest lane, and how many lanes and places there are. */
import { byWeight, type Lane } from './comparison'
import type { Claim } from './claim'
import { disagreementsAmong } from './contradictions'
import { placeIdentity } from './event'
import { boundsAmong, type Bounds } from './exceeding'
import { groupBy } from './group-by'
import { byLatestPeriod, familyKey, laneIdOf, type LaneId } from './lane'
import { statedNumbers, type Quantity } from './quantity'
import type { Range } from './range'
import type { Support } from './support'
import { compareCodePoints } from './text'
import type { DatedValue, Precision } from './time'
import { latestAsOf } from './claim'
import type { ComparableClaim } from './verdict'

/** A figure with its claimant: a number is never shown without either. */
export interface AttributedFigure {
  readonly id: string
  readonly claimant: string
  readonly quantity: Quantity
}

/** The latest claims of a lane as an overview tells them, the one that a lead names first. */
export interface LatestFigures {
  readonly asOf: string
  readonly asOfPrecision: Precision
  readonly claims: readonly AttributedFigure[]
}

/** The figures at both ends of the recent range. */
export interface EndFigures {
  readonly low: readonly AttributedFigure[]
  readonly high: readonly AttributedFigure[]
}

/** The part of a lane that an overview shows, kept in the store beside the claims. */
export interface LaneSummary extends LaneId {
  readonly range: Range | null
  readonly recentRange: Range | null
  readonly latest: LatestFigures | null
  /** Null when no recent claim has a number. */
  readonly ends: EndFigures | null
  readonly support: Support
  /** How many pairs of current claims cannot both be true. */
  readonly contradictions: number
  /** How many pairs do not agree, where nothing tells whether the count moved between them. */
  readonly differences: number
  /** The latest date that a current claim is about. */
  readonly about: DatedValue
  /** How far its current claims reach, by which figures that exceed a wider lane's are found. */
  readonly bounds: Bounds
}

type HeadlineFields =
  | 'group'
  | 'category'
  | 'scope'
  | 'place'
  | 'basis'
  | 'from'
  | 'range'
  | 'recentRange'
  | 'latest'
  | 'ends'
  | 'contradictions'
  | 'differences'

export interface Headline extends Pick<LaneSummary, HeadlineFields>, Support {
  readonly asOf: string
  readonly asOfPrecision: Precision
  readonly lanes: number
  /** The number of places within the extent that have figures. */
  readonly places: number
}

/** The part of a lane that its summary is made of, so that the store need not load its history. */
export type SummaryInput = LaneId &
  Pick<Lane, 'range' | 'recentRange' | 'recent' | 'support'> & {
    readonly current: readonly (ComparableClaim & Pick<Claim, 'claimant'>)[]
    readonly latest: LatestFigures | null
  }

/** The summary of a lane; null where nothing stands in it. */
export function summaryOf(lane: SummaryInput): LaneSummary | null {
  const about = latestAsOf(lane.current)
  if (about === null) return null
  const { contradictions, differences } = disagreementsAmong(lane.current)
  return {
    ...laneIdOf(lane),
    range: lane.range,
    recentRange: lane.recentRange,
    latest: latestFigures(lane.latest),
    ends: endsOf(lane),
    support: lane.support,
    contradictions: contradictions.total,
    differences: differences.total,
    about,
    bounds: boundsAmong(lane.current),
  }
}

/** The latest claims of a lane with no more of each than an overview tells. */
function latestFigures(latest: LatestFigures | null): LatestFigures | null {
  return (
    latest && {
      asOf: latest.asOf,
      asOfPrecision: latest.asOfPrecision,
      claims: latest.claims.map(attributed),
    }
  )
}

function attributed({ id, claimant, quantity }: AttributedFigure): AttributedFigure {
  return { id, claimant, quantity }
}

function endsOf({ current, recent, recentRange }: SummaryInput): EndFigures | null {
  if (recentRange === null) return null
  const ids = new Set(recent)
  const stating = (number: number) =>
    current
      .filter(({ id, quantity }) => ids.has(id) && statedNumbers(quantity).includes(number))
      .toSorted((a, b) => compareCodePoints(a.claimant, b.claimant))
      .map(attributed)
  return { low: stating(recentRange.low), high: stating(recentRange.high) }
}

/**
 * The headline of one measure; undefined when it has no lane. Of the periods of one family the latest counts. Where every
 * lane is of a part of the extent, and of more than one, there is no number: parts are never put together.
 */
export function headlineOf(summaries: readonly LaneSummary[]): Headline | undefined {
  const lanes = [...groupBy(summaries, familyKey).values()].flatMap((family) =>
    family.toSorted(byLatestPeriod).slice(0, 1),
  )
  const best = lanes.toSorted(byWeight)[0]
  if (best === undefined) return undefined
  const places = new Set(lanes.flatMap(({ place }) => placeIdentity(place) ?? [])).size
  const hasNumber = best.place === null || places === 1
  const {
    group,
    category,
    scope,
    place,
    basis,
    from,
    support,
    contradictions,
    differences,
    about,
  } = best
  return {
    group,
    category,
    scope,
    place,
    basis,
    from,
    range: hasNumber ? best.range : null,
    recentRange: hasNumber ? best.recentRange : null,
    latest: hasNumber ? best.latest : null,
    ends: hasNumber ? best.ends : null,
    ...support,
    contradictions,
    differences,
    asOf: about.date,
    asOfPrecision: about.precision,
    lanes: lanes.length,
    places,
  }
}
