/** The store of this process: opened once, shared by everything that the server's bundles load. */
import { processWide } from '@/lib/process-wide'
import { openStore } from '@/lib/store/open'
import { presentAnywhere } from '@/lib/store/settle'
import type { Store } from '@/lib/store/store'
import { guarded } from './clock'
import { lookForDamage } from './damage'
import { configFrom, type Config } from './config'
import { readShippedFiles } from './seed/shipped-files'
import { seed } from './seed/seed'

interface ProcessStore {
  readonly config: Config
  /** Null until it is open. */
  current: Store | null
  /** Null until somebody needs it: the command line has a store of its own, and only asks for the configuration. */
  store: Promise<Store> | null
}

const open = processWide<ProcessStore>('store')

function opened(): ProcessStore {
  return (open.value ??= { config: configFrom(process.env), current: null, store: null })
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
  const known = opened()
  if (known.store !== null) return known.store
  const store = openSeeded(known.config)
  known.store = store
  // A store that could not be opened is tried again by whoever asks next.
  store.then(
    (current) => (known.current = current),
    () => (known.store = null),
  )
  return store
}

export function theConfig(): Config {
  return opened().config
}

/** The latest moment of which may be asked what was known then, as an instant. */
export function thePresent(): string {
  const { current } = opened()
  return new Date(current === null ? Date.now() : presentAnywhere(current)).toISOString()
}

/** Puts another store in its place: for tests, which open their own. */
export function replaceStore(store: Store, env: Readonly<Record<string, string>> = {}): void {
  open.value = { config: configFrom(env), current: store, store: Promise.resolve(store) }
}
