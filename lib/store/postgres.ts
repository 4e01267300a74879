/** The PostgreSQL store, for more than one machine, with the same tables, queries and answers. */
import { Kysely, PostgresDialect } from 'kysely'
import { Condition } from './condition'
import { newMemory } from './memory'
import { withNamedFaults } from './named-faults'
import { openPool } from './postgres-pool'
import type { Store } from './store'
import type { Tables } from './tables'

export function openPostgres(url: string, replica: string | null, now: () => number): Store {
  const condition = new Condition()
  const connect = (to: string) =>
    new Kysely<Tables>({
      dialect: new PostgresDialect({ pool: withNamedFaults(openPool(to), to, condition) }),
    })
  const writer = connect(url)
  const reader = replica === null ? writer : connect(replica)
  return {
    kind: 'postgres',
    writer,
    reader,
    longReader: reader,
    now,
    condition,
    memory: newMemory(),
    close: async () => {
      await writer.destroy()
      if (reader !== writer) await reader.destroy()
    },
  }
}
