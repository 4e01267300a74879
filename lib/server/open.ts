/** The store of this process: opened once, shared by everything that the server's bundles load. */
import { processWide } from '@/lib/process-wide'
import { openStore } from '@/lib/store/open'
import type { Store } from '@/lib/store/store'
import { guarded } from './clock'
import { lookForDamage } from './damage'
import { configFrom, type Config } from './config'
import { readShippedFiles } from './shipped-files'
import { seed } from './seed'

interface Opened {
  readonly config: Config
  readonly now: () => number
  readonly store: Promise<Store>
}

const open = processWide<Opened>('store')

function opened(): Opened {
  if (open.value === undefined) {
    const config = configFrom(process.env)
    const store = openSeeded(config)
    open.value = { config, store, now: Date.now }
    // A store that could not be opened is tried again by whoever asks next.
    store.catch(() => (open.value = undefined))
  }
  return open.value
}

async function openSeeded(config: Config): Promise<Store> {
  const store = guarded(await openStore(config.store, Date.now))
  await seed(store, await readShippedFiles(process.cwd()))
  if (config.store.kind === 'sqlite') {
    // It reads the whole file: nothing waits for it, and a check that fails is none.
    lookForDamage(store, config.store.folder).catch(console.error)
  }
  return store
}

export function theStore(): Promise<Store> {
  return opened().store
}

export function theConfig(): Config {
  return opened().config
}

/** The present by the store's clock, as an instant. */
export function thePresent(): string {
  return new Date(opened().now()).toISOString()
}

/** Puts another store in its place: for tests, which open their own. */
export function replaceStore(store: Store, env: Readonly<Record<string, string>> = {}): void {
  open.value = { config: configFrom(env), store: Promise.resolve(store), now: store.now }
}
