// The fonts of all pages, with the letters and the weights that pages use: a browser waits for them and unpacks them
// before it draws the first line.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const { resolve } = createRequire(import.meta.url)

/** The bundler takes them from here (components/ui/fonts.css). */
const FOLDER = fileURLToPath(new URL('../.fonts', import.meta.url))

const WEIGHTS = { min: 400, max: 700 }

/** Basic Latin and Latin-1, and signs; names with other letters bring the file for Latin Extended. */
const LATIN = `${block(0x20, 0x7e)}${block(0xa0, 0xff)}ıŒœ\u2009\u202f‐‑‒–—‘’‚“”„†•…′″‹›€™↑↓−`

/** The features that browsers use without being asked, and figures of one width, which tables ask for. */
const LATIN_FEATURES = 'ccmp locl rlig rclt calt clig liga kern mark mkmk tnum lnum'.split(' ')

/** What is written in Arabic, Persian and Urdu, with all the joined forms of the letters. */
const ARABIC = `${block(0x600, 0x6ff)}\u200c\u200d\u200e`

const FONTS = {
  'source-sans-3': { subset: 'latin', characters: LATIN, features: LATIN_FEATURES },
  'source-serif-4': { subset: 'latin', characters: LATIN, features: LATIN_FEATURES },
  'noto-sans-arabic': { subset: 'arabic', characters: ARABIC, features: undefined },
}

/** Makes them again when the package of a font is another version. */
export async function makeWebFontsIfNeeded() {
  for (const [family, wanted] of Object.entries(FONTS)) {
    const manifest = resolve(`@fontsource-variable/${family}/package.json`)
    const { version } = JSON.parse(readFileSync(manifest, 'utf8'))
    const file = join(FOLDER, `${family}.woff2`)
    const stamp = join(FOLDER, `${family}.version`)
    if (existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8') === version) continue
    mkdirSync(FOLDER, { recursive: true })
    const font = await leanFont(family, wanted)
    // Several processes may start at once: what is read is always a whole file.
    const unfinished = `${file}.${process.pid}`
    writeFileSync(unfinished, font)
    renameSync(unfinished, file)
    writeFileSync(stamp, version)
  }
}

async function leanFont(family, { subset, characters, features }) {
  const { default: subsetFont } = await import('subset-font')
  const file = `@fontsource-variable/${family}/files/${family}-${subset}-wght-normal.woff2`
  return subsetFont(readFileSync(resolve(file)), characters, {
    targetFormat: 'woff2',
    variationAxes: { wght: WEIGHTS },
    keepFeatures: features,
  })
}

function block(from, to) {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index))
}
