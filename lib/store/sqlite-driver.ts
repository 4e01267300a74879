/**
 * Kysely's driver for SQLite, which waits for other programs without standing still, names what went
 * wrong, and opens the file again after a fault that a connection does not outlive.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { CompiledQuery, SqliteDriver, type DatabaseConnection, type QueryResult } from 'kysely'
import type { Condition } from './condition'
import { isOfTransactions, type SqliteFile } from './sqlite-file'
import { sqliteFault } from './sqlite-fault'
import { StoreUnavailable } from './fault'
import type { Patience } from './store'

const BETWEEN_TRIES = 20
/** Waits that follow each other within this many ms are for one and the same lock. */
const ONE_LOCK = 1000
const NO_LOCK = { first: 0, last: -Infinity }
const BEGIN_TO_WRITE = 'begin immediate'

export class PatientDriver extends SqliteDriver {
  readonly #file: SqliteFile
  readonly #begin: CompiledQuery
  readonly #patience: Patience
  readonly #condition: Condition
  #isBroken = false
  /** When the lock that is being waited for was first met, and when last; on the clock that never steps. */
  #lock = NO_LOCK

  constructor(
    file: SqliteFile,
    use: 'reader' | 'writer',
    { patience, condition }: { patience: Patience; condition: Condition },
  ) {
    super({ database: file })
    this.#file = file
    // A writer that begins by reading keeps what it read, and is refused for good once another program has written.
    this.#begin = CompiledQuery.raw(use === 'writer' ? BEGIN_TO_WRITE : 'begin')
    this.#patience = patience
    this.#condition = condition
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection()
    return {
      executeQuery: <Row>(query: CompiledQuery) =>
        this.#patiently(query.sql, () => connection.executeQuery<Row>(query)),
      streamQuery: <Row>(query: CompiledQuery, size?: number) =>
        this.#named(connection.streamQuery<Row>(query, size)),
    }
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(this.#begin)
    // A writer has the lock now, so whoever had it gave it back: the next one that is met is another lock.
    if (this.#begin.sql === BEGIN_TO_WRITE) this.#lock = NO_LOCK
  }

  /** What made it necessary is what is told: after some faults SQLite has rolled back by itself. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (!this.#file.isInTransaction) return
    await super.rollbackTransaction(connection).catch(() => (this.#isBroken = true))
  }

  override async releaseConnection(): Promise<void> {
    try {
      if (this.#isBroken || this.#file.isInTransaction) this.#file.close()
      this.#isBroken = false
    } finally {
      await super.releaseConnection()
    }
  }

  async #patiently<Row>(
    sql: string,
    run: () => Promise<QueryResult<Row>>,
  ): Promise<QueryResult<Row>> {
    for (;;) {
      try {
        return await run()
      } catch (error) {
        const fault = sqliteFault(error, this.#file.path)
        if (fault === null) throw error
        if (fault.fault === 'locked' && this.#isWorthWaiting()) {
          await sleep(BETWEEN_TRIES)
          continue
        }
        // SQLite goes on counting a statement that was given up for a lock as one at work, and commits nothing beside it.
        const isOutlived =
          fault.fault === 'full' || (fault.fault === 'locked' && isOfTransactions(sql))
        if (!isOutlived) this.#isBroken = true
        const told = fault.fault === 'locked' ? this.#lockedFor(fault) : fault
        this.#condition.note(told)
        throw told
      }
    }
  }

  /** Rows that come one by one: a fault among them is named too. */
  async *#named<Row>(rows: AsyncIterableIterator<Row>): AsyncIterableIterator<Row> {
    try {
      yield* rows
    } catch (error) {
      const fault = sqliteFault(error, this.#file.path)
      if (fault === null) throw error
      this.#isBroken = true
      this.#condition.note(fault)
      throw fault
    }
  }

  /** Whoever comes when a lock has lasted too long is refused at once, not after as long a wait again. */
  #isWorthWaiting(): boolean {
    const now = performance.now()
    const { first, last } = this.#lock
    this.#lock = { first: now - last > ONE_LOCK ? now : first, last: now }
    return now - this.#lock.first < this.#patience.ms
  }

  #lockedFor({ message, fault }: StoreUnavailable): StoreUnavailable {
    return new StoreUnavailable(
      message.replace('locked', `locked for ${Math.round(this.#patience.ms / 1000)} s`),
      fault,
    )
  }
}
