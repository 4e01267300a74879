// Font files as HarfBuzz reads them, and which of them a letter is drawn with.
import { readFile } from 'node:fs/promises'
import fontverter from 'fontverter'
import * as hb from 'harfbuzzjs'

/** Characters that leave no mark, so that no font needs a glyph for them. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u

/** Read once while the process lives, by path. */
const faces = new Map()

/** `tiers` are lists of files: a letter is drawn with the first list that has it. */
export function openTiers(tiers) {
  return Promise.all(tiers.map((files) => Promise.all(files.map(openFace))))
}

function openFace(file) {
  const found = faces.get(file) ?? readFace(file)
  faces.set(file, found)
  return found
}

async function readFace(file) {
  const face = new hb.Face(new hb.Blob(await fontverter.convert(await readFile(file), 'sfnt')))
  // A copy: what HarfBuzz hands out is gone when its memory grows.
  const os2 = face.referenceTable('OS/2')?.slice()
  const view = os2 === undefined ? null : new DataView(os2.buffer)
  const weight = view?.getUint16(4) ?? 400
  const axis = face.getAxisInfos().wght
  return {
    file,
    face,
    lightest: axis?.min ?? weight,
    heaviest: axis?.max ?? weight,
    isItalic: ((view?.getUint16(62) ?? 0) & 1) === 1,
    fonts: new Map(),
  }
}

/**
 * The chooser for text of one weight and slope: the font of a letter with its marks, or null where none has all
 * of it. Signs that several scripts share stay in the font of what stands before them.
 */
export function chooserFor(tiers, { weight, isItalic }) {
  const [first = [], ...others] = tiers.map((tier) => inOrder(tier, weight, isItalic))
  const further = others.flat()
  return (cluster, previous) => {
    const has = (font) => hasAll(font, cluster)
    return first.find(has) ?? (previous && has(previous) ? previous : further.find(has)) ?? null
  }
}

function inOrder(tier, weight, isItalic) {
  const distance = (face) => Math.max(face.lightest - weight, weight - face.heaviest, 0)
  return tier
    .toSorted((a, b) => distance(a) - distance(b) || (a.file < b.file ? -1 : 1))
    .toSorted((a, b) => Number(a.isItalic !== isItalic) - Number(b.isItalic !== isItalic))
    .map((face) => fontOf(face, weight))
}

function hasAll(font, text) {
  for (const character of text) {
    if (!IGNORABLE.test(character) && font.nominalGlyph(character.codePointAt(0)) === undefined) {
      return false
    }
  }
  return true
}

/** A variable font at that weight; Hebrew is at its thinnest when none is set. */
function fontOf({ face, lightest, heaviest, fonts }, weight) {
  const set = Math.min(Math.max(weight, lightest), heaviest)
  const font = fonts.get(set) ?? new hb.Font(face)
  if (!fonts.has(set) && lightest < heaviest) font.setVariations([new hb.Variation('wght', set)])
  fonts.set(set, font)
  return font
}
