/** Moments of public time, and how many changes of what is shown each of them brought. */
import { publicMomentsOf } from './public-time'
import { mapInSteps, type InSteps } from './in-steps'
import type { RecordedClaim } from './claim'
import { compareText } from './text'

export interface Moment {
  /** An instant. */
  readonly at: string
  /** Claims made, amended or withdrawn then. */
  readonly changes: number
}

/** The earliest first, each once. */
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

/** How much of an instant two moments must share to be one: the whole, the day, the month, the year. */
const LENGTHS = [24, 10, 7, 4] as const

/**
 * At most about `most` moments: where there are more, all those of a day, of a month or of a year become the
 * last of them, so that whoever goes there sees everything of that day, month or year.
 */
export function thinned(moments: readonly Moment[], most: number): readonly Moment[] {
  let thinner = moments
  for (const length of LENGTHS) {
    if (thinner.length <= most) break
    const last = new Map<string, Moment>()
    for (const { at, changes } of moments) {
      const key = at.slice(0, length)
      last.set(key, { at, changes: changes + (last.get(key)?.changes ?? 0) })
    }
    thinner = [...last.values()]
  }
  return thinner
}

/** The place of the last moment that is not after this instant; -1 before the first one. */
export function placeIn(moments: readonly Moment[], instant: string | null): number {
  if (instant === null) return moments.length - 1
  return moments.findLastIndex(({ at }) => at <= instant)
}
