/** Reading one claim with everything about it: revisions, appearances, and how it stands to others. */
import {
  presentAppearance,
  presentClaim,
  presentVerdict,
  type PresentContext,
} from '@/lib/answers/present'
import type { ClaimDetail } from '@/lib/answers/revision-shapes'
import { NOW, type Claim, type RecordedClaim } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { compareLane, viewOf } from '@/lib/domain/comparison'
import { laneKeyOf } from '@/lib/domain/lane'
import { compareText } from '@/lib/domain/text'
import { verdictOf } from '@/lib/domain/verdict'
import { DEFAULT_LOCALE, wordsIn, type Locale } from '@/lib/format/translator'
import { loadClaims } from '@/lib/store/load-claims'
import { inLongSnapshot, readNewest, type EventRevision } from '@/lib/store/in-snapshot'
import type { Handle, Store } from '@/lib/store/store'
import { cached } from '../cache'
import { theStore } from '../open'
import { actorsOf, storeKnownAt } from './context'
import { loadEvents } from './event-contents'
import { revisionsOf } from './revisions'

/** The revision number of the event that a claim is about. */
export async function readClaimTurn(id: string): Promise<number | null> {
  return (await eventOf(await theStore(), id))?.revision ?? null
}

async function eventOf(store: Store, claim: string): Promise<EventRevision | null> {
  const row = await readNewest(store, (db) =>
    db
      .selectFrom('claims')
      .innerJoin('events', 'events.id', 'claims.event')
      .select(['events.id', 'events.revision'])
      .where('claims.id', '=', claim)
      .executeTakeFirst(),
  )
  return row ?? null
}

/** With verdicts explained in `locale`. Null when there is no such claim, or was none at `knownAt`. */
export async function readClaim(
  id: string,
  knownAt: string | null = null,
  locale: Locale = DEFAULT_LOCALE,
): Promise<ClaimDetail | null> {
  const store = await storeKnownAt(knownAt)
  const event = await eventOf(store, id)
  if (event === null) return null
  return cached(store, ['claim', id, event.revision, knownAt, locale], () =>
    inLongSnapshot(store, { events: [event], knownAt }, (db) =>
      claimDetail(db, id, knownAt, locale),
    ),
  )
}

async function claimDetail(
  db: Handle,
  id: string,
  knownAt: string | null,
  locale: Locale,
): Promise<ClaimDetail | null> {
  const clocks = { ...NOW, knownAt }
  const [record] = await loadClaims(db, { ids: [id] }, knownAt)
  const claim = record === undefined ? null : claimAt(record, clocks)
  if (record === undefined || claim === null) return null
  const event = (await loadEvents(db, [record.event], knownAt)).get(record.event)
  if (event === undefined) return null
  const { event: of, measure } = record
  const records = await loadClaims(db, { event: of, measure }, knownAt)
  const denials = await loadDenials(db, record, knownAt)
  const actors = await actorsOf(db, [...records, ...denials], knownAt)
  const context: PresentContext = { event, actors, ...wordsIn(locale) }

  const view = viewOf(records, clocks)
  const lane = claim.status === 'stands' ? laneKeyOf(claim, view.byId) : null
  const standing = view.claims.filter((other) => other.status === 'stands')
  const inLane =
    lane === null ? [] : standing.filter((other) => laneKeyOf(other, view.byId) === lane)
  const current = inLane.length === 0 ? [] : compareLane(inLane, actors).current
  const others = new Map<string, Claim>()
  for (const other of [...current, ...viewOf(denials, clocks).claims]) {
    const isDenial = other.disputes.includes(id) || claim.disputes.includes(other.id)
    const isOther = other.id !== id && other.status === 'stands'
    if (isOther && (isDenial || other.claimant !== claim.claimant)) others.set(other.id, other)
  }
  return {
    claim: presentClaim(claim, context),
    revisions: revisionsOf(record, claim, knownAt),
    appearances: claim.appearances.map((appearance) => presentAppearance(appearance, actors)),
    verdicts: [...others.values()]
      .toSorted((a, b) => compareText(a.id, b.id))
      .map((other) => {
        const pair = claim.id < other.id ? ([claim, other] as const) : ([other, claim] as const)
        const verdict = presentVerdict(pair, verdictOf(...pair), context)
        return { ...verdict, other: presentClaim(other, context) }
      }),
  }
}

/** Claims that deny this one, and those it denies, wherever they are. */
async function loadDenials(db: Handle, record: RecordedClaim, knownAt: string | null) {
  const deniers = await db
    .selectFrom('disputes')
    .select('claim')
    .where('disputed', '=', record.id)
    .execute()
  const ids = new Set([...deniers.map(({ claim }) => claim), ...record.disputes])
  return loadClaims(db, { ids: [...ids] }, knownAt)
}
