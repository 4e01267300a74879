/** Folded names: two spellings of one place or one wording are equal when they fold to the same text. */

/** The marks of Latin, Greek, Cyrillic, Arabic and Hebrew letters. Those of other scripts are vowels and stay. */
const MARKS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff]/gu
const APOSTROPHES = /['’‘‛`´ʹʼʻʽʾʿˈ′՚׳Ꞌꞌ＇]/gu
const HYPHENS = /[-‐‑‒–—−﹘﹣－־֊]/gu

/**
 * The name without marks, case, apostrophes and doubled spaces, and with hyphens as spaces: "Stepanakert's" and
 * "stepanakerts", "Al-Ahli" and "al ahli".
 */
export function foldName(name: string): string {
  // Apostrophes are left out before NFKD too, which makes a space of an acute accent that stands alone.
  return name
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .replace(APOSTROPHES, '')
    .replace(MARKS, '')
    .replace(HYPHENS, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
}
