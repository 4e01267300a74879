/**
 * A pool of connections that waits for a server only so long, names what went wrong, and throws away
 * a connection that a fault may have left useless.
 */
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'
import type { Condition } from './condition'
import { postgresFault } from './postgres-fault'
import { StoreUnavailable, type Patience } from './store'

/** A server that did not answer in time is not asked again for so many ms. */
const SPARED_FOR = 1000

export class PatientPool implements PostgresPool {
  readonly #pool: pg.Pool
  readonly #url: string
  readonly #patience: Patience
  readonly #condition: Condition
  #silence: { at: number; fault: StoreUnavailable | null } = { at: 0, fault: null }
  /** Kysely keeps its own connection to each client: one and the same is given for each. */
  readonly #clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()

  constructor(pool: pg.Pool, url: string, patience: Patience, condition: Condition) {
    this.#pool = pool
    this.#url = url
    this.#patience = patience
    this.#condition = condition
  }

  async connect(): Promise<PostgresPoolClient> {
    // Whoever comes after somebody waited in vain, the next read of the same page too, does not wait as long again.
    const { at, fault } = this.#silence
    if (fault !== null && performance.now() - at < SPARED_FOR) throw fault
    const client = await this.#within(this.#pool.connect(), (late) => late.release(true))
    const known = this.#clients.get(client)
    if (known !== undefined) return known
    // A connection that the server ends while it is lent out is met by its next query; without a listener it would end the process.
    client.on('error', () => undefined)
    const made = new PatientClient(client, (work) => this.#within(work))
    this.#clients.set(client, made)
    return made
  }

  end(): Promise<void> {
    return this.#pool.end()
  }

  /** `discard` is given what comes too late. */
  async #within<T>(work: Promise<T>, discard: (late: T) => void = () => undefined): Promise<T> {
    let timer: NodeJS.Timeout | undefined
    let isLate = false
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        isLate = true
        reject(new Error('timeout'))
      }, this.#patience.ms)
    })
    try {
      return await Promise.race([work, late])
    } catch (error) {
      if (isLate) work.then(discard, () => undefined)
      const fault = postgresFault(error, this.#url)
      if (fault === null) throw error
      if (fault.fault === 'silent') this.#silence = { at: performance.now(), fault }
      if (fault.fault !== 'interrupted') this.#condition.note(fault)
      throw fault
    } finally {
      clearTimeout(timer)
    }
  }
}

class PatientClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient
  readonly #within: <T>(work: Promise<T>) => Promise<T>
  #fault: StoreUnavailable | null = null

  constructor(client: pg.PoolClient, within: <T>(work: Promise<T>) => Promise<T>) {
    this.#client = client
    this.#within = within
  }

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  query<R>(
    what: string | PostgresCursor<R>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    // Kysely asks for a cursor only where the dialect is given a class of them.
    if (typeof what !== 'string') throw new Error('no cursors are used here')
    return this.#ask<R>(what, parameters)
  }

  release(): void {
    this.#client.release(this.#fault !== null)
  }

  async #ask<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    // The rollback after a server that does not answer would wait as long again.
    if (this.#fault !== null) throw this.#fault
    try {
      const answer: pg.QueryResult = await this.#within<pg.QueryResult>(
        this.#client.query(sql, [...parameters]),
      )
      // pg knows the command as any text and the rows as anything; what was asked for says more.
      return answer as PostgresQueryResult<R>
    } catch (error) {
      if (error instanceof StoreUnavailable) this.#fault = error
      throw error
    }
  }
}
