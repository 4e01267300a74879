/** The place of the people of a figure: the nearest that the sentence names for them. */
import type { Measure } from '@/lib/domain/measure'
import type { Figure } from '../figures/figure'
import { BE, CLAUSE_STARTS } from '../lexicons/paths'
import {
  NO_LABELS,
  NO_PLACES,
  PLACE_NOUNS,
  PLACE_PREPOSITIONS,
  SITES,
  STRIKING,
} from '../lexicons/surroundings'
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
    const isLed =
      (PLACE_PREPOSITIONS.has(word) && (word !== 'of' || isWhole(wordAt(tokens, at - 1)))) ||
      STRIKING.has(word)
    const place =
      (at === 0 ? labelOf(tokens) : null) ??
      (isWhere ? placeBefore(tokens, at) : isLed ? placeFrom(tokens, at + 1, word) : null)
    if (!place) continue
    if (names.some(({ first, last }) => place.first >= first && place.last <= last)) continue
    places.push(place)
    at = Math.max(at, place.last)
  }
  return places
}

/** "The outskirts of Sena", "residents of Sake", but not "members of the ELM". */
const isWhole = (word: string) => PLACE_NOUNS.has(word) || WHOLES.has(word)
const WHOLES = new Set(
  'outskirts centre center heart edge middle people residents inhabitants villagers citizens part parts km kilometres kilometers miles much most all rest'.split(
    ' ',
  ),
)

/** "Gaza City: 12 killed", "Jabalia - 3 dead": the name before a colon, or before a dash and digits, in a list. */
function labelOf(tokens: readonly Token[]): Range | null {
  const opens = ['-', '•', '*', '·'].includes(wordAt(tokens, 0)) ? 1 : 0
  let at = opens
  while (at - opens < MAX_LABEL && isLabelWord(tokens, at)) at += 1
  const mark = wordAt(tokens, at)
  const isList = mark === ':' || (mark === '-' && /^\d/u.test(wordAt(tokens, at + 1)))
  const isNamed = tokens.slice(opens, at).some(({ tag }) => tag === 'PROPN')
  return isList && isNamed ? { first: opens, last: at - 1 } : null
}

const MAX_LABEL = 6

function isLabelWord(tokens: readonly Token[], at: number): boolean {
  const { text = '', tag = 'X', word = '' } = tokens[at] ?? {}
  if (NO_LABELS.has(word)) return false
  const isName = /^\p{Lu}/u.test(text) && (tag === 'PROPN' || tag === 'NOUN' || tag === 'ADJ')
  return isName || PLACE_NOUNS.has(word) || ['of', 'and', 'al', 'el'].includes(word)
}

/** The place of one figure: the nearest on its own side of the other figures, else the nearest at all. */
export function placeOf(
  tokens: readonly Token[],
  all: readonly Range[],
  { amount, harm }: Figure,
  figures: readonly Figure[],
): Range | null {
  const first = Math.min(amount.first, harm.first)
  const last = Math.max(amount.end, harm.last)
  const clause = clauseAround(tokens, first, last)
  const places = all.filter(
    (place) =>
      place.first >= clause.first &&
      place.last <= clause.last &&
      (!isWay(tokens, place) || MOVED.has(harm.measure)),
  )
  const others = figures.map((figure) => figure.amount.first).filter((at) => at !== amount.first)
  const next = Math.min(...others.filter((at) => at > amount.first), Infinity)
  const previous = Math.max(...others.filter((at) => at < amount.first), -1)
  const after = places.find((place) => place.first > first && place.first > last - 1)
  const before = places.findLast((place) => place.last < first)
  // "The number of deaths in Sena has risen to 29": between the toll and its number.
  const inside = places.find(
    (place) => place.first > Math.max(first, previous) && place.last < last,
  )
  const ownAfter = after && after.first < next ? after : undefined
  const ownBefore = before && before.first > previous ? before : undefined
  const nearest =
    harm.role === 'toll' && harm.first < amount.first && previous < harm.first
      ? (inside ?? ownAfter ?? ownBefore)
      : (ownAfter ?? inside ?? ownBefore)
  const label = all.find((place) => wordAt(tokens, place.last + 1) === ':')
  return nearest ?? after ?? before ?? label ?? null
}

/** Measures of people who were moved or taken from somewhere; "a soldier from Urugo" died elsewhere. */
const MOVED: ReadonlySet<Measure> = new Set<Measure>([
  'displaced',
  'evacuated',
  'abducted',
  'rescued',
  'arrived',
  'returned',
  'released',
])

function isWay(tokens: readonly Token[], { first }: Range): boolean {
  const word = wordAt(tokens, first - 1)
  if (word === 'to' || word === 'towards') return true
  if (word !== 'from') return false
  // "Six were from Calabar, four from Bicol".
  return !BE.has(wordAt(tokens, first - 2)) && tagAt(tokens, first - 2) !== 'NUM'
}

function placeFrom(tokens: readonly Token[], begin: number, preposition: string): Range | null {
  let from = begin
  let last = -1
  let isNamed = false
  while (tagAt(tokens, from) === 'ADV') from += 1
  for (let at = from; at < from + MAX_PLACE; at += 1) {
    const token = tokens[at]
    if (!token) break
    const { word, tag, text } = token
    const isName =
      (tag === 'PROPN' || tag === 'ADJ' || tag === 'NOUN') &&
      /^\p{Lu}/u.test(text) &&
      !NO_PLACES.has(word)
    if (NO_PLACES.has(word) || CLAUSE_STARTS.has(word)) break
    if (
      word === "'s" ||
      word === 'of' ||
      (word === 'and' && last >= 0 && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')) ||
      (word === 'and' &&
        ['central', 'southern', 'northern', 'eastern', 'western'].includes(wordAt(tokens, at + 1)))
    )
      continue
    if (!INNER.has(tag) || (tag === 'NUM' && at > from)) break
    // "In Sena the sheriff": another noun phrase begins.
    if (tag === 'DET' && last >= 0 && !['of', 'and'].includes(wordAt(tokens, at - 1))) break
    if (isName && tag === 'PROPN') {
      isNamed = true
      last = at
    } else if (PLACE_NOUNS.has(word)) {
      isNamed = isNamed || !GENERAL.has(word) || isPoint(tokens, at)
      last = at
    } else if (SITES.has(word) && isNamed) {
      last = at
    } else if (last >= 0 && tag === 'NOUN' && !isSite(wordAt(tokens, at + 1))) {
      // "In Israeli strikes", "of Azerbaijan troops": the last noun decides whether it is a place.
      return null
    }
  }
  if (last < from || !isNamed) return null
  if (last === from && DEMONYM.test(wordAt(tokens, last))) return null
  const words = tokens.slice(from, last + 1).map(({ word }) => word)
  if (
    (words[0] === 'a' || words[0] === 'an') &&
    !words.some((_, at) => isNameAt(tokens, from + at))
  )
    return null
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

const isNameAt = (tokens: readonly Token[], at: number) =>
  tagAt(tokens, at) === 'PROPN' && /^\p{Lu}/u.test(tokens[at]?.text ?? '')

/** "Russian" of "Russian shelling" is no place. */
const DEMONYM =
  /(?:ian|ese|ish|aeli|raqi|stani|afghan|yemeni|somali|nepali|saudi|deshi|american|korean|african|european)$/u

/** "The Orsk gold mine": a noun that goes on to the noun of a place. */
const isSite = (word: string) => SITES.has(word) || PLACE_NOUNS.has(word) || word === 'of'

/** "In the north", told alone. */
function isPoint(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:north|south|east|west)/u.test(wordAt(tokens, at)) &&
    wordAt(tokens, at - 1) === 'the' &&
    ['in', 'across', 'throughout'].includes(wordAt(tokens, at - 2)) &&
    wordAt(tokens, at + 1) !== 'of'
  )
}

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
