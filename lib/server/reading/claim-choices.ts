/** Reading what the claims of an event leave to choose from: the options of a form of filters. */
import { presentActor } from '@/lib/answers/present'
import type { NamedActor } from '@/lib/answers/shapes'
import { placeKey, type Place } from '@/lib/domain/event'
import type { Measure } from '@/lib/domain/measure'
import { stanceOf, type Stance } from '@/lib/domain/stance'
import type { Basis, Category } from '@/lib/domain/vocabulary'
import { clocksOf, type ViewChoice } from '@/lib/url/view'
import { cached } from '../cache'
import { revisionOf, storeKnownAt } from './context'
import { readEventView, type EventView } from './event-view'

/** A claimant with one of its stances, and how many claims it has there. */
export interface SourceChoice {
  readonly claimant: NamedActor
  readonly stance: Stance | null
  readonly claims: number
}

export interface ClaimChoices {
  /** How many claims there are. */
  readonly claims: number
  readonly measures: readonly Measure[]
  readonly groups: readonly (string | null)[]
  readonly categories: readonly Category[]
  /** Those with most claims first. */
  readonly places: readonly (Place | null)[]
  readonly bases: readonly Basis[]
  readonly sources: readonly SourceChoice[]
}

/** Of every claim at the clocks, whatever else is chosen. Null when there is no such event. */
export async function readClaimChoices(
  id: string,
  choice: ViewChoice,
): Promise<ClaimChoices | null> {
  const clocks = clocksOf(choice)
  const store = await storeKnownAt(clocks.knownAt)
  const revision = await revisionOf(store.reader, id)
  if (revision === null) return null
  const { at, publishedBy, knownAt } = clocks
  return cached(store, ['choices', id, revision, at, publishedBy, knownAt], async () => {
    const known = await readEventView(store, { id, revision, measure: undefined }, clocks)
    return known === null ? null : choicesOf(known)
  })
}

function choicesOf({ event, view: { claims }, actors }: EventView): ClaimChoices {
  const places = new Map<string | null, { place: Place | null; claims: number }>()
  const sources = new Map<string, { claimant: string; group: string | null; claims: number }>()
  for (const { place, claimant, group } of claims) {
    const at = placeKey(place)
    places.set(at, { place, claims: (places.get(at)?.claims ?? 0) + 1 })
    const key = JSON.stringify([claimant, group])
    const known = sources.get(key)
    if (known === undefined) sources.set(key, { claimant, group, claims: 1 })
    else known.claims += 1
  }
  const distinct = <T>(of: (claim: (typeof claims)[number]) => T): T[] => [
    ...new Set(claims.map(of)),
  ]
  return {
    claims: claims.length,
    measures: distinct(({ measure }) => measure),
    groups: distinct(({ group }) => group),
    categories: distinct(({ category }) => category),
    bases: distinct(({ basis }) => basis),
    places: [...places.values()].toSorted((a, b) => b.claims - a.claims).map(({ place }) => place),
    sources: [...sources.values()].map(({ claimant, group, claims: count }) => ({
      claimant: presentActor(claimant, actors),
      stance: stanceOf(claimant, group, event.parties, actors),
      claims: count,
    })),
  }
}
