/** Reading the claims of an event, standing and withdrawn, each as it stood at the view. */
import { presentClaim } from '@/lib/answers/present'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { asOfOf } from '@/lib/domain/claim'
import { compareText } from '@/lib/domain/text'
import { endOf } from '@/lib/domain/time'
import { fitsFilters } from '@/lib/url/filters'
import { clocksOf, isChosen, isOfPeriod, type ViewChoice } from '@/lib/url/view'
import { cached } from '../cache'
import { limitOf, pageOf, startOf, type Page } from '../cursor'
import { revisionOf, storeKnownAt, WORDS } from './context'
import { CLAIM_SIZE, readEventView, type EventView } from './event-view'

export interface ClaimsAnswer {
  claims: ClaimAnswer[]
  next: string | null
}

/** The latest `asOf` first, then by id. Null when there is no such event, or was none at `knownAt`. */
export async function readClaims(
  id: string,
  choice: ViewChoice,
  page: Page = {},
): Promise<ClaimsAnswer | null> {
  const claims = await readAllClaims(id, choice)
  if (claims === null) return null
  const start = startOf(page)
  const after = start === null ? claims : claims.filter((claim) => isAfter(keyOf(claim), start))
  const { rows, next } = pageOf(after, limitOf(page), keyOf)
  return { claims: rows, next }
}

/** All of them in one list: for exports. */
export async function readAllClaims(id: string, choice: ViewChoice): Promise<ClaimAnswer[] | null> {
  const { at, publishedBy, knownAt } = clocksOf(choice)
  const store = await storeKnownAt(knownAt)
  const revision = await revisionOf(store.reader, id)
  if (revision === null) return null
  const { measure } = choice
  const key = ['claims', id, revision, measure, at, publishedBy, knownAt]
  const all = await cached(
    store,
    key,
    async () => {
      const known = await readEventView(store, { id, revision, measure }, clocksOf(choice))
      return known === null ? null : claimAnswers(known)
    },
    (claims) => claims.length * CLAIM_SIZE,
  )
  if (all === null) return null
  return all.filter(
    (claim) => fitsFilters(claim, choice) && isChosen(claim, choice) && isOfPeriod(claim, choice),
  )
}

/** The order of every list of claims that is not sorted in another. */
export function latestFirst(claims: readonly ClaimAnswer[]): ClaimAnswer[] {
  return claims
    .map((claim) => ({ claim, key: keyOf(claim) }))
    .toSorted((a, b) => compareText(b.key[0], a.key[0]) || compareText(a.key[1], b.key[1]))
    .map(({ claim }) => claim)
}

function claimAnswers({ event, view, actors }: EventView): ClaimAnswer[] {
  return latestFirst(view.claims.map((claim) => presentClaim(claim, { event, actors, ...WORDS })))
}

function keyOf(claim: ClaimAnswer): readonly [string, string] {
  return [endOf(asOfOf(claim)), claim.id]
}

function isAfter(key: readonly [string, string], start: readonly [string, string]): boolean {
  return key[0] < start[0] || (key[0] === start[0] && key[1] > start[1])
}
