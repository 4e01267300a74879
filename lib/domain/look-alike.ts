/**
 * Names that look alike, by the idea of Unicode Technical Standard 39, section 4: two texts are confusable when their
 * skeletons are equal. Ours covers what names of sources, events and places are written in, as the data of that
 * standard (confusables.txt) have it: letters of Latin, Cyrillic, Greek and Armenian, digits, signs of punctuation.
 */
import { codeOf } from './characters'

/** Each character of the first looks like the one at the same place of the second. */
const PAIRS: readonly (readonly [string, string])[] = [
  // Latin, and digits.
  ['I1|0ıɑɡɩɪɯʋɣʏſ', 'lllOiagiiwuyyf'],
  // Cyrillic.
  ['АВЕЅЗІЈКМНОРСТУХЬҮӀԌԜѴ', 'ABES3lJKMHOPCTYXbYlGWV'],
  ['абгеѕіјорсухѡѵүһҽӏԁԛԝ', 'a6resijopcyxwvyheidqw'],
  // Greek.
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺͿϜ', 'ABEZHlKMNOPTYXCMJF'],
  ['αγινορσυϲϳ', 'ayivopoucj'],
  // Armenian.
  ['ՍՏՕագզհոռսցքօյլ', 'USOwqqhnnugfojl'],
  // Signs.
  ['‐‑‒–—―−˗', '--------'],
  ['’‘ʼʻʽʾ′´`՚ˈ', "'''''''''''"],
]
const SINGLE = new Map(
  PAIRS.flatMap(([alike, shown]) => {
    const targets = [...shown]
    return [...alike].map((sign, index) => [sign, targets[index] ?? sign] as const)
  }),
)
const SEVERAL = new Map([
  ['m', 'rn'],
  ['æ', 'ae'],
  ['ӕ', 'ae'],
  ['Ӕ', 'AE'],
  ['œ', 'oe'],
  ['Ы', 'bl'],
  ['Ю', 'lO'],
])

/**
 * Equal for texts that look alike. Compatibility forms (full-width letters, those of mathematics) are undone first, what
 * nobody sees is left out; capitals count as their small letters, so that what is only shouted looks alike too.
 */
export function skeletonOf(text: string): string {
  const shown = [...text.normalize('NFKD').replace(/\p{DI}/gu, '')].map(
    (sign) => SINGLE.get(sign) ?? SEVERAL.get(sign) ?? sign,
  )
  // Of what has become small, m is the one that looks like two letters.
  return spaced(shown.join('').toLowerCase().replaceAll('m', 'rn'))
}

/** True for two texts of one skeleton that are not the same words, whatever their capitals and spaces. */
export function looksLike(a: string, b: string): boolean {
  return skeletonOf(a) === skeletonOf(b) && plain(a) !== plain(b)
}

/** Where two texts that look alike part: `character 2 is U+0435 here, U+0065 there`. */
export function partingOf(here: string, there: string): string {
  const [ours, theirs] = [[...here.normalize('NFC')], [...there.normalize('NFC')]]
  const at = ours.findIndex((sign, index) => sign.toLowerCase() !== theirs[index]?.toLowerCase())
  const place = at < 0 ? ours.length : at
  const nameOf = (sign: string | undefined) => (sign === undefined ? 'nothing' : codeOf(sign))
  return `character ${place + 1} is ${nameOf(ours[place])} here, ${nameOf(theirs[place])} there`
}

function plain(text: string): string {
  return spaced(text.normalize('NFC').toLowerCase())
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
