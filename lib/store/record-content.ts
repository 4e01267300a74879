/** Recording an actor or an event, which has an id of its own and is amended as a whole by revisions. */
import type { Refusal } from '@/lib/domain/refusal'
import type { ChangeKind, RevisionReason } from '@/lib/domain/vocabulary'
import { isSameContent } from './json'
import { keepLooks, type OwnedName } from './looks'
import { refused, type Outcome } from './outcome'
import { currentContent, insertRevision, recordedContent } from './revisions'
import type { Handle } from './store'
import { note, type Write } from './write'

/** How actors, or events, are kept. */
export interface ContentKind<T> {
  readonly noun: 'source' | 'event'
  readonly table: 'actor_revisions' | 'event_revisions'
  readonly refusalsOf: (db: Handle, content: T) => Promise<Refusal[]>
  readonly namesOf: (content: T) => readonly OwnedName[]
  /** Writes its row; `before` is null for what is new. */
  readonly putRow: (write: Write, content: T, before: T | null) => Promise<void>
  /** Marks what changes with it, once it is recorded. */
  readonly settle: (write: Write, content: T, before: T | null) => Promise<void>
  /** How the ledger calls a revision; left out, it is a revision. */
  readonly revisionKind?: (content: T, before: T) => ChangeKind
}

/** Why content is revised, by its kind and in words; both are told in the ledger. */
export interface ContentReason {
  readonly reason: RevisionReason | null
  readonly note: string | null
}

export const because = (note: string | null): ContentReason => ({ reason: null, note })

/** What the ledger holds of content after a revision: the content, and why it was revised. */
export function notedAfter(content: object, { reason, note: words }: ContentReason): object {
  return {
    ...content,
    ...(reason === null ? {} : { reason }),
    ...(words === null || words === '' ? {} : { note: words }),
  }
}

/** Records new content. The same content again changes nothing; other content under the same id is a conflict. */
export async function recordContent<T extends { readonly id: string }>(
  write: Write,
  kind: ContentKind<T>,
  input: T,
): Promise<Outcome<T>> {
  const { id } = input
  const recorded = await recordedContent<T>(write.db, kind.table, id)
  if (recorded === null) return put(write, kind, input, null, 1, because(null))
  const isSame = isSameContent(recorded.first, input) || isSameContent(recorded.current, input)
  if (isSame) return { ok: true, created: false, value: recorded.current }
  return { ok: false, kind: 'conflict', message: `the id ${id} is taken by another ${kind.noun}` }
}

export async function reviseContent<T extends { readonly id: string }>(
  write: Write,
  kind: ContentKind<T>,
  id: string,
  amend: (current: T) => T,
  why: ContentReason,
): Promise<Outcome<T>> {
  const recorded = await recordedContent<T>(write.db, kind.table, id)
  if (recorded === null) return { ok: false, kind: 'unknown' }
  const after = amend(recorded.current)
  if (isSameContent(recorded.current, after)) return { ok: true, created: false, value: after }
  return put(write, kind, after, recorded.current, recorded.revision + 1, why)
}

async function put<T extends { readonly id: string }>(
  write: Write,
  kind: ContentKind<T>,
  content: T,
  before: T | null,
  revision: number,
  why: ContentReason,
): Promise<Outcome<T>> {
  const refusals = await kind.refusalsOf(write.db, content)
  if (refusals.length > 0) return refused(refusals)
  await kind.putRow(write, content, before)
  await insertRevision(write, kind.table, content.id, revision, content, why.note)
  await kind.settle(write, content, before)
  await keepLooks(write.db, kind.namesOf(content))
  const revisionOf = (former: T) =>
    kind.revisionKind?.(content, former) ?? (`${kind.noun}-revised` as const)
  note(write, before === null ? `${kind.noun}-recorded` : revisionOf(before), {
    event: kind.noun === 'event' ? content.id : null,
    before,
    after: notedAfter(content, why),
  })
  return { ok: true, created: true, value: content }
}

/** True when the way up from `start`, by what each belongs to, comes to `id`. */
export async function leadsTo<T>(
  db: Handle,
  { table }: ContentKind<T>,
  start: string | null,
  id: string,
  aboveOf: (content: T) => string | null,
): Promise<boolean> {
  const passed = new Set<string>()
  for (let next = start; next !== null && !passed.has(next);) {
    if (next === id) return true
    passed.add(next)
    const content = await currentContent<T>(db, table, next)
    next = content === null ? null : aboveOf(content)
  }
  return false
}
