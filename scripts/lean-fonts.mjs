// The fonts of the pictures with the letters of western languages alone. The drawing library reads the
// whole file again for each letter, so a tenth of the file is a third of the time; what they draw is the same.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './process.mjs'

const FACES = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold']

/** A list of all that the fonts can draw; written last, so that it is there only when the fonts are. */
const LIST = 'characters.txt'

/** By folder: English alone, and Basic Latin to Latin Extended-A. The smaller a file, the sooner it is read. */
const ALPHABETS = {
  english: [[0x20, 0x7e]],
  latin: [
    [0x20, 0x7e],
    [0xa0, 0x17f],
  ],
}
/** Signs of which each font takes those that it has: for the others, the whole one draws another sign. */
const SIGNS = '\u2009\u202f‐‑‒–—‘’‚“”„†•…′″‹›←↑→↓−≈≤≥'

/** The features that shapers use without being asked: left out, others would bring glyphs that nobody draws. */
const FEATURES = 'ccmp locl rlig rclt calt clig liga kern mark mkmk dist curs'.split(' ')

/** Names of the family and the weight, without which 600 would be found as 700. */
const NAMES = [16, 17]

export const LEAN_FONTS = join(root, '.next', 'lean-fonts')

export async function leanFontsIfNeeded() {
  const isThere = (name) => existsSync(join(LEAN_FONTS, name, LIST))
  if (!Object.keys(ALPHABETS).every(isThere)) await writeLeanFonts(LEAN_FONTS)
}

export async function writeLeanFonts(folder) {
  rmSync(folder, { recursive: true, force: true })
  for (const [name, ranges] of Object.entries(ALPHABETS)) {
    await writeFonts(join(folder, name), SIGNS + ranges.map(charactersOf).join(''))
  }
}

async function writeFonts(folder, characters) {
  const { default: subsetFont } = await import('subset-font')
  const fonts = join(root, 'node_modules', '@expo-google-fonts', 'source-sans-3')
  mkdirSync(folder, { recursive: true })
  for (const face of FACES) {
    const name = `SourceSans3_${face}.ttf`
    const lean = await subsetFont(readFileSync(join(fonts, face, name)), characters, {
      targetFormat: 'sfnt',
      preserveNameIds: NAMES,
      keepFeatures: FEATURES,
    })
    writeFileSync(join(folder, name), lean)
  }
  writeFileSync(join(folder, LIST), characters)
}

function charactersOf([from, to]) {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index))
}
