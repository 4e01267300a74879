/**
 * The font files that pictures are drawn with, never those of the machine. The lean ones, made by the build
 * (`scripts/lean-fonts.mjs`), hold the letters of western languages and draw them the same, in a third of the time.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FACES = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold']
const fileOf = (face: string) => `SourceSans3_${face}.ttf`

/** Of a drawing without its metadata: what has a letter that the lean ones lack is drawn with the whole ones. */
export function fontFilesFor(svg: string): readonly string[] {
  lean ??= leanFontsIn(join(process.cwd(), '.next', 'lean-fonts'))
  if (lean === null || !everyCharacterIn(svg, lean.characters)) return wholeFonts()
  // A font that is gone would leave a picture without words, which would be kept.
  return lean.files.every((file) => existsSync(file)) ? lean.files : wholeFonts()
}

let lean: LeanFonts | null = null

interface LeanFonts {
  readonly files: readonly string[]
  readonly characters: ReadonlySet<string>
}

/** Null when they were not made there. */
export function leanFontsIn(folder: string): LeanFonts | null {
  const list = join(folder, 'characters.txt')
  if (!existsSync(list)) return null
  const characters = new Set(`${readFileSync(list, 'utf8')}\n`)
  return { files: FACES.map((face) => join(folder, fileOf(face))), characters }
}

export function wholeFonts(): readonly string[] {
  const folder = join(process.cwd(), 'node_modules', '@expo-google-fonts', 'source-sans-3')
  return FACES.map((face) => join(folder, face, fileOf(face)))
}

export function everyCharacterIn(text: string, characters: ReadonlySet<string>): boolean {
  for (const character of text) if (!characters.has(character)) return false
  return true
}
