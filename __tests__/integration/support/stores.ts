/** Fresh stores for tests, on both databases, with a clock that the test can set. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Migration } from '@/lib/store/migrations'
import { openStore, type StoreLocation } from '@/lib/store/open'
import type { Store, StoreKind } from '@/lib/store/store'
import { describeOnPostgres } from '../../support/postgres'

export interface Fresh {
  readonly store: Store
  readonly location: StoreLocation
  /** For files beside the store: `BYSOURCE_DATA`. */
  readonly folder: string
  readonly clock: Clock
  /** Closes the store and opens it again, as a restart does, or a later version with more steps. */
  readonly reopen: (steps?: readonly Migration[]) => Promise<Store>
  readonly remove: () => Promise<void>
}

/** The present for a store: stands still until it is set, or runs with the machine's. */
export interface Clock {
  now: () => number
}

// Each test opens a store of its own; on a busy machine that takes a while.
jest.setTimeout(60_000)

const POSTGRES = process.env.TEST_DATABASE_URL ?? ''

/** The suite once on each store; the one on PostgreSQL shows as skipped where there is none. */
export function onBothStores(title: string, suite: (kind: StoreKind) => void): void {
  describe(`${title} (SQLite)`, () => suite('sqlite'))
  describeOnPostgres(`${title} (PostgreSQL)`, () => suite('postgres'))
}

/** Where an empty store can be made, and how it goes away again. */
export interface Site {
  readonly location: StoreLocation
  readonly remove: () => Promise<void>
}

/** How a store begins where not with the tables of this program in a place of its own. */
export interface Beginning {
  readonly site?: Site | undefined
  /** The steps of an older program. */
  readonly first?: readonly Migration[]
}

export async function freshStore(kind: StoreKind, { site, first }: Beginning = {}): Promise<Fresh> {
  const clock: Clock = { now: Date.now }
  const folder = mkdtempSync(join(tmpdir(), 'bysource-test-'))
  const inFolder: Site = { location: { kind: 'sqlite', folder }, remove: async () => undefined }
  const { location, remove } = site ?? (kind === 'sqlite' ? inFolder : await freshSchema())
  const open = (steps?: readonly Migration[]) => openStore(location, () => clock.now(), steps)
  let store = await open(first)
  return {
    get store() {
      return store
    },
    location,
    folder,
    clock,
    reopen: async (steps) => {
      await store.close()
      store = await open(steps)
      return store
    },
    remove: async () => {
      await store.close()
      await remove()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

let made = 0

/** A schema of its own in the test database: made in an instant, and alone in it. */
async function freshSchema(): Promise<Site> {
  made += 1
  const name = `test_${process.pid}_${Date.now()}_${made}`
  await administer(`create schema ${name}`)
  const url = new URL(POSTGRES)
  url.searchParams.set('options', `-c search_path=${name}`)
  const location: StoreLocation = { kind: 'postgres', url: url.href, replica: null }
  return { location, remove: () => administer(`drop schema if exists ${name} cascade`) }
}

async function administer(command: string): Promise<void> {
  const client = new pg.Client({ connectionString: POSTGRES })
  await client.connect()
  try {
    await client.query(command)
  } finally {
    await client.end()
  }
}
