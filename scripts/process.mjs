// The parts that all scripts share: where the project is, how a child is run, how a refusal is said.
// Only Node's own modules: these files run before anything is installed.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

process.env.NEXT_TELEMETRY_DISABLED = '1'

/** Says why in one line and ends the process. */
export function refuse(line) {
  console.error(line)
  process.exit(1)
}

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 }
const children = new Set()
const cleanups = []
let ending = false
let end = endAll

for (const signal of Object.keys(EXIT_CODES)) process.on(signal, () => endOnce(signal))

// A shell between npm and us may be ended by npm's signal and not pass it on: then npm is gone and
// we belong to somebody else.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && endOnce('SIGTERM'), 100).unref()
}

/** Ctrl-C reaches us twice, from the terminal and from npm: the second one changes nothing. */
function endOnce(signal) {
  if (ending) return
  ending = true
  void end(signal)
}

/** Runs before the process ends on a signal, newest first. Children are already gone by then. */
export function onInterrupt(cleanup) {
  cleanups.unshift(cleanup)
}

/** Replaces what a signal does. */
export function onEnd(handler) {
  end = handler
}

async function endAll(signal) {
  const gone = Promise.all([...children].map((child) => child.gone))
  for (const child of children) child.kill(signal)
  const hardly = setTimeout(() => {
    for (const child of children) child.kill('SIGKILL')
  }, 3000)
  await gone
  clearTimeout(hardly)
  for (const cleanup of cleanups) await cleanup()
  process.exit(EXIT_CODES[signal])
}

/**
 * Runs a program in the project's folder with its output shown, and gives its exit code.
 * It stays in this process group, and ends with this process.
 */
export async function run(command, args, { env = {}, ...options } = {}) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: 'inherit',
    ...options,
    env: { ...process.env, ...env },
  })
  child.gone = new Promise((done) => {
    child.on('error', (error) => {
      console.error(`${command} could not be run: ${error.message}`)
      done(127)
    })
    child.on('exit', (code, signal) => done(code ?? 128 + (signal === 'SIGINT' ? 2 : 15)))
  })
  children.add(child)
  const code = await child.gone
  children.delete(child)
  // Somebody pressed Ctrl-C: the handler above ends the process, nothing may start after it.
  if (ending) await new Promise(() => {})
  return code
}

/** Runs a JavaScript file with this same Node. */
export function runNode(args, options) {
  return run(process.execPath, args, options)
}

/** Runs the npm that started us, else the one that came with this Node, else the one on the PATH. */
export function runNpm(args, options) {
  const [command, words, how] = npmCommand(args)
  return run(command, words, { ...options, ...how })
}

/** Program, arguments and options with which that npm is run. */
export function npmCommand(args) {
  const binaries = dirname(process.execPath)
  const candidates = [
    process.env.npm_execpath,
    join(binaries, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(binaries, 'node_modules/npm/bin/npm-cli.js'),
  ]
  const script = candidates.find((path) => path?.endsWith('npm-cli.js') && existsSync(path))
  if (script) return [process.execPath, [script, ...args], {}]
  return ['npm', args, { shell: process.platform === 'win32' }]
}
