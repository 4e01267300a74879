// npm run lock, after adding or updating a package.
//
// Native packages ship one optional package per platform. A registry mirror that keeps only some
// platforms makes npm leave the others out of the lock file, and npm 11 then refuses the file in
// `npm ci`; on those other platforms the native part would be missing. This puts them back, by
// exact version and with the digest that npm gives for it, so that one lock file serves Linux, macOS
// and Windows, and no package is installed whose bytes the lock file does not know.
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { nameOf } from './install.mjs'
import { npmCommand, refuse, root } from './process.mjs'

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]
const LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' }

/** The optional packages that packages of this lock file ask for and that it does not hold. */
export function missingPlatforms(lock) {
  const missing = {}
  for (const entry of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const path = `node_modules/${name}`
      const held = Object.keys(lock.packages).some(
        (key) => key === path || key.endsWith(`/${path}`),
      )
      const platform = platformOf(name)
      const dev = entry.dev && { dev: true }
      if (!held && platform) missing[path] = { version, ...dev, optional: true, ...platform }
    }
  }
  return missing
}

/** `@next/swc-linux-x64-gnu` says where it runs; a name that says nothing gives undefined. */
function platformOf(name) {
  const words = name.split(/[-/]/)
  const os = words.filter((word) => SYSTEMS.includes(word))
  const cpu = words.filter((word) => PROCESSORS.includes(word))
  const libc = words.flatMap((word) => LIBRARIES[word] ?? [])
  if (cpu.length === 0) return undefined
  return { cpu, ...(os.length && { os }), ...(os.includes('linux') && libc.length && { libc }) }
}

/** The packages without a digest that can be trusted. The root is ours, a link is a folder here. */
export function withoutIntegrity(lock) {
  return Object.entries(lock.packages)
    .filter(
      ([path, { link, integrity }]) => path && !link && !/^sha512-[\w+/]{86}==$/.test(integrity),
    )
    .map(([path]) => path)
}

/** Puts into the lock file what `npm view` says about the packages at `paths`; throws where it says nothing. */
export async function addIntegrity(lock, paths, view = npmView) {
  for (const path of paths) {
    const entry = lock.packages[path]
    const name = entry.name ?? nameOf(path)
    if (!/^\d+\.\d+\.\d+/.test(entry.version))
      throw new Error(`${name} is asked for as ${entry.version}: not one version.`)
    const { 'dist.integrity': integrity, license, engines } = await view(`${name}@${entry.version}`)
    lock.packages[path] = { ...entry, integrity, license, engines }
  }
  const left = withoutIntegrity(lock)
  if (left.length > 0) throw new Error(`npm gives no sha512 digest for ${left.join(', ')}.`)
}

async function npmView(spec) {
  const fields = ['dist.integrity', 'license', 'engines']
  const [command, args, options] = npmCommand(['view', spec, ...fields, '--json'])
  const { stdout } = await promisify(execFile)(command, args, { ...options, cwd: root })
  return JSON.parse(stdout || '{}')
}

async function completeLock() {
  const path = join(root, 'package-lock.json')
  const lock = JSON.parse(readFileSync(path, 'utf8'))
  const missing = missingPlatforms(lock)
  const all = { ...lock.packages, ...missing }
  lock.packages = Object.fromEntries(
    Object.entries(all).sort(([a], [b]) => a.localeCompare(b, 'en')),
  )
  const asked = withoutIntegrity(lock)
  if (asked.length > 0) console.log(`Asking npm for the digests of ${asked.length} packages.`)
  await addIntegrity(lock, asked).catch((error) => refuse(`Not written: ${error.message}`))
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${Object.keys(missing).length} packages of other platforms were added.`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) void completeLock()
