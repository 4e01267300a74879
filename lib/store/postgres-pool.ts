/**
 * Connections to PostgreSQL, lent to one user at a time. A server that goes away costs the statements that were on their
 * way. It ends no process, and the next user gets another connection.
 */
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { isAnswer, isUnavailable, isWorthAnotherTry, silence } from './unavailable'

const MAX_CONNECTIONS = 12
const CONNECT_MS = 4_000

/** A connection lives no longer, so that a host name that leads elsewhere by now is looked up again. */
const MAX_LIFETIME_S = 600

/** After so long without an answer to a statement, another connection asks whether the server is there. */
const SILENT_MS = 1_000
/** How long the server has to answer that, and how often it is asked, since a busy process may miss an answer. */
const ASK_MS = 1_200
const ASK_TIMES = 2
const LOOK_EVERY_MS = 500

/** Statements that change nothing and may be sent again. */
const CHANGES_NOTHING = /^\s*(?:select|begin|start transaction)\b/i

export function openPool(url: string): PostgresPool {
  const settings = { connectionString: url, connectionTimeoutMillis: CONNECT_MS, keepAlive: true }
  const pool = new pg.Pool({
    ...settings,
    keepAliveInitialDelayMillis: 10_000,
    max: MAX_CONNECTIONS,
    maxLifetimeSeconds: MAX_LIFETIME_S,
    // Counts and bigint columns are read as numbers, since none of ours comes near 2^53.
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format),
    },
  })
  const watch = watchFor(url)
  // The error of a connection that ends would end the process if nobody listened to it.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    watch.hear(client)
  })
  return {
    connect: async () => lend(pool, await pool.connect(), watch),
    end: async () => {
      watch.stop()
      await pool.end()
    },
  }
}

type Statement = (text: string, parameters: readonly unknown[]) => Promise<pg.QueryResult>

function lend(pool: pg.Pool, first: pg.PoolClient, watch: Watch): PostgresPoolClient {
  let client: pg.PoolClient | null = first
  let lost: Error | null = null
  let isFresh = true

  const send: Statement = async (text, parameters) => {
    if (client === null || lost !== null) {
      // The server has rolled back already, and Kysely throws the error that came before.
      if (text === 'rollback') return NOTHING
      throw lost ?? new Error('Connection terminated')
    }
    try {
      return await watch.during(client, client.query(text, [...parameters]))
    } catch (error) {
      if (!(error instanceof Error) || !isUnavailable(error)) throw error
      lost = watch.isGivenUp(client) ? silence(error) : error
      throw lost
    }
  }

  /** Tries a first statement once more, since a connection may have ended while it lay in the pool. */
  const query: Statement = async (text, parameters) => {
    const mayRepeat = isFresh && CHANGES_NOTHING.test(text)
    isFresh = false
    try {
      return await send(text, parameters)
    } catch (error) {
      if (!mayRepeat || lost === null || client === null || !isWorthAnotherTry(lost)) throw error
      client.release(lost)
      client = null
      client = await pool.connect()
      lost = null
      return send(text, parameters)
    }
  }

  return {
    // Kysely has a second form for cursors, which it calls only when it is given a cursor.
    query: query as unknown as PostgresPoolClient['query'],
    release: () => client?.release(lost ?? false),
  }
}

const NOTHING: pg.QueryResult = { command: 'ROLLBACK', rowCount: 0, oid: 0, fields: [], rows: [] }

interface Watch {
  /** Listens to everything that comes on this connection. */
  readonly hear: (client: pg.PoolClient) => void
  /** Gives the connection up when the server falls silent; the statement then fails. */
  readonly during: <T>(client: pg.PoolClient, statement: Promise<T>) => Promise<T>
  readonly isGivenUp: (client: pg.PoolClient) => boolean
  readonly stop: () => void
}

/** Watches waiting statements: a slow one is left alone, one on a frozen or unreachable server is given up. */
function watchFor(url: string): Watch {
  /** The connections that wait for an answer, with the moment at which each last heard anything. */
  const waiting = new Map<pg.PoolClient, number>()
  const givenUp = new WeakSet<pg.PoolClient>()
  let isAsking = false

  const silent = () => [...waiting].filter(([, heardAt]) => performance.now() - heardAt > SILENT_MS)

  const look = async () => {
    if (isAsking || silent().length === 0) return
    isAsking = true
    const isThere = await answers(url)
    // Answers that arrived while this process was busy are heard first.
    await new Promise((done) => setImmediate(done))
    isAsking = false
    if (isThere) return
    for (const [client] of silent()) {
      givenUp.add(client)
      client.connection.stream.destroy()
    }
  }
  let timer: NodeJS.Timeout | null = null

  return {
    hear: (client) => {
      client.connection.stream.on('data', () => {
        if (waiting.has(client)) waiting.set(client, performance.now())
      })
    },
    during: async (client, statement) => {
      waiting.set(client, performance.now())
      timer ??= setInterval(() => void look(), LOOK_EVERY_MS).unref()
      try {
        return await statement
      } finally {
        waiting.delete(client)
      }
    },
    isGivenUp: (client) => givenUp.has(client),
    stop: () => {
      if (timer !== null) clearInterval(timer)
    },
  }
}

async function answers(url: string): Promise<boolean> {
  for (let time = 1; time <= ASK_TIMES; time += 1) if (await answersOnce(url)) return true
  return false
}

async function answersOnce(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  const timer = setTimeout(() => client.connection.stream.destroy(), ASK_MS)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch (error) {
    // An error such as "too many connections" is an answer too.
    return isAnswer(error)
  } finally {
    clearTimeout(timer)
    client.end().catch(() => undefined)
  }
}
