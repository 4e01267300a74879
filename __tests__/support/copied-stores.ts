/** Stores for tests, copied from those that `make-stores.ts` makes once for a run. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, databaseUrl, dropDatabase } from './databases'
import { program } from './programs'

/** What is in a store that a test is given: tables alone, or what ships in `data/` too. */
export type Contents = 'empty' | 'seeded'

interface Made {
  readonly folder: string
  /** Names, none where there is no PostgreSQL. */
  readonly databases: { readonly [K in Contents]?: string }
}

/** Makes them before the first test, and says to the workers where they are. */
export async function makeStores(withPostgres: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bysource-stores-'))
  const databases = withPostgres
    ? { empty: await createDatabase(), seeded: await createDatabase() }
    : {}
  process.env.TEST_STORES = JSON.stringify({ folder, databases })
  const urls = Object.values(databases).map(databaseUrl)
  execFileSync(process.execPath, [program('make-stores.ts'), folder, ...urls])
}

export async function removeStores(): Promise<void> {
  const { folder, databases } = madeStores()
  for (const name of Object.values(databases)) await dropDatabase(name)
  rmSync(folder, { recursive: true, force: true })
}

/** Puts a SQLite store into a folder; where none are made, one that opens an empty folder makes its tables itself. */
export function copyStore(contents: Contents, folder: string): void {
  if (contents === 'empty' && process.env.TEST_STORES === undefined) return
  copyFileSync(join(madeStores().folder, contents, 'bysource.db'), join(folder, 'bysource.db'))
}

/** A new database, with such a store in it or without tables; gives its name. */
export function copyDatabase(contents?: Contents): Promise<string> {
  return createDatabase(contents && madeStores().databases[contents])
}

function madeStores(): Made {
  const made = process.env.TEST_STORES
  if (made === undefined) throw new Error('TEST_STORES is not set: has the project a setup?')
  return JSON.parse(made)
}
