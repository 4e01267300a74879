/**
 * Seeding: what ships in `data/` becomes part of the store at start. A file that was applied before
 * and is unchanged costs nothing; a changed one is applied as new revisions, each changing only what
 * changed in the file, so that what was revised here in the meantime stays revised.
 */
import type { FeedFile, FeedRefusal } from '@/lib/feeds/feed'
import { parseShipped } from '@/lib/feeds/shipped/parse'
import type { Shipped } from '@/lib/feeds/shipped/records'
import { digestOf } from '@/lib/store/ids'
import { StoreUnavailable } from '@/lib/store/fault'
import type { Handle, Store } from '@/lib/store/store'
import { isLockHeld } from '@/lib/store/unavailable'
import { isUntouched, write, type Write } from '@/lib/store/write'
import { applyActors } from './actors'
import { applyEvent } from './event'
import { applyOf } from './applied'

export async function seed(store: Store, files: readonly FeedFile[]): Promise<void> {
  const changed = await changedFiles(store.writer, files)
  if (changed.length === 0) return
  const { records, refusals } = parseShipped(files)
  const [refusal] = refusals
  if (refusal !== undefined) throw new StoreUnavailable(refusalLine(refusal, refusals.length))
  const steps = stepsOf(records)
  // A new store is filled whole or not at all, so that everything has the moment that its file gives.
  const isFilled = await writeInTime(store, async (turn) => {
    if (!(await isUntouched(turn.db))) return false
    for (const { apply } of steps) await apply(turn, true)
    for (const file of files) await remember(turn.db, file)
    return true
  })
  if (isFilled) return
  // Any other takes one write for each file: a moment is not kept for long before it is committed.
  for (const { path, apply } of steps) {
    await writeInTime(store, async (turn) => {
      // Another process may have applied it while this one waited for its turn.
      const file = (await changedFiles(turn.db, files)).find((one) => one.path === path)
      if (file === undefined) return
      await apply(turn, false)
      await remember(turn.db, file)
    })
  }
}

/** How often the turn is waited for, each time as long as any write waits. */
const MAX_WAITS = 30

/** Another instance may be filling the same store, which takes longer than a write may. */
async function writeInTime<T>(store: Store, record: (turn: Write) => Promise<T>): Promise<T> {
  for (let waits = 1; ; waits += 1) {
    try {
      return await write(store, 'bysource', record)
    } catch (error) {
      if (!isLockHeld(error) || waits === MAX_WAITS) throw error
    }
  }
}

interface Step {
  readonly path: string
  readonly apply: (turn: Write, isFresh: boolean) => Promise<void>
}

/** A file comes after those that it mentions. */
function stepsOf({ actors, events }: Shipped): Step[] {
  return [
    ...actors.map((file) => ({
      path: file.path,
      apply: async (turn: Write, isFresh: boolean) =>
        applyActors(await applyOf(turn, file, isFresh), file.actors),
    })),
    ...parentsFirst(events).map((file) => ({
      path: file.path,
      apply: async (turn: Write, isFresh: boolean) =>
        applyEvent(await applyOf(turn, file, isFresh), file),
    })),
  ]
}

function parentsFirst(events: Shipped['events']): Shipped['events'] {
  const byId = new Map(events.map((file) => [file.event.id, file]))
  const ordered = new Set<Shipped['events'][number]>()
  const seen = new Set<string>()
  const add = (file: Shipped['events'][number]) => {
    if (seen.has(file.event.id)) return
    seen.add(file.event.id)
    const parent = byId.get(file.event.parent ?? '')
    if (parent !== undefined) add(parent)
    ordered.add(file)
  }
  events.forEach(add)
  return [...ordered]
}

async function changedFiles(db: Handle, files: readonly FeedFile[]): Promise<FeedFile[]> {
  const rows = await db.selectFrom('meta').selectAll().where('key', 'like', 'shipped %').execute()
  const digests = new Map(rows.map(({ key, value }) => [key, value]))
  return files.filter(({ path, text }) => digests.get(`shipped ${path}`) !== digestOf(text))
}

async function remember(db: Handle, { path, text }: FeedFile): Promise<void> {
  const value = digestOf(text)
  await db
    .insertInto('meta')
    .values({ key: `shipped ${path}`, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

function refusalLine({ file, id, field, message }: FeedRefusal, count: number): string {
  const place = [file, id, field].filter((part) => part !== null && part !== '').join(', ')
  return `A shipped file is at fault: ${place}: ${message}${count > 1 ? ` (and ${count - 1} more)` : ''}`
}
