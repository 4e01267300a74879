/**
 * Names that look alike, by Unicode Technical Standard 39, section 4: two texts are confusable when their skeletons are
 * equal. The pairs are those of its data (confusables.txt) in which names of sources, events and places are written:
 * letters of Latin, Cyrillic, Greek and Armenian, digits and punctuation.
 */
import { codeOf } from './characters'

/** Each character of a first text looks like the one at the same place of the second. */
const PAIRS: readonly (readonly [string, string])[] = [
  // Latin letters and digits.
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
  PAIRS.flatMap(([originals, looks]) => {
    const targets = [...looks]
    return [...originals].map((sign, index) => [sign, targets[index] ?? sign] as const)
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
 * The skeleton of a text, equal for texts that look alike. Compatibility forms such as full-width letters are undone
 * first and invisible characters left out. Capitals count as small letters, so that a shouted name looks alike too.
 */
export function skeletonOf(text: string): string {
  const signs = [...text.normalize('NFKD').replace(/\p{DI}/gu, '')].map(
    (sign) => SINGLE.get(sign) ?? SEVERAL.get(sign) ?? sign,
  )
  // Only m looks like two letters once all are small.
  return singleSpaced(signs.join('').toLowerCase().replaceAll('m', 'rn'))
}

/** True for two texts of one skeleton that differ in more than capitals and spaces. */
export function looksLike(a: string, b: string): boolean {
  return skeletonOf(a) === skeletonOf(b) && plain(a) !== plain(b)
}

/** The place where two texts that look alike part: `character 2 is U+0435 here, U+0065 there`. */
export function partingOf(here: string, there: string): string {
  const [ours, theirs] = [[...here.normalize('NFC')], [...there.normalize('NFC')]]
  const at = ours.findIndex((sign, index) => sign.toLowerCase() !== theirs[index]?.toLowerCase())
  const place = at < 0 ? ours.length : at
  const nameOf = (sign: string | undefined) => (sign === undefined ? 'nothing' : codeOf(sign))
  return `character ${place + 1} is ${nameOf(ours[place])} here, ${nameOf(theirs[place])} there`
}

function plain(text: string): string {
  return singleSpaced(text.normalize('NFC').toLowerCase())
}

function singleSpaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
