// A PostgreSQL server that a test may stop: prints its address, then does what it is told, a line each.
import { execFileSync, spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { startPostgres } from '../../../scripts/postgres.mjs'
import { findPostgres } from '../../../scripts/programs.mjs'

const binaries = findPostgres()
const { url, stop } = await startPostgres(binaries)
const { port } = new URL(url)
const { folder, pid } = await onServer(async (client) => {
  const { rows } = await client.query(`show data_directory`)
  const backend = (await client.query('select pg_backend_pid() as pid')).rows[0].pid
  return {
    folder: rows[0].data_directory,
    pid: processes().find((one) => one.pid === backend).parent,
  }
})
let postmaster = pid

/** The server's own process, and one for each connection. */
function processes() {
  return execFileSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid, parent]) => ({ pid, parent }))
}

function signal(name) {
  const own = processes().filter(({ parent }) => parent === postmaster)
  for (const { pid } of [{ pid: postmaster }, ...own]) process.kill(pid, name)
}

async function onServer(ask) {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}

const COMMANDS = {
  freeze: () => signal('SIGSTOP'),
  thaw: () => signal('SIGCONT'),
  stop: async () => {
    // The connections first: the server waits for them.
    signal('SIGTERM')
    while (processes().some(({ pid }) => pid === postmaster)) await sleep(50)
  },
  start: async () => {
    const { uid, gid } = statSync(folder)
    const identity = process.getuid() === 0 ? { uid, gid } : {}
    const args = [
      '-D',
      folder,
      '-p',
      port,
      '-k',
      join(folder, '..'),
      '-c',
      'listen_addresses=127.0.0.1',
    ]
    const server = spawn(join(binaries, 'postgres'), args, {
      ...identity,
      cwd: folder,
      stdio: 'ignore',
    })
    postmaster = server.pid
    while (!(await onServer(() => true).catch(() => false))) await sleep(100)
  },
}

console.log(url)
for await (const line of createInterface({ input: process.stdin })) {
  await COMMANDS[line]()
  console.log('done')
}
// Whoever started it has ended, or has had enough.
if (processes().some(({ pid }) => pid === postmaster)) signal('SIGCONT')
if (processes().some(({ pid }) => pid === postmaster)) process.kill(postmaster, 'SIGINT')
while (processes().some(({ pid }) => pid === postmaster)) await sleep(50)
await stop()
process.exit(0)
