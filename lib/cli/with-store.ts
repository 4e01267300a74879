import { configFrom } from '@/lib/server/config'
import { MIGRATIONS } from '@/lib/store/migrations'
import { LONG_PATIENCE, openStore } from '@/lib/store/open'
import type { Store } from '@/lib/store/store'

/** The store that the environment names, for one command. */
export async function withStore(act: (store: Store) => Promise<void>): Promise<void> {
  const location = configFrom(process.env).store
  const store = await openStore(location, Date.now, MIGRATIONS, LONG_PATIENCE)
  try {
    await act(store)
  } finally {
    await store.close()
  }
}
