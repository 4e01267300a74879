// Builds the app, unless the build that is there was made from these very sources.
import './node-version.mjs'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packBuildFiles, packBuildFilesIfNeeded } from './pack-build.mjs'
import { LEAN_FONTS, leanFontsIfNeeded, writeLeanFonts } from './lean-fonts.mjs'
import { refuse, root, runNode } from './process.mjs'

/** Everything that can change what `next build` makes. */
const SOURCES = [
  'app',
  'components',
  'data',
  'lib',
  'public',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'proxy.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.build.json',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  '.env',
  '.env.local',
  '.env.production',
  '.env.production.local',
]

const STAMP = '.next/bysource-sources'

/** Written by Next when the rest of a build is done. */
const LAST_FILE = '.next/export-marker.json'

export async function buildIfNeeded() {
  if (!isBuilt(root)) await build()
  else {
    // A bare `next build` makes neither.
    await leanFontsIfNeeded()
    await packBuildFilesIfNeeded()
  }
}

export async function build() {
  const sources = digestOf(root)
  // A build that is killed must not look like the finished one it was going to replace.
  for (const path of [STAMP, LAST_FILE, '.next/BUILD_ID']) rmSync(join(root, path), { force: true })
  console.log('Building the app.')
  const code = await runNode(['node_modules/next/dist/bin/next', 'build'], {
    env: { NODE_ENV: 'production', NEXT_IGNORE_INCORRECT_LOCKFILE: '1' },
  })
  if (code !== 0) {
    // The cache remembers failures too, also those whose cause was a package that is now another.
    rmSync(join(root, '.next/cache'), { recursive: true, force: true })
    refuse(`The app could not be built: next build ended with code ${code}.`)
  }
  mkdirSync(join(root, '.next'), { recursive: true })
  await writeLeanFonts(LEAN_FONTS)
  await packBuildFiles()
  writeFileSync(join(root, STAMP), sources)
}

/** True when `.next` holds a finished build of these sources, made by us or by a bare `next build`. */
export function isBuilt(folder) {
  if (!existsSync(join(folder, LAST_FILE)) || !existsSync(join(folder, '.next/BUILD_ID')))
    return false
  const stamp = join(folder, STAMP)
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === digestOf(folder)
  const builtAt = statSync(join(folder, LAST_FILE)).mtimeMs
  return sourceFiles(folder).every((path) => statSync(join(folder, path)).mtimeMs <= builtAt)
}

/** One digest over the names and contents of every source file. */
export function digestOf(folder) {
  const whole = createHash('sha256')
  for (const path of sourceFiles(folder)) {
    const contents = createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex')
    whole.update(`${path}\0${contents}\n`)
  }
  return `${whole.digest('hex')}\n`
}

function sourceFiles(folder) {
  return SOURCES.flatMap((path) => filesUnder(folder, path)).sort()
}

function filesUnder(folder, path) {
  const stats = statSync(join(folder, path), { throwIfNoEntry: false })
  if (!stats) return []
  if (stats.isFile()) return [path]
  return readdirSync(join(folder, path)).flatMap((name) => filesUnder(folder, `${path}/${name}`))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) void build()
