/** The SQLite store: one file in a folder, written durably, readable while it is written. */
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Kysely, SqliteDialect, type SqliteStatement } from 'kysely'
import Database from 'libsql'
import { LRUCache } from 'lru-cache'
import { StoreUnavailable, type Handle, type Store } from './store'
import type { Tables } from './tables'

/** How long a writer waits for one of another process, in ms. */
const BUSY_TIMEOUT = 15_000

/** What nobody but the user who runs the server may open. */
const OWNER_ONLY = { folder: 0o700, file: 0o600 }

export function openSqlite(folder: string, now: () => number): Store {
  const path = join(folder, 'bysource.db')
  try {
    makeFolder(folder)
    makeFile(path)
    const [writer, reader, longReader] = [connect(path), connect(path), connect(path)]
    return {
      kind: 'sqlite',
      writer,
      reader,
      longReader,
      now,
      close: async () => {
        await Promise.all([writer.destroy(), reader.destroy(), longReader.destroy()])
      },
    }
  } catch (error) {
    throw sqliteRefusal(error, path) ?? error
  }
}

/** One level at a time: Node's own recursion never ends where nothing can be made, as below /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  mkdirSync(folder, OWNER_ONLY.folder)
}

/** Before SQLite does, which would let everybody read it; the files beside it take its mode. One that is there keeps its own. */
function makeFile(path: string): void {
  if (!existsSync(path)) closeSync(openSync(path, 'a', OWNER_ONLY.file))
}

function connect(path: string): Handle {
  const database = new Database(path, { timeout: BUSY_TIMEOUT })
  database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`)
  database.exec('PRAGMA journal_mode = WAL')
  database.exec('PRAGMA synchronous = FULL')
  database.exec('PRAGMA foreign_keys = ON')
  // What is deleted is overwritten, so that an erased snapshot is not in the file any more.
  database.exec('PRAGMA secure_delete = ON')
  database.exec('PRAGMA cache_size = -65536')
  const prepared = new LRUCache<string, SqliteStatement>({ max: 200 })
  return new Kysely<Tables>({
    dialect: new SqliteDialect({
      database: {
        close: () => database.close(),
        prepare: (sql) => {
          const known = prepared.get(sql)
          if (known !== undefined) return known
          const statement = statementOf(database.prepare(sql))
          prepared.set(sql, statement)
          return statement
        },
      },
    }),
  })
}

/** libsql's statement takes its parameters as one array, exactly as Kysely passes them. */
function statementOf(statement: Database.Statement): SqliteStatement {
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(parameters),
    run: (parameters) => statement.run(parameters),
    iterate: (parameters) => statement.iterate(parameters),
  }
}

/** The one line for what can be wrong with a folder or a file; null for anything else. */
export function sqliteRefusal(error: unknown, path: string): StoreUnavailable | null {
  if (!(error instanceof Error)) return null
  const code = 'code' in error ? String(error.code) : ''
  if (['EACCES', 'EPERM', 'EROFS'].includes(code) || /readonly|READONLY/.test(error.message)) {
    return new StoreUnavailable(`The folder of the store cannot be written: ${path}`)
  }
  if (['ENOTDIR', 'EEXIST', 'ENOENT', 'ENAMETOOLONG'].includes(code)) {
    return new StoreUnavailable(`The folder of the store cannot be made: ${path}`)
  }
  if (/unable to open|CANTOPEN/i.test(code + error.message)) {
    return new StoreUnavailable(`The store cannot be opened: ${path}`)
  }
  if (/not a database|NOTADB|malformed|CORRUPT/i.test(code + error.message)) {
    return new StoreUnavailable(`This file is not a store of Bysource: ${path}`)
  }
  if (/disk is full|SQLITE_FULL|ENOSPC/i.test(code + error.message)) {
    return new StoreUnavailable(`The disk is full: ${path}`)
  }
  if (/locked|BUSY/i.test(code + error.message)) {
    return new StoreUnavailable(`Another program keeps the store locked: ${path}`)
  }
  return null
}
