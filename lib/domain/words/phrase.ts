/** Lists of words made into patterns that match whole words only. */

const SPECIAL = /[.*+?^${}()|[\]\\]/g
/** Scripts that write without spaces, where a word is bounded by nothing. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}]/u

/** A list as it is easily read: words or phrases with commas between. */
export function listed(words: string): string[] {
  return words
    .split(',')
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter((word) => word !== '')
}

const OPENING = String.raw`(?<![\p{L}\p{M}\p{N}])`
const CLOSING = String.raw`(?![\p{L}\p{M}])`

/**
 * A pattern for any of these words or phrases, the longest first; a space stands for any white space. Neighbours with the
 * same bounds share them: with a pair of bounds for each word, a list took a second to compile when it was first used.
 */
export function anyOf(words: readonly string[]): string {
  const groups: { opens: string; closes: string; words: string[] }[] = []
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const escaped = word.replace(SPECIAL, String.raw`\$&`).replace(/ /g, '[ \u00a0]+')
    const isBounded = !WITHOUT_SPACES.test(word)
    const opens = isBounded && /^[\p{L}\p{N}]/u.test(word) ? OPENING : ''
    const closes = isBounded && /[\p{L}\p{N}]$/u.test(word) ? CLOSING : ''
    const last = groups.at(-1)
    if (last?.opens === opens && last.closes === closes) last.words.push(escaped)
    else groups.push({ opens, closes, words: [escaped] })
  }
  const patterns = groups.map(
    (group) => `${group.opens}(?:${group.words.join('|')})${group.closes}`,
  )
  return `(?:${patterns.join('|')})`
}

/** Finds any of these words or phrases, anywhere. */
export function anywhere(words: readonly string[]): RegExp {
  return new RegExp(anyOf(words), 'iu')
}

/** Finds any of these at the end of the text that stands before a number; white space may follow. */
export function justBefore(words: readonly string[]): RegExp {
  return new RegExp(`${anyOf(words)}[ \u00a0]*$`, 'iu')
}

/** Finds any of these at the beginning of the text that stands after a number; white space may precede. */
export function justAfter(words: readonly string[]): RegExp {
  return new RegExp(`^[ \u00a0]*${anyOf(words)}`, 'iu')
}
