/** A claim as a mark that leads somewhere: what it is, what it says, and where it is hit. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { KindClass } from '@/lib/format/kind'
import { markKindOf } from './mark-shapes'
import type { Box, Mark } from './shapes'
import { nameOf, tipOf, type Speech } from './wording'

/** A box of at least `size` each way around the same middle. */
export function grown(box: Box, size: number): Box {
  const [width, height] = [Math.max(box.width, size), Math.max(box.height, size)]
  return { x: box.x - (width - box.width) / 2, y: box.y - (height - box.height) / 2, width, height }
}

export function describe(
  claim: ClaimAnswer,
  current: boolean,
  tone: KindClass,
  speech: Speech,
  placed: Pick<Mark, 'x' | 'x2' | 'y' | 'paths' | 'labels' | 'hit'>,
): Mark {
  return {
    id: claim.id,
    claim: claim.id,
    href: `/claims/${encodeURIComponent(claim.id)}`,
    kind: markKindOf(claim, speech.convention),
    tone,
    current,
    age: speech.ages.get(claim.id),
    ...placed,
    name: nameOf(claim, current, speech),
    tip: tipOf(claim, speech),
  }
}
