/** The SQLite store: one file in a folder, written durably, and readable while it is written. */
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { Condition } from './condition'
import { newMemory } from './memory'
import { PatientDriver } from './sqlite-driver'
import { sqliteFault } from './sqlite-fault'
import { SqliteFile } from './sqlite-file'
import type { Patience, Store } from './store'
import type { Tables } from './tables'

/** The modes of the folder and the file, which only the user who runs the server may open. */
const OWNER_ONLY = { folder: 0o700, file: 0o600 }

export function openSqlite(folder: string, now: () => number, patience: Patience): Store {
  const path = join(folder, 'bysource.db')
  const condition = new Condition()
  try {
    makeFolder(folder)
    makeFile(path)
  } catch (error) {
    throw sqliteFault(error, path) ?? error
  }
  const connect = (use: 'reader' | 'writer') =>
    new Kysely<Tables>({
      dialect: {
        createAdapter: () => new SqliteAdapter(),
        createDriver: () => new PatientDriver(new SqliteFile(path), use, { patience, condition }),
        createIntrospector: (db) => new SqliteIntrospector(db),
        createQueryCompiler: () => new SqliteQueryCompiler(),
      },
    })
  const [writer, reader, longReader] = [connect('writer'), connect('reader'), connect('reader')]
  return {
    kind: 'sqlite',
    writer,
    reader,
    longReader,
    now,
    condition,
    memory: newMemory(),
    close: async () => {
      await Promise.all([writer.destroy(), reader.destroy(), longReader.destroy()])
    },
  }
}

/** Makes one level at a time, since Node's own recursion never ends where nothing can be made, as below /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  mkdirSync(folder, OWNER_ONLY.folder)
}

/** Makes the file before SQLite does, which would let everybody read it. The files beside it take its mode. */
function makeFile(path: string): void {
  if (!existsSync(path)) closeSync(openSync(path, 'a', OWNER_ONLY.file))
}
