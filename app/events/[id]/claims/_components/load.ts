import type { ComparisonAnswer, EventAnswer } from '@/lib/answers/shapes'
import {
  readActors,
  readClaimChoices,
  readClaimsList,
  readEvent,
  type ClaimChoices,
  type ClaimsList,
} from '@/lib/server/reads'
import type { TableChoice } from '@/lib/url/claims-list'
import type { ViewChoice } from '@/lib/url/view'

export interface ClaimsPageContent {
  readonly event: EventAnswer
  readonly choice: ViewChoice
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
  choice: ViewChoice,
  table: TableChoice,
): Promise<ClaimsPageContent | null> {
  const { at, publishedBy, knownAt, claimant = [] } = choice
  const { order, rows, cursor } = table
  const [event, list, choices] = await Promise.all([
    readEvent(id, knownAt ?? null),
    readClaimsList(id, choice, order, { cursor, limit: rows }),
    readClaimChoices(id, { at, publishedBy, knownAt }),
  ])
  if (event === null || list === null || choices === null) return null
  const groups = choices.groups.filter((group) => group !== null)
  const actors = await readActors([...new Set([...groups, ...claimant])], knownAt ?? null)
  return { event, choice, table, list, choices, actors }
}
