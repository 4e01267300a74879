import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { copyStore } from './copied-stores'

/** Tests and benchmarks run in the checkout. */
const ROOT = process.cwd()

export interface ServerOptions {
  /** A folder for the store; when it is left out, a new one with what ships, which `close()` deletes. */
  readonly data?: string
  /** A free one when it is left out. */
  readonly port?: number
  /** PostgreSQL instead of SQLite. */
  readonly databaseUrl?: string
  /** Further variables; undefined removes one. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly milliseconds: number
}

export interface TestServer {
  readonly url: string
  readonly port: number
  /** Where the store is. */
  readonly data: string
  pid(): number
  /** Everything it has printed. */
  output(): string
  /** SIGTERM; the store stays, so that `restart()` finds it. */
  stop(): Promise<Ended>
  /** SIGKILL: as if the power went. */
  kill(): Promise<Ended>
  /** Starts again on the same port and store, and waits until it answers. */
  restart(env?: ServerOptions['env']): Promise<void>
  /** Stops it, and deletes the folder that was made for it. */
  close(): Promise<void>
}

/** Starts the real, built app as `npm start` does, and waits until /api/v1/health answers 200. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const port = options.port ?? (await freePort())
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'bysource-test-')))
  if (options.data === undefined && process.env.TEST_STORES !== undefined) copyStore('seeded', data)
  const url = `http://localhost:${port}`
  let output = ''
  let child: ChildProcess
  let isWanted = true

  const start = async (env: ServerOptions['env'] = {}) => {
    child = spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: ROOT,
      env: environment({
        PORT: String(port),
        BYSOURCE_DATA: data,
        DATABASE_URL: options.databaseUrl,
        ...options.env,
        ...env,
      }),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    const own = child
    isWanted = true
    watch(own)
    own.once('exit', (code, signal) => {
      unwatch(own)
      if (!isWanted) return
      // Its tests would only say that nobody listens.
      console.error(`The server ended by itself (${code ?? signal}):\n${output.slice(-2000)}`)
    })
    await untilHealthy(url, child, () => output)
  }
  const end = async (signal: NodeJS.Signals): Promise<Ended> => {
    const startedAt = performance.now()
    isWanted = false
    if (!hasEnded(child)) {
      const gone = new Promise((done) => child.once('exit', done))
      child.kill(signal)
      await gone
    }
    const milliseconds = performance.now() - startedAt
    return { code: child.exitCode, signal: child.signalCode, milliseconds }
  }

  await start()
  return {
    url,
    port,
    data,
    pid: () => child.pid ?? 0,
    output: () => output,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    restart: async (env) => {
      await end('SIGTERM')
      await start(env)
    },
    close: async () => {
      await end('SIGTERM')
      if (options.data === undefined) await rm(data, { recursive: true, force: true })
    },
  }
}

export interface FinishedRun extends Ended {
  readonly output: string
}

/** Runs one of the project's scripts to its end: `runScript('start.mjs', { PORT: 'x' })`. */
export async function runScript(
  script: string,
  env: ServerOptions['env'] = {},
): Promise<FinishedRun> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [`scripts/${script}`], { cwd: ROOT, env: environment(env) })
  watch(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await new Promise((done) => child.once('close', done))
  unwatch(child)
  const milliseconds = performance.now() - startedAt
  return { code: child.exitCode, signal: child.signalCode, milliseconds, output }
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.on('error', fail)
    probe.listen(0, () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => done(port))
    })
  })
}

/** No server outlives the tests, however they end. */
const running = new Set<ChildProcess>()

const killRunning = () => {
  for (const child of running) child.kill('SIGKILL')
}

/** Listens only while something runs: each test file has this module anew, and all of them one process. */
function watch(child: ChildProcess): void {
  if (running.size === 0) process.on('exit', killRunning)
  running.add(child)
}

function unwatch(child: ChildProcess): void {
  running.delete(child)
  if (running.size === 0) process.off('exit', killRunning)
}

/** Ours without what would send the server to another store, address or mode. */
function environment(changes: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  const env: Record<string, string | undefined> = { ...process.env }
  for (const name of Object.keys(env))
    if (/^(BYSOURCE_|DATABASE_|npm_)/.test(name) || name === 'PORT') delete env[name]
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) delete env[name]
    else env[name] = value
  }
  return { ...env, NODE_ENV: 'production' }
}

async function untilHealthy(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = performance.now() + 60_000
  while (performance.now() < deadline) {
    if (hasEnded(child)) throw new Error(`The server ended before it was ready:\n${output()}`)
    const response = await fetch(`${url}/api/v1/health`).catch(() => undefined)
    await response?.arrayBuffer()
    if (response?.ok) return
    await sleep(50)
  }
  child.kill('SIGKILL')
  throw new Error(`The server was not ready within a minute:\n${output()}`)
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
