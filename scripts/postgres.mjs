// A PostgreSQL server for the length of a test run: a folder of its own, a free port, gone afterwards.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Starts the server whose programs are in `binaries`, with these settings; gives its address and a way to end it. */
export function startPostgres(binaries, settings = []) {
  return startIn(binaries, settings, (data, options) =>
    createCluster(join(binaries, 'initdb'), data, options),
  )
}

/** A read-only copy of another server, which repeats what was committed there so many milliseconds ago. */
export function startReplica(binaries, primary, delay) {
  return startIn(binaries, [`recovery_min_apply_delay=${delay}`], (data, options) => {
    const args = ['-D', data, '-d', primary, '-R', '-X', 'stream', '--checkpoint=fast', '--no-sync']
    const copied = spawnSync(join(binaries, 'pg_basebackup'), args, {
      ...options,
      encoding: 'utf8',
    })
    if (copied.status !== 0) throw new Error(`pg_basebackup failed: ${copied.stderr}`)
  })
}

async function startIn(binaries, settings, create) {
  const folder = mkdtempSync(join(tmpdir(), 'bysource-pg-'))
  const owner = unprivilegedUser()
  if (owner) chownSync(folder, owner.uid, owner.gid)
  chmodSync(folder, 0o700)
  const options = { ...owner, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' } }
  const data = join(folder, 'data')

  let server
  const stop = async () => {
    if (server && server.exitCode === null && server.signalCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      const hardly = setTimeout(() => server.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(hardly)
    }
    rmSync(folder, { recursive: true, force: true })
  }

  try {
    create(data, options)
    const port = await freePort()
    const chosen = ['listen_addresses=127.0.0.1', 'fsync=on', ...settings]
    server = spawn(
      join(binaries, 'postgres'),
      ['-D', data, '-p', String(port), '-k', folder, ...chosen.flatMap((one) => ['-c', one])],
      { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    await isReady(server)
    const url = `postgres://bysource@127.0.0.1:${port}/postgres`
    return { url, stop, signal: (name) => signalAll(server.pid, name) }
  } catch (error) {
    await stop()
    throw error
  }
}

/** To the server and each of its processes: SIGSTOP makes it hang as a whole, SIGCONT go on. */
function signalAll(pid, name) {
  const { stdout } = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
  for (const each of [pid, ...stdout.split('\n').filter(Boolean).map(Number)]) {
    try {
      process.kill(each, name)
    } catch (error) {
      // One may have ended in the meantime.
      if (error.code !== 'ESRCH') throw error
    }
  }
}

/** Sorts text by the rules of a language, as most servers do: an order that only bytes give is found out. */
function createCluster(initdb, data, options) {
  const common = ['-D', data, '-U', 'bysource', '-A', 'trust', '-E', 'UTF8', '--no-sync']
  const icu = ['--locale-provider=icu', '--icu-locale=en-US', '--locale=C']
  const tried = spawnSync(initdb, [...common, ...icu], { ...options, encoding: 'utf8' })
  if (tried.status === 0) return
  rmSync(data, { recursive: true, force: true })
  const plain = spawnSync(initdb, [...common, '--locale=C'], { ...options, encoding: 'utf8' })
  if (plain.status !== 0) throw new Error(`initdb failed: ${plain.stderr ?? plain.error?.message}`)
}

/** PostgreSQL refuses to run as root. */
export function unprivilegedUser() {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => {
      const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
      return status === 0 ? Number(stdout) : undefined
    })
    if (uid !== undefined && gid !== undefined) return { uid, gid }
  }
  return { uid: 65534, gid: 65534 }
}

function isReady(server) {
  return new Promise((resolve, reject) => {
    let log = ''
    const late = setTimeout(() => reject(new Error(`PostgreSQL did not start: ${log}`)), 60_000)
    server.on('error', reject)
    server.on('exit', () => reject(new Error(`PostgreSQL did not start: ${log}`)))
    server.stderr.on('data', (chunk) => {
      if (log.length < 10_000) log += chunk
      if (!/ready to accept (?:read-only )?connections/.test(log)) return
      clearTimeout(late)
      resolve()
    })
  })
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
