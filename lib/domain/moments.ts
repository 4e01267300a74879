/** Moments of public time, and how many claims changed for readers at each. */
import { publicMomentsOf } from './public-time'
import { mapInSteps, type InSteps } from './in-steps'
import type { RecordedClaim } from './claim'
import { compareText } from './text'

export interface Moment {
  /** An instant. */
  readonly at: string
  /** How many claims were made, amended or withdrawn then. */
  readonly changes: number
}

/** Every moment once, the earliest first. */
export function* momentsInSteps(
  records: readonly RecordedClaim[],
  knownAt: string | null,
): InSteps<Moment[]> {
  const counts = new Map<string, number>()
  yield* mapInSteps(records, (record) => {
    for (const at of publicMomentsOf(record, knownAt)) counts.set(at, (counts.get(at) ?? 0) + 1)
  })
  return [...counts]
    .map(([at, changes]) => ({ at, changes }))
    .sort((a, b) => compareText(a.at, b.at))
}

/** How much of an instant two moments must share to be merged: all of it, the day, the month, the year. */
const LENGTHS = [24, 10, 7, 4] as const

/**
 * Merges moments until there are about `max`: those of a day, of a month or of a year become the last of them, so that
 * a reader who goes there sees everything of that day, month or year.
 */
export function mergeMoments(moments: readonly Moment[], max: number): readonly Moment[] {
  let merged = moments
  for (const length of LENGTHS) {
    if (merged.length <= max) break
    const last = new Map<string, Moment>()
    for (const { at, changes } of moments) {
      const key = at.slice(0, length)
      last.set(key, { at, changes: changes + (last.get(key)?.changes ?? 0) })
    }
    merged = [...last.values()]
  }
  return merged
}

/** The place of the last moment that is not after this instant; -1 before the first. */
export function placeIn(moments: readonly Moment[], instant: string | null): number {
  if (instant === null) return moments.length - 1
  return moments.findLastIndex(({ at }) => at <= instant)
}
