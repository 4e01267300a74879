/** Programs that tests start, each written as one file before the first test: Node takes seconds to load the hundreds it is made of. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

/** In the project, so that packages with native parts are found. */
const REPORTS = resolve('.reports')

/** What a module needs where it was written for `require`. */
const REQUIRE =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)"

/** Writes them from these sources, and says to the workers where they are. */
export async function writePrograms(sources: readonly string[]): Promise<void> {
  mkdirSync(REPORTS, { recursive: true })
  const folder = mkdtempSync(join(REPORTS, 'programs-'))
  process.env.TEST_PROGRAMS = folder
  // Only here: each file of tests would load it.
  const { build } = await import('esbuild')
  await build({
    entryPoints: [...sources],
    outdir: folder,
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    conditions: ['react-server'],
    external: ['libsql', 'pg', 'undici'],
    banner: { js: REQUIRE },
    logLevel: 'error',
  })
}

/** The path of a program, by the file that it was written from, such as `importer.ts`. */
export function program(source: string): string {
  return join(folderOfPrograms(), `${basename(source, '.ts')}.mjs`)
}

function folderOfPrograms(): string {
  const folder = process.env.TEST_PROGRAMS
  if (folder === undefined) throw new Error('TEST_PROGRAMS is not set: has the project a setup?')
  return folder
}

export function removePrograms(): void {
  rmSync(folderOfPrograms(), { recursive: true, force: true })
}
