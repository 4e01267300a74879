/** One connection to the file of the store, opened when it is first needed, and again after it broke. */
import Database from 'libsql'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { LRUCache } from 'lru-cache'

const SETTINGS = [
  // A locked store is waited for between tries, not in them: libsql stands still, and with it the whole program.
  'busy_timeout = 0',
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  // What is deleted is overwritten, so that an erased snapshot is not in the file any more.
  'secure_delete = ON',
  'cache_size = -65536',
]

const OF_TRANSACTIONS = ['begin', 'begin immediate', 'commit', 'rollback']

export function isOfTransactions(sql: string): boolean {
  return OF_TRANSACTIONS.includes(sql)
}

export class SqliteFile implements SqliteDatabase {
  #database: Database.Database | null = null
  readonly #statements = new LRUCache<string, SqliteStatement>({ max: 200 })

  constructor(readonly path: string) {}

  prepare(sql: string): SqliteStatement {
    if (isOfTransactions(sql)) return this.#direct(sql)
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = statementOf(this.#opened().prepare(sql))
    this.#statements.set(sql, statement)
    return statement
  }

  get isInTransaction(): boolean {
    return this.#database?.inTransaction ?? false
  }

  /** The next statement opens the file anew. */
  close(): void {
    const database = this.#database
    // Asking a closed connection anything ends the process.
    this.#database = null
    this.#statements.clear()
    database?.close()
  }

  /** Run without being prepared: nothing of it is left where it fails. */
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

/** libsql's statement takes its parameters as one array, exactly as Kysely passes them. */
function statementOf(statement: Database.Statement): SqliteStatement {
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(parameters),
    run: (parameters) => statement.run(parameters),
    iterate: (parameters) => statement.iterate(parameters),
  }
}
