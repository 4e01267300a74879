// npm run lock, after adding or updating a package.
//
// Native packages ship one optional package per platform. A registry mirror that keeps only some
// platforms makes npm leave the others out of the lock file, and npm 11 then refuses the file in
// `npm ci`; on those other platforms the native part would be missing. This puts them back, by
// exact version, so that one lock file serves Linux, macOS and Windows.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { refuse, root } from './process.mjs'

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
      if (!held && platform) missing[path] = { version, optional: true, ...platform }
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const path = join(root, 'package-lock.json')
  const lock = JSON.parse(readFileSync(path, 'utf8'))
  const missing = missingPlatforms(lock)
  for (const [key, { version }] of Object.entries(missing)) {
    if (!/^\d+\.\d+\.\d+/.test(version))
      refuse(`${key} is asked for as ${version}: not one version.`)
  }
  const all = { ...lock.packages, ...missing }
  lock.packages = Object.fromEntries(
    Object.entries(all).sort(([a], [b]) => a.localeCompare(b, 'en')),
  )
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${Object.keys(missing).length} packages of other platforms were added.`)
}
