/** A pool of connections to PostgreSQL that names what went wrong, and spares a server that does not answer. */
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type { Condition } from './condition'
import { postgresFault } from './postgres-fault'
import type { StoreUnavailable } from './fault'

/** A server that did not answer in time is not asked again for so many ms. */
const SPARED_FOR = 1000

export class NamedFaults implements PostgresPool {
  readonly #pool: PostgresPool
  readonly #url: string
  readonly #condition: Condition
  #silence: { at: number; fault: StoreUnavailable | null } = { at: 0, fault: null }

  constructor(pool: PostgresPool, url: string, condition: Condition) {
    this.#pool = pool
    this.#url = url
    this.#condition = condition
  }

  async connect(): Promise<PostgresPoolClient> {
    // Whoever comes after somebody waited in vain, the next read of the same page too, does not wait as long again.
    const { at, fault } = this.#silence
    if (fault !== null && performance.now() - at < SPARED_FOR) throw fault
    const client = await this.#named(this.#pool.connect())
    return new NamingClient(client, (work) => this.#named(work))
  }

  end(): Promise<void> {
    return this.#pool.end()
  }

  async #named<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      const fault = postgresFault(error, this.#url)
      if (fault === null) throw error
      if (fault.fault === 'silent') this.#silence = { at: performance.now(), fault }
      if (fault.fault !== 'interrupted') this.#condition.note(fault)
      throw fault
    }
  }
}

class NamingClient implements PostgresPoolClient {
  readonly #client: PostgresPoolClient
  readonly #named: <T>(work: Promise<T>) => Promise<T>

  constructor(client: PostgresPoolClient, named: <T>(work: Promise<T>) => Promise<T>) {
    this.#client = client
    this.#named = named
  }

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  query<R>(
    what: string | PostgresCursor<R>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    // Kysely asks for a cursor only where the dialect is given a class of them.
    if (typeof what !== 'string') throw new Error('no cursors are used here')
    return this.#named(this.#client.query<R>(what, parameters))
  }

  release(): void {
    this.#client.release()
  }
}
