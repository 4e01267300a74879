/** Reading the ledger for people: each row with names, figures and what changed from what to what. */
import { z } from 'zod'
import type { LedgerAnswer, LedgerClaim, LedgerEntry, LedgerFigure } from '@/lib/answers/ledger'
import type { ActorDirectory } from '@/lib/domain/actor'
import type { ClaimFacts, RecordedClaim, RecordedRevision } from '@/lib/domain/claim'
import { revisionAuthor, revisionReason } from '@/lib/domain/vocabulary'
import { DEFAULT_LOCALE, type Locale } from '@/lib/format/locale'
import { figuresBefore } from '@/lib/store/figures-before'
import { fromColumn, isSameContent } from '@/lib/store/json'
import { loadActors } from '@/lib/store/load-actors'
import { loadClaims } from '@/lib/store/load-claims'
import { inSnapshot } from '@/lib/store/in-snapshot'
import type { Handle } from '@/lib/store/store'
import type { ChangeTable } from '@/lib/store/tables'
import { cached } from '../cache'
import { limitOf, pageOf } from '../cursor'
import { theStore } from '../open'
import { changesNow, selectChanges, type ChangeQuery } from './changes'
import { storeTurn } from './context'
import { loadEvents, type KnownEvent } from './event-contents'
import { actorsIn, eventsIn } from './in-language'

/** The parts of a row's `before` and `after` that are shown; the rest is the API's. */
const content = z
  .object({
    id: z.string(),
    name: z.string(),
    title: z.string(),
    names: z.record(z.string(), z.string()),
    titles: z.record(z.string(), z.string()),
    url: z.string().nullable(),
    reason: revisionReason.nullable(),
    revisedBy: revisionAuthor.nullable(),
    note: z.string().nullable(),
  })
  .partial()
  .loose()
type Content = z.infer<typeof content>

/** Fields that say how a revision was made, not what it changed. */
const ABOUT_THE_REVISION = ['reason', 'revisedBy', 'note', 'id']

/** The latest first. */
export async function readLedger(
  given: ChangeQuery = {},
  locale: Locale = DEFAULT_LOCALE,
): Promise<LedgerAnswer> {
  const store = await theStore()
  const query = await changesNow(given)
  const { event, claimant, claim, kind, since, cursor } = query
  const limit = limitOf(query)
  const asked = [event, claimant, claim, kind, since, cursor, limit]
  const turn = await storeTurn(store)
  const key = ['ledger', turn, ...asked, locale]
  const answer = await cached(store, key, () =>
    inSnapshot(store, { turn }, async (db) => {
      const { rows, next } = pageOf(await selectChanges(db, query, limit), limit, ({ seq }) => [
        String(seq),
        '',
      ])
      return { entries: await entriesOf(db, rows, locale), next }
    }),
  )
  return answer ?? { entries: [], next: null }
}

/** Rows of the ledger as people read them. */
export async function entriesOf(
  db: Handle,
  rows: readonly ChangeTable[],
  locale: Locale,
): Promise<LedgerEntry[]> {
  const claims = await loadClaims(
    db,
    { ids: [...new Set(rows.flatMap((row) => row.claim ?? []))] },
    null,
  )
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const ids = [...new Set(rows.flatMap((row) => row.event ?? []))]
  const events = eventsIn(await loadEvents(db, ids, null), locale)
  const named = await loadActors(
    db,
    claims.flatMap(({ first, revisions }) => [
      first.claimant,
      ...revisions.flatMap(({ changes }) => changes.claimant ?? []),
    ]),
    null,
  )
  const actors = actorsIn(named, locale)
  const recorded = rows.flatMap(({ kind, claim }) => (kind === 'claim-recorded' && claim) || [])
  const before = await figuresBefore(db, recorded)
  return rows.map((row) => entryOf(row, { byId, events, actors, before, locale }))
}

function entryOf(
  row: ChangeTable,
  known: {
    readonly byId: ReadonlyMap<string, RecordedClaim>
    readonly events: ReadonlyMap<string, KnownEvent>
    readonly actors: ActorDirectory
    readonly locale: Locale
    readonly before: ReadonlyMap<string, ClaimFacts>
  },
): LedgerEntry {
  const [before, after] = [contentOf(row.before), contentOf(row.after)]
  const event = row.event === null ? undefined : known.events.get(row.event)
  const record = row.claim === null ? undefined : known.byId.get(row.claim)
  const timeZone = event?.timeZone ?? null
  return {
    seq: row.seq,
    at: row.at,
    by: row.by,
    kind: row.kind,
    event: event === undefined ? null : { id: event.id, title: event.title },
    claim: record === undefined ? null : claimOf(record, row, timeZone, known.actors),
    was: record === undefined ? null : figureBefore(record, row, timeZone, known.before),
    named: {
      id: after.id ?? null,
      name: nameIn(after, known.locale),
      url: after.url ?? null,
    },
    changed: row.before === null ? [] : changedFields(before, after),
    reason: after.reason ?? null,
    revisedBy: after.revisedBy ?? null,
    note: after.note ?? null,
  }
}

/** Another figure than that of the change: a claim that was only reworded, or said again, moved nothing. */
function figureBefore(
  record: RecordedClaim,
  row: ChangeTable,
  timeZone: string | null,
  before: ReadonlyMap<string, ClaimFacts>,
): LedgerFigure | null {
  const [former, after] = [
    row.kind === 'claim-recorded'
      ? before.get(record.id)
      : factsIn(record, ({ recordedAt }) => recordedAt < row.at),
    factsIn(record, ({ recordedAt }) => recordedAt <= row.at),
  ]
  if (former === undefined) return null
  const isRecorded = row.kind === 'claim-recorded'
  if (!isRecorded && isSameContent(former.quantity, after.quantity)) return null
  const { quantity, asOf, asOfPrecision, asOfOffset } = former
  return { quantity, asOf, asOfPrecision, asOfOffset, timeZone }
}

/** Revision 1 and those of the later ones that fit. */
function factsIn(
  { first, revisions }: RecordedClaim,
  isIn: (revision: RecordedRevision) => boolean,
): ClaimFacts {
  return revisions
    .filter(isIn)
    .reduce<ClaimFacts>((facts, { changes }) => ({ ...facts, ...changes }), first)
}

/** The claim with the figure it had after this change: revision 1 and what came up to that moment. */
function claimOf(
  record: RecordedClaim,
  { at }: ChangeTable,
  timeZone: string | null,
  actors: ActorDirectory,
): LedgerClaim {
  const facts = factsIn(record, ({ recordedAt }) => recordedAt <= at)
  const { measure, category, place, quantity, asOf, asOfPrecision, asOfOffset } = facts
  const { name = facts.claimant, shortName = null } = actors.get(facts.claimant) ?? {}
  const claimant = { id: facts.claimant, name, shortName }
  return {
    id: record.id,
    measure,
    category,
    place,
    claimant,
    quantity,
    asOf,
    asOfPrecision,
    asOfOffset,
    timeZone,
  }
}

/** As in `actorIn` and `eventIn`: of what was recorded, the name in the language of the reader. */
function nameIn({ id = '', name, title, names, titles }: Content, locale: Locale): string {
  const own = locale === DEFAULT_LOCALE ? undefined : (names ?? titles)?.[locale]
  return own ?? name ?? title ?? id
}

function contentOf(column: string | null): Content {
  const parsed = content.safeParse(column === null ? {} : fromColumn<unknown>(column))
  return parsed.success ? parsed.data : {}
}

function changedFields(before: Content, after: Content) {
  return Object.keys(after)
    .filter((field) => !ABOUT_THE_REVISION.includes(field))
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
}
