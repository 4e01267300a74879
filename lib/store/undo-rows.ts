/** Undoes rows of the ledger by new revisions: what each changed is set back, where it still is as the row left it. */
import { NOW } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import type { Refusal } from '@/lib/domain/refusal'
import type { ClaimChanges } from '@/lib/domain/revision'
import { revisionReason, type ChangeKind } from '@/lib/domain/vocabulary'
import { reviseActor } from './actors'
import { fieldsOf } from './claim-revisions'
import { reviseEvent } from './events'
import { fromColumn, isSameContent } from './json'
import { loadClaims } from './load-claims'
import { moveClaims } from './move-claims'
import { refused, type Outcome } from './outcome'
import type { ClaimMove } from './plan-merger'
import { amendPublication } from './publications'
import type { ContentReason } from './record-content'
import { loadSettings } from './settings'
import type { Handle } from './store'
import type { ChangeTable } from './tables'
import type { Write } from './write'

const OF_MERGER: readonly ChangeKind[] = ['source-merged', 'source-separated']

/** The rows of the act that a row belongs to, where that merged two sources or took them apart; else none. */
export async function actOfMerger(
  { db }: Pick<Write, 'db'>,
  { at }: Pick<ChangeTable, 'at'>,
): Promise<ChangeTable[]> {
  const rows = await db
    .selectFrom('changes')
    .selectAll()
    .where('at', '=', at)
    .orderBy('seq', 'desc')
    .execute()
  return rows.some(({ kind }) => OF_MERGER.includes(kind)) ? rows : []
}

/** All of them or none: one that was changed again since is refused. */
export async function undoRows(
  write: Write,
  rows: readonly ChangeTable[],
  note: string | null,
): Promise<Outcome<object>> {
  const moves = await movesBack(write, rows)
  if (!moves.ok) return moves
  for (const row of rows) {
    if (row.claim !== null) continue
    const outcome = await contentBack(write, row, note)
    if (!outcome.ok) return outcome
  }
  await moveClaims(write, moves.value, { reason: reasonOf(rows), note })
  return { ok: true, created: true, value: {} }
}

/** What each claim had before, where it still is as the act left it. */
async function movesBack(
  { db }: Pick<Write, 'db'>,
  rows: readonly ChangeTable[],
): Promise<Outcome<ClaimMove[]>> {
  const rowOf = new Map(rows.flatMap((row) => (row.claim === null ? [] : [[row.claim, row]])))
  const records = await loadClaims(db, { ids: [...rowOf.keys()] }, null)
  const events = [...new Set(records.map(({ event }) => event))]
  const settings = await loadSettings(db, events, null)
  const moves: ClaimMove[] = []
  for (const record of records) {
    const setting = settings.get(record.event)
    const row = rowOf.get(record.id)
    const claim = setting === undefined ? null : claimAt(record, NOW, setting)
    if (claim === null || row === undefined) continue
    const changes = fromColumn<ClaimChanges>(row.before ?? '{}')
    const after = fromColumn<Record<string, unknown>>(row.after ?? '{}')
    const now = fieldsOf(claim, changes)
    const later = Object.keys(changes).find((field) => !isSame(now[field], after[field]))
    if (later !== undefined) return changedSince(`claim ${record.id}`, later)
    moves.push({ record, before: claim, changes })
  }
  return { ok: true, created: true, value: moves }
}

/** Refuses to undo a revision of a claim whose fields were changed again since. */
export async function refusalsOfLater(
  db: Handle,
  row: ChangeTable,
  claim: string,
): Promise<readonly Refusal[]> {
  if (row.before === null) return []
  const back = await movesBack({ db }, [{ ...row, claim }])
  return back.ok || back.kind !== 'refused' ? [] : back.refusals
}

/** Sets back what the row changed of a source, an event or a publication, and nothing else. */
function contentBack(
  write: Write,
  row: ChangeTable,
  note: string | null,
): Promise<Outcome<unknown>> {
  const before = fromColumn<Content>(row.before ?? '{}')
  const after = fromColumn<Content>(row.after ?? '{}')
  const { id } = before
  if (typeof id !== 'string') throw new Error(`row ${row.seq} of the ledger has no id`)
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !ABOUT_THE_REVISION.includes(field) && !isSame(before[field], after[field]),
  )
  const later: { field?: string } = {}
  const back = <T extends object>(current: T): T => {
    const now: Content = Object.fromEntries(Object.entries(current))
    const field = changed.find((one) => !isSame(now[one], after[one]))
    if (field !== undefined) {
      later.field = field
      return current
    }
    const kept = Object.entries(now).filter(([one]) => !changed.includes(one))
    const former = changed.flatMap((one) => (one in before ? [[one, before[one]] as const] : []))
    // Every field has a value that it had before.
    return Object.fromEntries([...kept, ...former]) as T
  }
  const done = revised(write, row, id, back, { reason: reasonOf([row]), note })
  return done.then((outcome) =>
    later.field === undefined ? outcome : changedSince(String(before['name'] ?? id), later.field),
  )
}

type Content = Record<string, unknown>

/** Fields of a row that say why it was made, and are no content. */
const ABOUT_THE_REVISION = ['reason', 'note']

/** A field that is left out is the same as none. */
const isSame = (one: unknown, other: unknown) => isSameContent(one ?? null, other ?? null)

function revised(
  write: Write,
  { kind, seq }: ChangeTable,
  id: string,
  back: <T extends object>(current: T) => T,
  why: ContentReason,
): Promise<Outcome<unknown>> {
  switch (kind) {
    case 'source-revised':
    case 'source-merged':
    case 'source-separated':
      return reviseActor(write, id, back, why)
    case 'event-revised':
      return reviseEvent(write, id, back, why)
    case 'publication-revised':
      return amendPublication(write, id, back, why)
    default:
      throw new Error(
        `row ${seq} of the ledger is no revision of a source, an event or a publication: ${kind}`,
      )
  }
}

function changedSince(what: string, field: string): Outcome<never> {
  const message = `${field} of ${what} was changed again since; undo that first`
  return refused([{ path: ['seq'], message }])
}

function reasonOf(rows: readonly ChangeTable[]) {
  const reasons = rows.map(({ after }) =>
    revisionReason.safeParse(fromColumn<Content>(after ?? '{}')['reason']),
  )
  return reasons.find(({ success }) => success)?.data ?? 'error'
}
