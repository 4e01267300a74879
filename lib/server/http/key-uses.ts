/** When keys were last used: kept in memory, and written now and then, since a write for every read would be too many. */
import { noteKeyUses } from '@/lib/store/api-keys'
import { processWide } from '@/lib/process-wide'
import type { Store } from '@/lib/store/store'

/** In ms. A process that is killed forgets the uses of so long. */
const WRITTEN_AFTER = 30_000

/** The uses that are not written yet, by key. */
const unwritten = processWide<WeakMap<Store, Map<string, string>>>('key-uses')

export function noteUse(store: Store, id: string, at: string): void {
  const stores = (unwritten.value ??= new WeakMap())
  const uses = stores.get(store) ?? new Map<string, string>()
  if (uses.size === 0) {
    // A store that cannot be written now has other troubles, which are told elsewhere.
    setTimeout(() => void writeUses(store).catch(() => undefined), WRITTEN_AFTER).unref()
  }
  stores.set(store, uses.set(id, at))
}

/** Writes what is not written yet. */
export async function writeUses(store: Store): Promise<void> {
  const uses = unwritten.value?.get(store)
  if (uses === undefined || uses.size === 0) return
  const taken = [...uses]
  uses.clear()
  await noteKeyUses(store.writer, taken)
}
