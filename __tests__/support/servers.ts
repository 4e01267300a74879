/** PostgreSQL servers and poolers of a test's own, which it may stop, freeze and copy. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { startPostgres, startReplica, unprivilegedUser } from '../../scripts/postgres.mjs'
import { findPgBouncer, findPostgres } from '../../scripts/programs.mjs'
import { describeWith } from './needs'
import { freePort } from './server'

const binaries = findPostgres()
const bouncer = findPgBouncer()

export const describeOnServers = describeWith(
  'the programs of a PostgreSQL server',
  binaries !== undefined,
)
export const describeOnPgBouncer = describeWith(
  'PgBouncer and the programs of a PostgreSQL server',
  binaries !== undefined && bouncer !== undefined,
)

export interface Server {
  readonly url: string
  /** To all its processes. */
  readonly signal: (name: NodeJS.Signals) => void
  readonly stop: () => Promise<void>
}

export function ownServer(): Promise<Server> {
  return startPostgres(binaries)
}

/** A streaming copy that applies each commit so many milliseconds after it. */
export function ownReplica(primary: Server, delay: number): Promise<Server> {
  return startReplica(binaries, primary.url, delay)
}

/** Before a server, lending a connection for one transaction at a time. */
export async function ownPgBouncer({ url }: Server): Promise<{ url: string; stop: () => void }> {
  const { hostname, port: target, username } = new URL(url)
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'bysource-pgbouncer-'))
  const settings = join(folder, 'pgbouncer.ini')
  writeFileSync(
    settings,
    [
      '[databases]',
      `* = host=${hostname} port=${target} user=${username}`,
      '[pgbouncer]',
      'listen_addr = 127.0.0.1',
      `listen_port = ${port}`,
      'unix_socket_dir =',
      'auth_type = any',
      'pool_mode = transaction',
      'default_pool_size = 5',
      '',
    ].join('\n'),
  )
  // Like the server, it refuses to run as root.
  const owner = unprivilegedUser()
  if (owner) for (const path of [folder, settings]) chownSync(path, owner.uid, owner.gid)
  chmodSync(folder, 0o700)
  const child: ChildProcess = spawn(bouncer ?? '', [settings], { ...owner, stdio: 'ignore' })
  const address = new URL(url)
  address.port = String(port)
  await untilAnswering(address.href)
  return {
    url: address.href,
    stop: () => {
      child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function untilAnswering(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await ask(url, 'select 1')
      return
    } catch (error) {
      if (tries === 100) throw error
      await sleep(100)
    }
  }
}

/** One statement on a connection of its own. */
export async function ask(url: string, statement: string): Promise<pg.QueryResult['rows']> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

export async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}
