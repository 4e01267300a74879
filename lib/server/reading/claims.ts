/** Reading the claims of an event, standing and withdrawn, each as it stood at the view. */
import { presentClaim } from '@/lib/answers/present'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { asOfOf } from '@/lib/domain/claim'
import { viewOf } from '@/lib/domain/comparison'
import { compareText } from '@/lib/domain/text'
import { endOf } from '@/lib/domain/time'
import { loadClaims } from '@/lib/store/load-claims'
import { inSnapshot, type Handle } from '@/lib/store/store'
import { fitsFilters } from '@/lib/url/filters'
import { clocksOf, isChosen, type ViewChoice } from '@/lib/url/view'
import { cached } from '../cache'
import { limitOf, pageOf, startOf, type Page } from '../cursor'
import { actorsOf, revisionOf, storeKnownAt, WORDS } from './context'
import { loadEvents } from './event-contents'

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
  const all = await cached(store, key, () =>
    inSnapshot(store, (db) => claimAnswers(db, id, choice)),
  )
  if (all === null) return null
  return all.filter((claim) => fitsFilters(claim, choice) && isChosen(claim, choice))
}

async function claimAnswers(
  db: Handle,
  id: string,
  choice: ViewChoice,
): Promise<ClaimAnswer[] | null> {
  const clocks = clocksOf(choice)
  const event = (await loadEvents(db, [id], clocks.knownAt)).get(id)
  if (event === undefined) return null
  const { measure } = choice
  const scope = measure === undefined ? { event: id } : { event: id, measure }
  const records = await loadClaims(db, scope, clocks.knownAt)
  const actors = await actorsOf(db, records, clocks.knownAt)
  return viewOf(records, clocks)
    .claims.map((claim) => presentClaim(claim, { event, actors, ...WORDS }))
    .toSorted((a, b) => compareText(dayKey(b), dayKey(a)) || compareText(a.id, b.id))
}

function dayKey(claim: ClaimAnswer): string {
  return endOf(asOfOf(claim))
}

function keyOf(claim: ClaimAnswer): readonly [string, string] {
  return [dayKey(claim), claim.id]
}

function isAfter(key: readonly [string, string], start: readonly [string, string]): boolean {
  return key[0] < start[0] || (key[0] === start[0] && key[1] > start[1])
}
