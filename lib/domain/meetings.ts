/** Figures that come together: claims of several claimants, or lanes, that a change of the record makes one sequence. */
import type { Claim } from './claim'
import type { View } from './comparison'
import { newestFirst } from './current'
import { groupBy } from './group-by'
import { laneKeyOf } from './lane'
import { areRivals } from './rival-figures'
import { compareText } from './text'
import { verdictOf, type Verdict } from './verdict'

/** Figures that stood beside each other, of which one is current from then on and the others are its history. */
export interface Meeting {
  /** The claim as it will stand. */
  readonly current: Claim
  /** The claims as they stand until then, the newest first, each with its verdict beside the current one. */
  readonly others: readonly { readonly claim: Claim; readonly verdict: Verdict }[]
  /** Two figures for one date, from one statement or publication, that nothing tells apart: the rules allow no such pair. */
  readonly rivals: readonly (readonly [Claim, Claim])[]
}

/** True where a contradiction or a difference would no longer be shown, since one claimant has one current figure. */
export function isAtOdds({ others }: Meeting): boolean {
  return others.some(({ verdict }) => verdict === 'contradicts' || verdict === 'differs')
}

export function meetingsBetween(before: View, after: View): Meeting[] {
  const standing = after.claims.filter(({ status }) => status === 'stands')
  const sequences = groupBy(standing, (claim) => sequenceOf(claim, after))
  return [...sequences]
    .filter(([key]) => key !== null)
    .flatMap(([, claims]) => meetingAmong(claims, before))
    .sort((a, b) => compareText(a.current.id, b.current.id))
}

function meetingAmong(claims: readonly Claim[], before: View): Meeting[] {
  const apart = [
    ...groupBy(claims, ({ id }) => {
      const former = before.byId.get(id)
      return former === undefined ? null : sequenceOf(former, before)
    }).values(),
  ]
  const [current] = newestFirst(claims)
  if (apart.length < 2 || current === undefined) return []
  const fronts = newestFirst(apart.flatMap((some) => newestFirst(some).slice(0, 1)))
  const others = fronts
    .filter(({ id }) => id !== current.id)
    .map((claim) => ({
      claim: before.byId.get(claim.id) ?? claim,
      verdict: verdictOf(claim, current).verdict,
    }))
  return [{ current, others, rivals: rivalsAmong(apart) }]
}

function rivalsAmong(apart: readonly (readonly Claim[])[]): [Claim, Claim][] {
  return apart.flatMap((some, index) =>
    some.flatMap((one) =>
      apart
        .slice(index + 1)
        .flat()
        .filter((other) => isOfOneSource(one, other) && areRivals(inLane(one), inLane(other)))
        .map((other): [Claim, Claim] => [one, other]),
    ),
  )
}

/** The claims that are asked are of one lane. */
const inLane = (claim: Claim) => ({ ...claim, lane: 'one' })

function isOfOneSource(one: Claim, other: Claim): boolean {
  const documents = new Set(one.appearances.map(({ publication }) => publication.id))
  return (
    one.statement === other.statement ||
    other.appearances.some(({ publication }) => documents.has(publication.id))
  )
}

function sequenceOf(claim: Claim, view: View): string | null {
  const lane = laneKeyOf(claim, view)
  return lane === null ? null : JSON.stringify([lane, claim.claimant])
}
