/**
 * The font files that pictures are drawn with, never those of the machine. The lean ones, made by the build
 * (`scripts/lean-fonts.mjs`), hold the letters of western languages and draw them the same, in a third of the time.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { operatorFonts } from './operator-fonts'
import { scriptFontsFor } from './script-fonts'

const FACES = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold']
const fileOf = (face: string) => `SourceSans3_${face}.ttf`

export interface PictureFonts {
  /** The files that the drawing library draws with. */
  readonly fontFiles: readonly string[]
  /**
   * The files for texts that it does not draw right: its own, those of other scripts, and those of the operator. Null
   * where every letter is a western one.
   */
  readonly tiers: readonly (readonly string[])[] | null
}

/** The fonts for a drawing without its metadata: the whole ones where it has a letter that the lean ones lack. */
export function fontsFor(svg: string): PictureFonts {
  lean ??= leanFontsIn(join(process.cwd(), '.next', 'lean-fonts'))
  const files = lean.find(({ characters }) => everyCharacterIn(svg, characters))?.files
  // A font that is gone would leave a picture without words, which would be kept.
  if (files?.every((file) => existsSync(file))) return { fontFiles: files, tiers: null }
  const fontFiles = wholeFonts()
  return { fontFiles, tiers: [fontFiles, scriptFontsFor(svg), operatorFonts()] }
}

let lean: readonly LeanFonts[] | null = null

interface LeanFonts {
  readonly files: readonly string[]
  readonly characters: ReadonlySet<string>
}

/** The smallest first; none when they were not made there. */
export function leanFontsIn(folder: string): readonly LeanFonts[] {
  return ['english', 'latin'].flatMap((alphabet) => {
    const list = join(folder, alphabet, 'characters.txt')
    if (!existsSync(list)) return []
    const characters = new Set(`${readFileSync(list, 'utf8')}\n`)
    return [{ files: FACES.map((face) => join(folder, alphabet, fileOf(face))), characters }]
  })
}

export function wholeFonts(): readonly string[] {
  const folder = join(process.cwd(), 'node_modules', '@expo-google-fonts', 'source-sans-3')
  return FACES.map((face) => join(folder, face, fileOf(face)))
}

export function everyCharacterIn(text: string, characters: ReadonlySet<string>): boolean {
  for (const character of text) if (!characters.has(character)) return false
  return true
}
