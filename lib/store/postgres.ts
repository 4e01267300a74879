/** The PostgreSQL store: for more than one machine. Same tables, same queries, same answers. */
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { StoreUnavailable, type Store } from './store'
import type { Tables } from './tables'

export function openPostgres(url: string, replica: string | null, now: () => number): Store {
  const writer = connect(url)
  const reader = replica === null ? writer : connect(replica)
  return {
    kind: 'postgres',
    writer,
    reader,
    longReader: reader,
    now,
    close: async () => {
      await writer.destroy()
      if (reader !== writer) await reader.destroy()
    },
  }
}

function connect(url: string): Kysely<Tables> {
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
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

const LINES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'no server answers there',
  ENOTFOUND: 'the host is not known',
  EAI_AGAIN: 'the host is not known',
  ETIMEDOUT: 'the server does not answer',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the host cannot be reached',
  ECONNRESET: 'the server closed the connection',
  ENOENT: 'no server listens on that socket',
  '28P01': 'the user or the password is wrong',
  '28000': 'the user may not connect',
  '3D000': 'the database does not exist',
  '42501': 'the user may not create tables',
  '53300': 'the server has no free connection',
  '57P03': 'the server is starting or stopping',
}

/** The one line for a server that cannot be used; null for anything else. The password is not in it. */
export function postgresRefusal(error: unknown, url: string): StoreUnavailable | null {
  if (!(error instanceof Error)) return null
  const causes = error instanceof AggregateError ? error.errors : [error]
  for (const cause of causes) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    const line = LINES[code] ?? (/timeout/i.test(error.message) ? LINES.ETIMEDOUT : undefined)
    if (line !== undefined) return new StoreUnavailable(`DATABASE_URL (${shown(url)}): ${line}`)
  }
  if (/SASL|password|SSL|terminated/i.test(error.message)) {
    return new StoreUnavailable(`DATABASE_URL (${shown(url)}): ${error.message}`)
  }
  return null
}

function shown(url: string): string {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}${port === '' ? '' : `:${port}`}${pathname}`
}
