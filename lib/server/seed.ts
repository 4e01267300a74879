/**
 * Seeding: what ships in `data/` becomes part of the store at start. A file that was applied before
 * and is unchanged costs nothing; a changed one is applied as new revisions, each changing only what
 * changed in the file, so that what was revised here in the meantime stays revised.
 */
import {
  parseShipped,
  type Shipped,
  type ShippedFile,
  type ShippedRefusal,
} from '@/lib/feeds/shipped'
import { digestOf } from '@/lib/store/ids'
import { StoreUnavailable, type Handle, type Store } from '@/lib/store/store'
import { isUntouched, write, type Write } from '@/lib/store/write'
import { applyActors } from './seed-actors'
import { applyEvent } from './seed-event'
import { applyOf } from './seed-applied'

export async function seed(store: Store, files: readonly ShippedFile[]): Promise<void> {
  const changed = await changedFiles(store.writer, files)
  if (changed.length === 0) return
  const { shipped, refusals } = parseShipped(files)
  const [refusal] = refusals
  if (refusal !== undefined) throw new StoreUnavailable(refusalLine(refusal, refusals.length))
  await write(store, 'bysource', async (turn) => {
    // Another process may have applied them while this one waited for its turn.
    const still = await changedFiles(turn.db, files)
    const isFresh = await isUntouched(turn.db)
    await applyAll(turn, shipped, new Set(still.map(({ path }) => path)), isFresh)
    for (const file of still) await remember(turn.db, file)
  })
}

async function applyAll(turn: Write, shipped: Shipped, changed: Set<string>, isFresh: boolean) {
  for (const file of shipped.actors) {
    if (changed.has(file.path)) await applyActors(await applyOf(turn, file, isFresh), file.actors)
  }
  for (const file of parentsFirst(shipped.events)) {
    if (changed.has(file.path)) await applyEvent(await applyOf(turn, file, isFresh), file)
  }
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

async function changedFiles(db: Handle, files: readonly ShippedFile[]): Promise<ShippedFile[]> {
  const rows = await db.selectFrom('meta').selectAll().where('key', 'like', 'shipped %').execute()
  const digests = new Map(rows.map(({ key, value }) => [key, value]))
  return files.filter(({ path, text }) => digests.get(`shipped ${path}`) !== digestOf(text))
}

async function remember(db: Handle, { path, text }: ShippedFile): Promise<void> {
  const value = digestOf(text)
  await db
    .insertInto('meta')
    .values({ key: `shipped ${path}`, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

function refusalLine({ file, id, field, message }: ShippedRefusal, count: number): string {
  const place = [file, id, field].filter((part) => part !== null && part !== '').join(', ')
  return `A shipped file is at fault: ${place}: ${message}${count > 1 ? ` (and ${count - 1} more)` : ''}`
}
