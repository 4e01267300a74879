/** Reading one claim with everything about it: revisions, appearances, and how it stands to others. */
import {
  presentAppearance,
  presentClaim,
  presentVerdict,
  type PresentContext,
} from '@/lib/answers/present'
import type { ClaimDetail } from '@/lib/answers/revision-shapes'
import { NOW, type Claim, type Clocks, type RecordedClaim } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { viewOf, type View } from '@/lib/domain/comparison'
import { groupBy } from '@/lib/domain/group-by'
import { laneKeyOf } from '@/lib/domain/lane'
import { currentIn, replacementsByLane } from '@/lib/domain/replacement'
import { settingOf } from '@/lib/domain/setting'
import { compareText } from '@/lib/domain/text'
import { verdictOf } from '@/lib/domain/verdict'
import { DEFAULT_LOCALE, wordsIn, type Locale } from '@/lib/format/translator'
import { loadClaims } from '@/lib/store/load-claims'
import { loadSettings } from '@/lib/store/settings'
import { inLongSnapshot, readNewest, type EventRevision } from '@/lib/store/in-snapshot'
import type { Handle, Store } from '@/lib/store/store'
import { cached } from '../cache'
import { theStore } from '../open'
import { actorsOf, storeKnownAt } from './context'
import { loadEvents } from './event-contents'
import { actorsIn } from './in-language'
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

/** With names and verdicts in `locale`. Null when there is no such claim, or was none at `knownAt`. */
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
  if (record === undefined) return null
  const event = (await loadEvents(db, [record.event], knownAt)).get(record.event)
  if (event === undefined) return null
  const setting = settingOf(event)
  const claim = claimAt(record, clocks, setting)
  if (claim === null) return null
  const scope = { event: claim.event, measure: claim.measure }
  const records = await loadClaims(db, scope, knownAt)
  const denials = await loadDenials(db, claim, knownAt)
  const actors = actorsIn(await actorsOf(db, [...records, ...denials], knownAt), locale)
  const context: PresentContext = { event, actors, ...wordsIn(locale) }

  const view = viewOf(records, clocks, setting)
  const lane = claim.status === 'stands' ? laneKeyOf(claim, view) : null
  const current = lane === null ? [] : currentInLane(view, lane)
  const others = new Map<string, Claim>()
  for (const other of [...current, ...(await claimsOf(db, denials, clocks))]) {
    const isDenial = other.disputes.includes(id) || claim.disputes.includes(other.id)
    const isOther = other.id !== id && other.status === 'stands'
    if (isOther && (isDenial || other.claimant !== claim.claimant)) others.set(other.id, other)
  }
  return {
    claim: presentClaim(claim, context),
    revisions: revisionsOf(record, knownAt),
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

/** The current claims of the lane with this key. */
function currentInLane(view: View, lane: string): Claim[] {
  const inLane = view.claims.filter(
    (claim) => claim.status === 'stands' && laneKeyOf(claim, view) === lane,
  )
  const replaced = replacementsByLane(view).get(lane)
  return [...groupBy(inLane, ({ claimant }) => claimant).values()].flatMap(
    (claims) => currentIn(claims, replaced) ?? [],
  )
}

/** These records at the clocks, each in the setting of its own event. */
async function claimsOf(
  db: Handle,
  records: readonly RecordedClaim[],
  clocks: Clocks,
): Promise<Claim[]> {
  const events = [...new Set(records.map(({ event }) => event))]
  const settings = await loadSettings(db, events, clocks.knownAt)
  return records.flatMap((record) => {
    const setting = settings.get(record.event)
    return (setting && claimAt(record, clocks, setting)) ?? []
  })
}

/** Claims that deny this one, and those it denies, wherever they are. */
async function loadDenials(db: Handle, claim: Claim, knownAt: string | null) {
  const deniers = await db
    .selectFrom('disputes')
    .select('claim')
    .where('disputed', '=', claim.id)
    .execute()
  const ids = new Set([...deniers.map((row) => row.claim), ...claim.disputes])
  return loadClaims(db, { ids: [...ids] }, knownAt)
}
