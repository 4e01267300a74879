/** A connection to the file of the store, opened when it is first needed, and again after it broke. */
import Database from 'libsql'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { LRUCache } from 'lru-cache'

const SETTINGS = [
  // The driver waits for a locked store between tries, since the whole program stands still while libsql waits.
  'busy_timeout = 0',
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  // Deleted bytes are overwritten, so that an erased snapshot is not in the file any more.
  'secure_delete = ON',
  'cache_size = -65536',
]

const TRANSACTION_STATEMENTS = ['begin', 'begin immediate', 'commit', 'rollback']

export function isOfTransactions(sql: string): boolean {
  return TRANSACTION_STATEMENTS.includes(sql)
}

export class SqliteFile implements SqliteDatabase {
  #database: Database.Database | null = null
  /** Preparing a statement takes some 100 µs, and an import has thousands of the same few. */
  readonly #statements = new LRUCache<string, SqliteStatement>({ max: 200 })

  constructor(readonly path: string) {}

  prepare(sql: string): SqliteStatement {
    if (isOfTransactions(sql)) return this.#direct(sql)
    const cached = this.#statements.get(sql)
    if (cached !== undefined) return cached
    const statement = statementOf(this.#opened().prepare(sql))
    this.#statements.set(sql, statement)
    return statement
  }

  get isInTransaction(): boolean {
    return this.#database?.inTransaction ?? false
  }

  /** Closes the connection; the next statement opens the file anew. */
  close(): void {
    const database = this.#database
    // Asking a closed connection anything ends the process.
    this.#database = null
    this.#statements.clear()
    database?.close()
  }

  /** Runs without being prepared, so that nothing of it is left where it fails. */
  #direct(sql: string): SqliteStatement {
    const run = () => {
      this.#opened().exec(sql)
      return { changes: 0, lastInsertRowid: 0 }
    }
    return { reader: false, run, all: () => [], iterate: () => [][Symbol.iterator]() }
  }

  #opened(): Database.Database {
    if (this.#database !== null) return this.#database
    const database = new Database(this.path, { timeout: 0 })
    try {
      for (const setting of SETTINGS) database.exec(`PRAGMA ${setting}`)
    } catch (error) {
      database.close()
      throw error
    }
    this.#database = database
    return database
  }
}

/** The statement as Kysely calls it: libsql takes all parameters as one array. */
function statementOf(statement: Database.Statement): SqliteStatement {
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(parameters),
    run: (parameters) => statement.run(parameters),
    iterate: (parameters) => statement.iterate(parameters),
  }
}
