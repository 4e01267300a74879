/**
 * How wide a text is, without a browser: the advances of Source Sans 3, measured once in Chromium, plus
 * a little, so that labels keep their distance where a fallback font is a little wider.
 */

import { isolatesByLine } from './isolates'

/** Thousandths of an em at weight 400, of the characters U+0020 to U+007E; figures are tabular. */
// prettier-ignore
const ADVANCES = [
  200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350,
  497, 497, 497, 497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425,
  847, 537, 588, 544, 615, 527, 494, 617, 652, 263, 441, 579, 486, 727, 647, 664,
  566, 664, 569, 521, 536, 645, 525, 786, 513, 476, 524, 303, 350, 303, 497, 500,
  542, 504, 553, 436, 555, 496, 289, 504, 544, 246, 247, 495, 255, 829, 547, 542,
  555, 555, 347, 419, 319, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
]

/**
 * How wide Arabic letters are in Noto Sans Arabic, in thousandths of an em at weight 400. A letter's width
 * depends on its neighbours: these are the widths that fit best, by least squares, the words of the Arabic
 * catalogue as Chromium sets them, and a little more, since a label that is too long does more harm.
 */
// prettier-ignore
const ARABIC_ADVANCES: Readonly<Record<string, number>> = {
  ء: 374, آ: 344, أ: 299, ؤ: 460, إ: 285, ئ: 482, ا: 228, ب: 438, ة: 238, ت: 480, ث: 627, ج: 699, ح: 646,
  خ: 652, د: 481, ذ: 513, ر: 310, ز: 324, س: 882, ش: 907, ص: 1020, ض: 1047, ط: 729, ظ: 731, ع: 526, غ: 551,
  ف: 622, ق: 535, ك: 578, ل: 410, م: 554, ن: 428, ه: 373, و: 481, ى: 547, ي: 424, '،': 260, '؛': 260, '؟': 410,
}
const USUAL_ARABIC = 460
const ARABIC_ROOM = 1.12
const ARABIC = /\p{Script=Arabic}|[،؛؟]/u

const FULL = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** Marks with a width of their own (Mc), as vowel signs of Indic scripts, are not among them. */
const ZERO = /\p{Mn}|\p{Me}|\p{Cf}/u
/** Means of names in Noto Sans, in ems, of scripts that are wider than Latin. */
const WIDE_SCRIPTS: readonly (readonly [letters: RegExp, ems: number])[] = [
  [/\p{Script=Armenian}/u, 0.66],
  [/\p{Script=Georgian}/u, 0.64],
  [/\p{Script=Ethiopic}/u, 0.7],
  [/\p{Script=Khmer}/u, 0.64],
  [/\p{Script=Myanmar}/u, 0.73],
  [/\p{Script=Tamil}/u, 0.82],
]
const CAPITAL = /\p{Lu}/u
const WIDE = /[—…]/u
/** The spaces of French before its punctuation and between thousands. */
const SPACE = /[\u00a0\u202f]/u
const WEIGHT = { regular: 1, bold: 1.045 } as const
const MARGIN = 1.02

function advance(character: string): number {
  const known = ADVANCES[(character.codePointAt(0) ?? 0) - 0x20]
  if (known !== undefined) return known / 1000
  if (ZERO.test(character)) return 0
  if (FULL.test(character)) return 1
  if (WIDE.test(character)) return 0.97
  if (SPACE.test(character)) return 0.2
  const arabic = arabicAdvance(character)
  if (arabic !== undefined) return arabic
  const script = WIDE_SCRIPTS.find(([letters]) => letters.test(character))
  if (script !== undefined) return script[1]
  const [letter = character, mark] = character.normalize('NFD')
  if (mark !== undefined) return advance(letter) // é is as wide as e
  return CAPITAL.test(character) ? 0.65 : 0.55
}

/** In ems; undefined for what is not Arabic. Marks above and below letters take no room and are not asked for. */
function arabicAdvance(character: string): number | undefined {
  if (!ARABIC.test(character)) return undefined
  return ((ARABIC_ADVANCES[character] ?? USUAL_ARABIC) * ARABIC_ROOM) / 1000
}

/** In the unit of `size`. */
export function textWidth(
  text: string,
  size: number,
  weight: keyof typeof WEIGHT = 'regular',
): number {
  let ems = 0
  for (const character of text) ems += advance(character)
  return ems * size * WEIGHT[weight] * MARGIN
}

/** The text cut so that it fits, with an ellipsis; at least one character is kept. */
export function truncate(
  text: string,
  size: number,
  width: number,
  weight: keyof typeof WEIGHT = 'regular',
): string {
  if (textWidth(text, size, weight) <= width) return text
  const characters = [...text]
  const cut = (kept: number) => `${characters.slice(0, kept).join('').trimEnd()}…`
  let kept = characters.length - 1
  while (kept > 1 && textWidth(cut(kept), size, weight) > width) kept -= 1
  return cut(kept)
}

/** The text on at most `most` lines; what does not fit is cut on the last line. */
export function wrap(...text: Parameters<typeof linesOf>): string[] {
  return isolatesByLine(linesOf(...text))
}

function linesOf(
  text: string,
  size: number,
  width: number,
  most: number,
  weight: keyof typeof WEIGHT = 'regular',
): string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '')
  const lines: string[] = []
  let line = ''
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || textWidth(longer, size, weight) <= width) {
      line = longer
    } else if (lines.length === most - 1) {
      return [...lines, truncate([line, ...words.slice(index)].join(' '), size, width, weight)]
    } else {
      lines.push(truncate(line, size, width, weight))
      line = word
    }
  }
  return line === '' ? lines : [...lines, truncate(line, size, width, weight)]
}
