import type { ClaimAnswer, ComparisonAnswer, EventAnswer } from '@/lib/answers/shapes'
import {
  readActors,
  readAllClaims,
  readClaimsList,
  readEvent,
  type ClaimsList,
} from '@/lib/server/reads'
import { DEFAULT_ORDER, parseOrder, type ClaimOrder } from '@/lib/url/claims-list'
import type { SearchParameters, ViewChoice } from '@/lib/url/view'
import { oneOf } from '@/lib/url/words'

export const ROWS_PER_PAGE = 200

export interface ClaimsPageContent {
  readonly event: EventAnswer
  readonly choice: ViewChoice
  readonly order: ClaimOrder
  readonly list: ClaimsList
  /** Every claim at the clocks, whatever else is chosen: what the form offers. */
  readonly all: readonly ClaimAnswer[]
  /** The groups that are counted. */
  readonly actors: ComparisonAnswer['actors']
}

/** Everything the full table of an event shows. Null when there is no such event. */
export async function loadClaimsPage(
  id: string,
  choice: ViewChoice,
  parameters: SearchParameters,
): Promise<ClaimsPageContent | null> {
  const { at, publishedBy, knownAt } = choice
  const order = parseOrder(oneOf(parameters.sort) ?? '') ?? DEFAULT_ORDER
  const page = { cursor: oneOf(parameters.cursor), limit: ROWS_PER_PAGE }
  const [event, list, all] = await Promise.all([
    readEvent(id, knownAt ?? null),
    readClaimsList(id, choice, order, page),
    readAllClaims(id, { at, publishedBy, knownAt }),
  ])
  if (event === null || list === null || all === null) return null
  const actors = await readActors([...new Set(all.flatMap(({ group }) => group ?? []))])
  return { event, choice, order, list, all, actors }
}
