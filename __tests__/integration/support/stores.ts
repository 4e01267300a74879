/** Fresh stores for tests, on both databases, with a clock that the test can set. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Migration } from '@/lib/store/migrations'
import { openStore, type StoreLocation } from '@/lib/store/open'
import type { Store, StoreKind } from '@/lib/store/store'
import { copyDatabase, copyStore, type Contents } from '../../support/copied-stores'
import { databaseUrl, dropDatabase } from '../../support/databases'
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

/** The suite once on each store; the one on PostgreSQL shows as skipped where there is none. */
export function onBothStores(title: string, suite: (kind: StoreKind) => void): void {
  describe(`${title} (SQLite)`, () => suite('sqlite'))
  describeOnPostgres(`${title} (PostgreSQL)`, () => suite('postgres'))
}

/** The suite on SQLite alone: for what asks nothing of a database that a suite on both does not ask. */
export function onOneStore(title: string, suite: (kind: StoreKind) => void): void {
  describe(title, () => suite('sqlite'))
}

/** Where an empty store can be made, and how it goes away again. */
export interface Site {
  readonly location: StoreLocation
  readonly remove: () => Promise<void>
}

/** How a store begins where not with the tables of this program in a place of its own. */
export interface Beginning {
  readonly site?: Site | undefined
  /** The steps of an older program, in an empty place. */
  readonly first?: readonly Migration[]
  /** Tables alone, where nothing is said. */
  readonly contents?: Contents
}

export async function freshStore(
  kind: StoreKind,
  { site, first, contents = 'empty' }: Beginning = {},
): Promise<Fresh> {
  const clock: Clock = { now: Date.now }
  const folder = mkdtempSync(join(tmpdir(), 'bysource-test-'))
  const copied = first === undefined ? contents : undefined
  const { location, remove } = site ?? (await siteFor(kind, folder, copied))
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

/** The folder, or a database of its own, whose locks no test beside it waits for. */
async function siteFor(kind: StoreKind, folder: string, copied?: Contents): Promise<Site> {
  if (kind === 'sqlite') {
    if (copied !== undefined) copyStore(copied, folder)
    return { location: { kind, folder }, remove: async () => undefined }
  }
  const name = await copyDatabase(copied)
  return {
    location: { kind, url: databaseUrl(name), replica: null },
    remove: () => dropDatabase(name),
  }
}
