// The scripts, styles and fonts of the build: compressed once when the app is built, not for each reader.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { root } from './process.mjs'

/** The folder of files that browsers load. */
export const BUILD_FILES = join(root, '.next', 'static')

/** Fonts are compressed as they are. */
const TEXTS = /\.(?:css|js|json|svg|txt)$/

const CODINGS = { '.gz': promisify(gzip), '.br': promisify(brotliCompress) }

/** Written last, so that it is there only when all files are. */
const DONE = join(root, '.next', 'bysource-packed')

export async function packBuildFilesIfNeeded() {
  if (!existsSync(DONE)) await packBuildFiles()
}

export async function packBuildFiles() {
  const names = readdirSync(BUILD_FILES, { recursive: true }).filter((name) => TEXTS.test(name))
  await Promise.all(names.map((name) => pack(join(BUILD_FILES, name))))
  writeFileSync(DONE, '')
}

async function pack(path) {
  const bytes = readFileSync(path)
  for (const [ending, compress] of Object.entries(CODINGS)) {
    writeFileSync(path + ending, await compress(bytes))
  }
}
