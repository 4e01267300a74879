/**
 * A driver of Kysely for SQLite that waits for other programs without standing still, names faults, and opens the file
 * again after a fault that a connection does not outlive.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { CompiledQuery, SqliteDriver, type DatabaseConnection, type QueryResult } from 'kysely'
import { Turn } from '@/lib/turns'
import type { Condition } from './condition'
import { isOfTransactions, type SqliteFile } from './sqlite-file'
import { sqliteFault } from './sqlite-fault'
import { StoreUnavailable } from './fault'
import type { Patience } from './store'

/** The pause between two tries, in ms. */
const PAUSE_MS = 20
/** Waits that follow each other within so many ms are for one and the same lock. */
const ONE_LOCK_MS = 1000
const NO_LOCK = { first: 0, last: -Infinity }
const BEGIN_TO_WRITE = 'begin immediate'

export class PatientDriver extends SqliteDriver {
  readonly #file: SqliteFile
  readonly #begin: CompiledQuery
  readonly #patience: Patience
  readonly #condition: Condition
  #isBroken = false
  /** Statements that follow each other would never let go of the process: SQLite answers each one at once. */
  #turn = new Turn()
  /** The first and the last moment at which the present lock was met, on the clock that never steps. */
  #lock = NO_LOCK

  constructor(
    file: SqliteFile,
    use: 'reader' | 'writer',
    { patience, condition }: { patience: Patience; condition: Condition },
  ) {
    super({ database: file })
    this.#file = file
    // A writer that begins by reading is refused for good once another program has written.
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
    this.#turn = new Turn()
    await connection.executeQuery(this.#begin)
    // The writer has the lock now, so that the next one it meets is another lock.
    if (this.#begin.sql === BEGIN_TO_WRITE) this.#lock = NO_LOCK
  }

  /** After some faults SQLite has rolled back by itself. A failure here would hide the fault that came before. */
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
    if (this.#file.isInTransaction && this.#turn.isOver) await this.#turn.next()
    for (;;) {
      try {
        return await run()
      } catch (error) {
        const fault = sqliteFault(error, this.#file.path)
        if (fault === null) throw error
        if (fault.fault === 'locked' && this.#isWorthWaiting()) {
          await sleep(PAUSE_MS)
          continue
        }
        // A statement that was given up for a lock counts as one at work in SQLite, which commits nothing beside it.
        const isOutlived =
          fault.fault === 'full' || (fault.fault === 'locked' && isOfTransactions(sql))
        if (!isOutlived) this.#isBroken = true
        const line = fault.fault === 'locked' ? this.#lockedFor(fault) : fault
        this.#condition.note(line)
        throw line
      }
    }
  }

  /** Names a fault among rows that come one by one. */
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

  /** False when the lock has lasted too long: the next statement is refused at once, without waiting as long again. */
  #isWorthWaiting(): boolean {
    const now = performance.now()
    const { first, last } = this.#lock
    this.#lock = { first: now - last > ONE_LOCK_MS ? now : first, last: now }
    return now - this.#lock.first < this.#patience.ms
  }

  #lockedFor({ message, fault }: StoreUnavailable): StoreUnavailable {
    return new StoreUnavailable(
      message.replace('locked', `locked for ${Math.round(this.#patience.ms / 1000)} s`),
      fault,
    )
  }
}
