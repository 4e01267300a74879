import type { ClaimAnswer, ComparisonAnswer, EventAnswer } from '@/lib/answers/shapes'
import {
  readActors,
  readAllClaims,
  readClaimsList,
  readEvent,
  type ClaimsList,
} from '@/lib/server/reads'
import type { TableChoice } from '@/lib/url/claims-list'
import type { ViewChoice } from '@/lib/url/view'

export interface ClaimsPageContent {
  readonly event: EventAnswer
  readonly choice: ViewChoice
  readonly table: TableChoice
  readonly list: ClaimsList
  /** Every claim at the clocks, whatever else is chosen: what the form offers. */
  readonly all: readonly ClaimAnswer[]
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
  const [event, list, all] = await Promise.all([
    readEvent(id, knownAt ?? null),
    readClaimsList(id, choice, order, { cursor, limit: rows }),
    readAllClaims(id, { at, publishedBy, knownAt }),
  ])
  if (event === null || list === null || all === null) return null
  const named = new Set([...all.flatMap(({ group }) => group ?? []), ...claimant])
  const actors = await readActors([...named], knownAt ?? null)
  return { event, choice, table, list, all, actors }
}
