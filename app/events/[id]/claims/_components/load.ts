import type { EventAnswer } from '@/lib/answers/event-shapes'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import { type ClaimChoices, readClaimChoices } from '@/lib/server/reading/claim-choices'
import { readClaimantsAmong } from '@/lib/server/reading/claimants'
import { type ClaimsList, readClaimsList } from '@/lib/server/reading/claims-list'
import { readEvent } from '@/lib/server/reading/events'
import { readActors } from '@/lib/server/reading/sources'
import type { Words } from '@/lib/format/translator'
import type { TableChoice } from '@/lib/url/claims-list'
import { withKnownClaimants } from '@/lib/url/filters'
import { placeNamed } from '@/lib/url/place-named'
import type { RefusedParameter } from '@/lib/url/parameters'
import type { ViewChoice } from '@/lib/url/view'

export interface ClaimsPageContent {
  readonly event: EventAnswer
  /** Its place as the event's claims name it, however it was typed. */
  readonly choice: ViewChoice
  /** What of the choice names nobody here, and is left out of it. */
  readonly refused: readonly RefusedParameter[]
  /** False for a place that no claim of the event is about. */
  readonly isPlaceKnown: boolean
  readonly table: TableChoice
  readonly list: ClaimsList
  /** The choices among all claims at the clocks, whatever else is chosen: what the form offers. */
  readonly choices: ClaimChoices
  /** The groups that are counted, and the claimants that were chosen. */
  readonly actors: ComparisonAnswer['actors']
}

/** Everything the full table of an event shows. Null when there is no such event. */
export async function loadClaimsPage(
  id: string,
  given: ViewChoice,
  table: TableChoice,
  words: Words,
): Promise<ClaimsPageContent | null> {
  const { at, publishedBy, knownAt } = given
  const { order, rows, cursor } = table
  const { locale } = words
  const [event, choices, known] = await Promise.all([
    readEvent(id, knownAt ?? null, locale),
    readClaimChoices(id, { at, publishedBy, knownAt }, locale),
    readClaimantsAmong(given.claimant ?? [], [id], knownAt ?? null),
  ])
  if (event === null || choices === null) return null
  const { choice: asked, refused } = withKnownClaimants(given, known)
  const { claimant = [] } = asked
  const whole = words.t('event.whole-extent')
  const place =
    asked.place &&
    (placeNamed(asked.place, choices.places, whole) ?? placeNamed(asked.place, event.places, whole))
  const choice = place === null ? asked : { ...asked, place }
  const list = await readClaimsList(id, choice, order, { cursor, limit: rows }, locale)
  if (list === null) return null
  const groups = choices.groups.filter((group) => group !== null)
  const actors = await readActors([...new Set([...groups, ...claimant])], knownAt ?? null, locale)
  return { event, choice, refused, isPlaceKnown: place !== null, table, list, choices, actors }
}
