/** The PostgreSQL store: for more than one machine. Same tables, same queries, same answers. */
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { Condition } from './condition'
import { PatientPool } from './patient-pool'
import type { Patience, Store } from './store'
import type { Tables } from './tables'

export function openPostgres(
  url: string,
  replica: string | null,
  now: () => number,
  patience: Patience,
): Store {
  const condition = new Condition()
  const connect = (to: string) => connectTo(to, patience, condition)
  const writer = connect(url)
  const reader = replica === null ? writer : connect(replica)
  return {
    kind: 'postgres',
    writer,
    reader,
    longReader: reader,
    now,
    condition,
    close: async () => {
      await writer.destroy()
      if (reader !== writer) await reader.destroy()
    },
  }
}

function connectTo(url: string, patience: Patience, condition: Condition): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 12,
    connectionTimeoutMillis: 10_000,
    // count(*) and bigint columns as numbers: none of ours comes near 2^53.
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format),
    },
  })
  // An idle connection that the server closes is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new PatientPool(pool, url, patience, condition) }),
  })
}
