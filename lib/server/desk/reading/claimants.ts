/** Which recorded sources a claimant of an article may be: by its words, and by who has claimed of the event before. */
import type { KnownClaimant } from '@/lib/answers/reading-state'
import type { Actor } from '@/lib/domain/actor'
import { foldName } from '@/lib/domain/fold'
import type { SuggestedStatement } from '@/lib/reader/reading'

/** The most that are offered for one claimant. */
const MAX_OFFERED = 6

/** The sources of the event, those with most claims first. */
export interface EventActors {
  readonly inOrder: readonly Actor[]
}

export function claimantsFor(
  { claimant }: SuggestedStatement,
  { inOrder }: EventActors,
  nameOf: (id: string) => Actor | undefined,
): KnownClaimant[] {
  if (claimant === null) return []
  const isOfEvent = (id: string) => inOrder.some((one) => one.id === id)
  const direct = claimant.actors.flatMap(({ actor, reason }): KnownClaimant[] => {
    const known = nameOf(actor)
    return known === undefined ? [] : [{ ...named(known), reason, isOfEvent: isOfEvent(actor) }]
  })
  const sides = direct.filter(({ id }) => nameOf(id)?.kind === 'party').map(({ id }) => id)
  const members = inOrder
    .filter(
      ({ memberOf, kind }) => kind !== 'party' && memberOf !== null && sides.includes(memberOf),
    )
    .map((one): KnownClaimant => ({ ...named(one), reason: 'belongs', isOfEvent: true }))
  const found = [
    ...members,
    ...direct.toSorted((a, b) => Number(b.isOfEvent) - Number(a.isOfEvent)),
  ]
  return (found.length > 0 ? found : byWords(claimant.text, inOrder)).slice(0, MAX_OFFERED)
}

const named = ({ id, name }: Actor) => ({ id, name })

/** "The health ministry" names no country, and "the Karabakh separatists" no office: the sources of the event are offered. */
function byWords(text: string, inOrder: readonly Actor[]): KnownClaimant[] {
  const said = wordsOf(text)
  const shared = inOrder
    .filter(({ kind }) => kind !== 'party')
    .map((actor) => {
      const own = new Set([actor.name, actor.shortName ?? ''].flatMap(wordsOf))
      return { actor, count: said.filter((word) => own.has(word)).length }
    })
    .filter(({ count }) => count > 0)
  const whole = shared.filter(({ count }) => count === said.length)
  return (whole.length > 0 ? whole : shared.toSorted((a, b) => b.count - a.count)).map(
    ({ actor }) => ({
      ...named(actor),
      reason: whole.length > 0 ? ('part-of-name' as const) : ('one-word' as const),
      isOfEvent: true,
    }),
  )
}

const SMALL = new Set('the a an of in for and to on at by from its s'.split(' '))

const wordsOf = (text: string) =>
  foldName(text.replace(/['’]s\b/gu, ''))
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word.length > 2 && !SMALL.has(word))
    .map((word) => (word.length > 4 ? word.replace(/s$/u, '') : word))
