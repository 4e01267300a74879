/** The periods of what is otherwise one lane: one is compared, the others are named. */
import { byLatestPeriod, type LaneId } from './lane'
import type { Support } from './support'

export interface PeriodOption {
  readonly from: string | null
  readonly asOf: string | null
  readonly claimants: number
}

/** A period of a lane's family by its days. Null chooses the latest, and of those the shortest. */
export interface PeriodChoice {
  readonly from: string | null
  readonly asOf: string | null
}

/** The part of a lane at which the choice of a period looks. */
interface PeriodLane extends LaneId {
  readonly support: Support
  readonly current: readonly unknown[]
}

/** The period of a family that is shown, and the others by their days; null when the chosen one is not among them. */
export function choosePeriod<L extends PeriodLane>(
  family: readonly L[],
  period: PeriodChoice | undefined,
): { readonly lane: L; readonly periods: readonly PeriodOption[] } | null {
  // The latest period with a standing claim is shown.
  const standing = family.filter(({ support, current }) => support.claims + current.length > 0)
  const latestPeriods = (standing.length > 0 ? standing : family).toSorted(byLatestPeriod)
  const isChosen = (lane: L) =>
    lane.basis !== 'period' ||
    ((period?.from ?? lane.from) === lane.from && (period?.asOf ?? lane.asOf) === lane.asOf)
  const lane = latestPeriods.find(isChosen) ?? family.toSorted(byLatestPeriod).find(isChosen)
  if (lane === undefined) return null
  const periods = family
    .toSorted(byLatestPeriod)
    .filter((other) => other !== lane)
    .map(({ from, asOf, support }) => ({ from, asOf, claimants: support.claimants }))
  return { lane, periods }
}
