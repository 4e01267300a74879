/** Reading what the claims of an event leave to choose from: the options of a form of filters. */
import { presentActor } from '@/lib/answers/present'
import type { NamedActor } from '@/lib/answers/shapes'
import { placeKey, type Place } from '@/lib/domain/event'
import { mapInSteps, type InSteps } from '@/lib/domain/in-steps'
import type { Measure } from '@/lib/domain/measure'
import { stanceOf, type Stance } from '@/lib/domain/stance'
import type { Basis, Category } from '@/lib/domain/vocabulary'
import { DEFAULT_LOCALE, type Locale } from '@/lib/format/locale'
import { inTurns } from '@/lib/turns'
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
  /** The places with most claims come first. */
  readonly places: readonly (Place | null)[]
  readonly bases: readonly Basis[]
  readonly sources: readonly SourceChoice[]
}

/** The choices among all claims at the clocks, whatever else is chosen. Null when there is no such event. */
export async function readClaimChoices(
  id: string,
  choice: ViewChoice,
  locale: Locale = DEFAULT_LOCALE,
): Promise<ClaimChoices | null> {
  const clocks = clocksOf(choice)
  const store = await storeKnownAt(clocks.knownAt)
  const revision = await revisionOf(store, id)
  if (revision === null) return null
  const { at, publishedBy, knownAt } = clocks
  return cached(store, ['choices', id, revision, at, publishedBy, knownAt, locale], async () => {
    const scope = { id, revision, measure: undefined }
    const known = await readEventView(store, scope, clocks, locale)
    return known === null ? null : inTurns(choicesOf(known))
  })
}

function* choicesOf({ event, view: { claims }, actors }: EventView): InSteps<ClaimChoices> {
  const places = new Map<string | null, { place: Place | null; claims: number }>()
  const sources = new Map<string, { claimant: string; group: string | null; claims: number }>()
  yield* mapInSteps(claims, ({ place, claimant, group }) => {
    const at = placeKey(place)
    places.set(at, { place, claims: (places.get(at)?.claims ?? 0) + 1 })
    const key = JSON.stringify([claimant, group])
    const known = sources.get(key)
    if (known === undefined) sources.set(key, { claimant, group, claims: 1 })
    else known.claims += 1
  })
  function* distinct<T>(of: (claim: (typeof claims)[number]) => T): InSteps<T[]> {
    return [...new Set(yield* mapInSteps(claims, of))]
  }
  return {
    claims: claims.length,
    measures: yield* distinct(({ measure }) => measure),
    groups: yield* distinct(({ group }) => group),
    categories: yield* distinct(({ category }) => category),
    bases: yield* distinct(({ basis }) => basis),
    places: [...places.values()].toSorted((a, b) => b.claims - a.claims).map(({ place }) => place),
    sources: [...sources.values()].map(({ claimant, group, claims: count }) => ({
      claimant: presentActor(claimant, actors),
      stance: stanceOf(claimant, group, event.parties, actors),
      claims: count,
    })),
  }
}
