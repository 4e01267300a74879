/** The sentences about parts above their wholes that concern one lane, as the narrower or as the wider of the two. */
import type { LaneView } from '@/lib/answers/lane-view'

/** How many are told beside the lead; each lane has all of its own in the comparison. */
const MAX_GAPS = 3

export function gapsOf(
  shown: Pick<LaneView, 'claims'>,
  lanes: readonly Pick<LaneView, 'exceeds'>[],
): string[] {
  const ids = new Set(shown.claims().map(({ id }) => id))
  return lanes
    .flatMap(({ exceeds }) => exceeds())
    .filter(({ claim, wider }) => ids.has(claim) || ids.has(wider))
    .slice(0, MAX_GAPS)
    .map(({ because }) => because)
}
