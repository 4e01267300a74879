import type { ComparisonAnswer, EventAnswer } from '@/lib/answers/shapes'
import {
  readActors,
  readClaimChoices,
  readClaimsList,
  readEvent,
  type ClaimChoices,
  type ClaimsList,
} from '@/lib/server/reads'
import type { Words } from '@/lib/format/translator'
import type { TableChoice } from '@/lib/url/claims-list'
import { placeNamed } from '@/lib/url/place-named'
import type { ViewChoice } from '@/lib/url/view'

export interface ClaimsPageContent {
  readonly event: EventAnswer
  /** Its place as the event's claims name it, however it was typed. */
  readonly choice: ViewChoice
  /** False for a place that no claim of the event is about. */
  readonly isPlaceKnown: boolean
  readonly table: TableChoice
  readonly list: ClaimsList
  /** Of every claim at the clocks, whatever else is chosen: what the form offers. */
  readonly choices: ClaimChoices
  /** The groups that are counted, and the claimants that were chosen. */
  readonly actors: ComparisonAnswer['actors']
}

/** Everything the full table of an event shows. Null when there is no such event. */
export async function loadClaimsPage(
  id: string,
  asked: ViewChoice,
  table: TableChoice,
  words: Words,
): Promise<ClaimsPageContent | null> {
  const { at, publishedBy, knownAt, claimant = [] } = asked
  const { order, rows, cursor } = table
  const [event, choices] = await Promise.all([
    readEvent(id, knownAt ?? null),
    readClaimChoices(id, { at, publishedBy, knownAt }),
  ])
  if (event === null || choices === null) return null
  const place =
    asked.place && placeNamed(asked.place, choices.places, words.t('event.whole-extent'))
  const choice = place === null ? asked : { ...asked, place }
  const list = await readClaimsList(id, choice, order, { cursor, limit: rows })
  if (list === null) return null
  const groups = choices.groups.filter((group) => group !== null)
  const actors = await readActors([...new Set([...groups, ...claimant])], knownAt ?? null)
  return { event, choice, isPlaceKnown: place !== null, table, list, choices, actors }
}
