/** The place of the people of a figure: the nearest that the sentence names for them. */
import { NO_PLACES, PLACE_NOUNS, PLACE_PREPOSITIONS } from '../lexicons/surroundings'
import { tagAt, wordAt, type Token } from '../text/token'
import { clauseAround, type Range } from './clause'

const INNER = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PART', 'ADV'])
const MAX_PLACE = 12

/** Every place of a sentence, outside of the names of those who speak. */
export function placesOf(tokens: readonly Token[], names: readonly Range[]): Range[] {
  const places: Range[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const word = wordAt(tokens, at)
    const isWhere =
      wordAt(tokens, at + 1) === 'where' ||
      (wordAt(tokens, at + 1) === ',' && wordAt(tokens, at + 2) === 'where')
    const place = isWhere
      ? placeBefore(tokens, at)
      : PLACE_PREPOSITIONS.has(word)
        ? placeFrom(tokens, at + 1, word)
        : null
    if (!place) continue
    if (names.some(({ first, last }) => place.first >= first && place.last <= last)) continue
    places.push(place)
    at = Math.max(at, place.last)
  }
  return places
}

export function placeOf(
  tokens: readonly Token[],
  all: readonly Range[],
  first: number,
  last: number,
): Range | null {
  const clause = clauseAround(tokens, first, last)
  const places = all.filter((place) => place.first >= clause.first && place.last <= clause.last)
  const after = places.find((place) => place.first > first && place.first > last - 1)
  const before = places.filter((place) => place.last < first).at(-1)
  return after ?? before ?? null
}

function placeFrom(tokens: readonly Token[], from: number, preposition: string): Range | null {
  let last = -1
  let isNamed = false
  for (let at = from; at < from + MAX_PLACE; at += 1) {
    const token = tokens[at]
    if (!token) break
    const { word, tag, text } = token
    const isName =
      (tag === 'PROPN' || tag === 'ADJ' || tag === 'NOUN') &&
      /^\p{Lu}/u.test(text) &&
      !NO_PLACES.has(word)
    if (NO_PLACES.has(word)) break
    if (
      word === "'s" ||
      word === 'of' ||
      (word === 'and' && last >= 0 && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')) ||
      (word === 'and' &&
        ['central', 'southern', 'northern', 'eastern', 'western'].includes(wordAt(tokens, at + 1)))
    )
      continue
    if (!INNER.has(tag) || (tag === 'NUM' && at > from)) break
    if (isName && tag === 'PROPN') {
      isNamed = true
      last = at
    } else if (PLACE_NOUNS.has(word)) {
      isNamed = isNamed || !GENERAL.has(word)
      last = at
    } else if (last >= 0 && tag === 'NOUN') {
      // "In Israeli strikes", "of Azerbaijan troops": the last noun decides whether it is a place.
      return null
    }
  }
  if (last < from || !isNamed) return null
  if (last === from && DEMONYM.test(wordAt(tokens, last))) return null
  const words = tokens.slice(from, last + 1).map(({ word }) => word)
  const hasName = tokens
    .slice(from, last + 1)
    .some(({ text, tag }) => tag === 'PROPN' && /^\p{Lu}/u.test(text))
  if (
    ['of', 'on', 'to', 'over', 'against', 'from', 'into'].includes(preposition) &&
    !hasName &&
    !words.some((word) => PLACE_NOUNS.has(word))
  )
    return null
  if (preposition === 'of' && !hasName) return null
  return { first: from, last }
}

/** "Russian" of "Russian shelling" is no place. */
const DEMONYM =
  /(?:ian|ese|ish|aeli|raqi|stani|afghan|yemeni|somali|nepali|saudi|deshi|american|korean|african|european)$/u

/** Words that are places only beside a name. */
const GENERAL = new Set([
  'state',
  'bank',
  'north',
  'south',
  'east',
  'west',
  'market',
  'street',
  'department',
  'range',
  'border',
  'square',
  'river',
  'port',
])

/** "Al-Mawasi, where tens of thousands have fled". */
function placeBefore(tokens: readonly Token[], end: number): Range | null {
  let first = end
  if (tagAt(tokens, end) !== 'PROPN' && !PLACE_NOUNS.has(wordAt(tokens, end))) return null
  while (first > 0 && tagAt(tokens, first - 1) === 'PROPN') first -= 1
  return { first, last: end }
}
