/** Parts of drawings from the project's files: style sheets and fonts, read once. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'postcss'
import type { Ground } from '@/lib/charts/kind'
import { FIRST_SCHEMA } from '@/lib/domain/snapshot/first/record'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import { readLand } from '../../land'
import { SCRIPT_FONTS } from './script-fonts'

export interface Looks {
  readonly figureCss: string
  readonly themeCss: string
  /** Rules for the page of a snapshot alone. */
  readonly pageCss: string
  /** `@font-face` rules with the fonts in them, for the characters of a text. */
  readonly fontsFor: (text: string) => string
  /** `@font-face` rules that name `/s/fonts/…`. */
  readonly fontsCss: string
}

interface Face {
  readonly family: string
  readonly css: (source: string) => string
  /** From the folder of the project. */
  readonly file: string
  readonly ranges: readonly (readonly [from: number, to: number])[]
}

const FAMILIES = ['source-sans-3', 'source-serif-4'] as const
const folderOf = (family: string) => join('node_modules', '@fontsource-variable', family)
const FONTS = folderOf('source-sans-3')

/** The version of the package with the fonts of the drawings. */
export const FONTS_VERSION = versionIn(read(FONTS, 'package.json'))

/** The same, with the land that a map stands on. Drawings of the first version keep the rules that they were made with. */
export async function looksFor({ schema, view }: SnapshotRecord): Promise<Looks & Ground> {
  const land = view.chart === 'map' ? await readLand() : null
  const figureCss = schema === FIRST_SCHEMA ? figureRules(FIRST_SHEETS) : looks().figureCss
  return { ...looks(), figureCss, land }
}

const FIRST_SHEETS = ['figure.css', 'marks.css', 'live.css']
const SHEETS = [...FIRST_SHEETS, 'ages.css']

/** In this order, with nothing between: kept pages were made of them as one. */
const PAGE_SHEETS = ['snapshot.css', 'embed.css']

const figureRules = (sheets: readonly string[]) =>
  sheets.map((sheet) => read('components', 'figure', sheet)).join('\n')

let known: Looks | undefined

export function looks(): Looks {
  known ??= {
    figureCss: figureRules(SHEETS),
    themeCss: read('app', 'globals.css'),
    pageCss: PAGE_SHEETS.map((sheet) => read('components', 'snapshot', sheet)).join(''),
    fontsCss: FAMILIES.map((family) => read(folderOf(family), 'wght.css'))
      .join('\n')
      .replaceAll('./files/', '/s/fonts/'),
    fontsFor: fontsFor(),
  }
  return known
}

function versionIn(manifest: string): string {
  return /"version":\s*"([^"]+)"/.exec(manifest)?.[1] ?? 'unknown'
}

function read(...path: string[]): string {
  return readFileSync(join(process.cwd(), ...path), 'utf8')
}

/** A font file by its name; null when no page of a snapshot names it. */
export function fontFile(name: string): Uint8Array | null {
  const family = FAMILIES.find((one) => name.startsWith(`${one}-`))
  if (family === undefined || !/^[a-z0-9-]+-wght-normal\.woff2$/.test(name)) return null
  const path = join(process.cwd(), folderOf(family), 'files', name)
  return existsSync(path) ? readFileSync(path) : null
}

/**
 * Only the subsets that hold a character of the text. Those of other scripts go by the name of Source Sans 3, and
 * before it: what both have, as spaces and hyphens, is drawn with the one that is declared last.
 */
function fontsFor(): Looks['fontsFor'] {
  const faces = facesIn(read(FONTS, 'wght.css'), FONTS)
  const [first] = faces
  if (first === undefined) throw new Error('the fonts have a face')
  const others = SCRIPT_FONTS.map((font) => {
    const folder = join('node_modules', font.package)
    const ofScript = facesIn(read(folder, font.css), folder, first.family).find(({ file }) =>
      font.files.some((own) => file.endsWith(own)),
    )
    return { letters: font.letters, faces: ofScript === undefined ? [] : [ofScript] }
  })
  return (text) => {
    const points = charactersOf(text)
    const own = faces.filter(({ ranges }) =>
      points.some((point) => ranges.some(([from, to]) => point >= from && point <= to)),
    )
    const letters = String.fromCodePoint(...points)
    const ofScripts = others.flatMap((other) => (other.letters.test(letters) ? other.faces : []))
    return [...ofScripts, ...own].map(faceText).join('\n')
  }
}

const faceTexts = new Map<Face, string>()

/** Each file is read when it is first needed. */
function faceText(face: Face): string {
  const known = faceTexts.get(face)
  if (known !== undefined) return known
  const data = readFileSync(join(process.cwd(), face.file)).toString('base64')
  const made = face.css(`url(data:font/woff2;base64,${data}) format('woff2')`)
  faceTexts.set(face, made)
  return made
}

/** One character of ASCII stands for all, as they are in one subset: looking at each would be a quarter of the drawing's time. */
function charactersOf(text: string): number[] {
  const others = new Set(text.match(/[^\x00-\x7f]/gu))
  return ['A', ...others].map((character) => character.codePointAt(0) ?? 0)
}

/** The faces of a Fontsource style sheet in that folder, with the characters that each is for. */
function facesIn(css: string, folder: string, as?: string): Face[] {
  const faces: Face[] = []
  parse(css).walkAtRules('font-face', (face) => {
    const said = new Map<string, string>()
    face.walkDecls(({ prop, value }) => void said.set(prop, value))
    const file = /url\(\.\/([^)]+)\)/.exec(said.get('src') ?? '')?.[1]
    const unicode = said.get('unicode-range')
    if (file === undefined || unicode === undefined) return
    const family = as ?? said.get('font-family') ?? ''
    const name = `font-family:${family};font-weight:${said.get('font-weight')}`
    faces.push({
      family,
      file: join(folder, file),
      ranges: unicode.split(',').map(rangeOf),
      css: (source) => `@font-face{${name};src:${source};unicode-range:${unicode}}`,
    })
  })
  return faces
}

/** `U+0000-00FF`, or `U+0131`. */
function rangeOf(text: string): readonly [number, number] {
  const [from = '', to = from] = text.trim().replace(/^U\+/i, '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}
