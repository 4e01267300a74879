/** A pool of connections to PostgreSQL that names its faults, and leaves a silent server alone for a while. */
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type { Condition } from './condition'
import type { StoreUnavailable } from './fault'
import { postgresFault } from './postgres-fault'

/** How long a server that did not answer in time is left alone, in ms. */
const REST_MS = 1000

export function withNamedFaults(
  pool: PostgresPool,
  url: string,
  condition: Condition,
): PostgresPool {
  let silence: { readonly at: number; readonly fault: StoreUnavailable } | null = null

  async function named<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      const fault = postgresFault(error, url)
      if (fault === null) throw error
      if (fault.fault === 'silent') silence = { at: performance.now(), fault }
      if (fault.fault !== 'interrupted') condition.note(fault)
      throw fault
    }
  }

  return {
    connect: async () => {
      // The next read of the same page does not wait as long as the one that waited in vain.
      if (silence !== null && performance.now() - silence.at < REST_MS) throw silence.fault
      const client = await named(pool.connect())
      const query = (sql: string, parameters: readonly unknown[]) =>
        named(client.query(sql, parameters))
      return {
        // Kysely asks for a cursor, its second form, only where the dialect is given a class of them.
        query: query as PostgresPoolClient['query'],
        release: () => client.release(),
      }
    },
    end: () => pool.end(),
  }
}
