/** Wholes with their parts, and how far each part of a division reaches. Nothing is added over claimants. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { groupBy } from '@/lib/domain/group-by'
import { isOpenAbove, isOpenBelow } from '@/lib/domain/quantity'
import { compareText } from '@/lib/domain/text'
import { byKindThenValue } from '../drawing/order'

export interface PartNode {
  readonly claim: ClaimAnswer
  /** The rest of the whole is unknown, and not named. The largest first. */
  readonly subsets: readonly PartNode[]
  /** Each statement divides the whole in its own way; its parts and what it does not say make up the whole. */
  readonly divisions: readonly (readonly PartNode[])[]
}

/** The current claims that have parts, in the order of the other charts. */
export function wholesOf(
  current: readonly ClaimAnswer[],
  parts: readonly ClaimAnswer[],
): PartNode[] {
  const byWhole = groupBy(
    parts.filter(({ status }) => status === 'stands'),
    ({ partOf }) => partOf,
  )
  return current
    .toSorted(byKindThenValue)
    .filter(({ id }) => byWhole.has(id))
    .map((claim) => nodeOf(claim, byWhole, new Set([claim.id])))
}

/** The claims of a tree, the whole first, each part followed by its own. */
export function claimsOf(node: PartNode): ClaimAnswer[] {
  return [node.claim, ...[...node.subsets, ...node.divisions.flat()].flatMap(claimsOf)]
}

function nodeOf(
  claim: ClaimAnswer,
  byWhole: ReadonlyMap<string | null, readonly ClaimAnswer[]>,
  above: ReadonlySet<string>,
): PartNode {
  const parts = (byWhole.get(claim.id) ?? [])
    .filter(({ id }) => !above.has(id))
    .toSorted(largestFirst)
  const nodes = (some: readonly ClaimAnswer[]) =>
    some.map((part) => nodeOf(part, byWhole, new Set([...above, part.id])))
  const divided = groupBy(
    parts.filter(({ partKind }) => partKind === 'partition'),
    ({ statement }) => statement,
  )
  return {
    claim,
    subsets: nodes(parts.filter(({ partKind }) => partKind !== 'partition')),
    divisions: [...divided]
      .toSorted(([a], [b]) => compareText(a, b))
      .map(([, division]) => nodes(division)),
  }
}

function largestFirst(a: ClaimAnswer, b: ClaimAnswer): number {
  return (
    (lengthOf(b) ?? -1) - (lengthOf(a) ?? -1) ||
    compareText(a.category, b.category) ||
    compareText(a.id, b.id)
  )
}

/** The number that a part or whole reaches at least, as stated; null for a word, a denial, and "at most". */
export function lengthOf({ quantity }: ClaimAnswer): number | null {
  return isOpenBelow(quantity) ? null : quantity.value
}

export interface Segment {
  readonly claim: ClaimAnswer
  /** In people, from the start of the whole. */
  readonly from: number
  readonly to: number
}

/**
 * The places of the parts of one division. They are as long as stated where that fits the whole, else as
 * short as they may be ("about 80" of 75 to 84), and never reach over what the whole can be.
 */
export function segmentsOf(whole: ClaimAnswer, division: readonly ClaimAnswer[]): Segment[] {
  const limit = whole.quantity.high ?? Infinity
  const stated = division.map((part) => lengthOf(part) ?? 0)
  const fits = stated.reduce((total, length) => total + length, 0) <= limit
  const lengths = fits ? stated : division.map(({ quantity }) => quantity.low ?? 0)
  let from = 0
  return division.map((claim, index) => {
    const to = Math.min(limit, from + (lengths[index] ?? 0))
    const segment = { claim, from, to }
    from = to
    return segment
  })
}

export interface Reach {
  /** Up to here the whole is as stated. */
  readonly stated: number
  /** Up to here it may reach: of a range, or beyond its rounding because its parts do. */
  readonly to: number
  /** It has no stated end: "at least", or a word. */
  readonly isOpen: boolean
}

/** How far a whole is drawn; null when it has neither a number nor a part with a place in it. */
export function reachOf(
  whole: ClaimAnswer,
  divisions: readonly (readonly Segment[])[],
): Reach | null {
  const { quantity } = whole
  const parts = Math.max(0, ...divisions.flatMap((segments) => segments.map(({ to }) => to)))
  if (quantity.value === null) return parts === 0 ? null : { stated: 0, to: parts, isOpen: true }
  const to = Math.max(quantity.valueTo ?? quantity.value, parts)
  return { stated: quantity.value, to, isOpen: isOpenAbove(quantity) }
}
