/** What the noun of an amount counts, and whom. */
import type { Category } from '@/lib/domain/vocabulary'
import { BETWEEN } from '../lexicons/amounts'
import { HARM_WORDS } from '../lexicons/harm'
import { CARRYING_VERBS } from '../lexicons/paths'
import { NOT_PEOPLE_NOUNS } from '../lexicons/not-people'
import { PEOPLE, PEOPLE_ENDING } from '../lexicons/people'
import { wordAt, tagAt, type Token } from '../text/token'
import type { Counts } from './amount'

export interface NounPhrase {
  /** The last token; the one before the phrase when there is no noun. */
  readonly end: number
  readonly noun: string
  readonly counts: Counts
  readonly category: Category
}

/** A noun further away belongs to something else. */
const MAX_WORDS = 7
/** What befell people ends their noun: "nine hurt", "nine missing". */
const ENDING = new Set(['state', 'done'])
const INNER = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'X'])

/** The noun that an amount which ends before `from` counts: "police officers" of "20 Kenyan police officers". */
export function nounAfter(
  tokens: readonly Token[],
  from: number,
  isTaken: (at: number) => boolean,
): NounPhrase {
  let end = from - 1
  let best: NounPhrase | null = null
  for (let at = from; at < Math.min(tokens.length, from + MAX_WORDS); at += 1) {
    if (at > from && isTaken(at)) break
    const word = wordAt(tokens, at)
    const known = knownNoun(tokens, at, from)
    if (known) {
      best = known
      end = at
      // "police officers": the last noun of the row decides.
      if (!continues(tokens, at)) break
      continue
    }
    // "Brings to nine the number of people killed".
    if (word === 'the' && TOTALS.has(wordAt(tokens, at + 1))) break
    if (BETWEEN.has(word) || isModifier(tokens, at)) continue
    // "Toll rises to 5 - police": a dash between words opens something else.
    if (word === '-' && tokens[at]?.start !== tokens[at - 1]?.end) break
    if (word === '-' || word === "'s" || word === "'") continue
    // "15 heavily armed fighters".
    if (/ly$/u.test(word) && ['ADJ', 'VERB'].includes(tagAt(tokens, at + 1))) continue
    if (!INNER.has(tagAt(tokens, at)) || ENDING.has(HARM_WORDS.at(tokens, at)?.entry.role ?? ''))
      break
    if (CARRYING_VERBS.has(word)) break
    if (isNoun(tokens, at)) {
      end = at
      best = {
        end,
        noun: word,
        counts: PEOPLE_ENDING.test(word) ? 'people' : 'unknown',
        category: 'all',
      }
    }
  }
  return best ?? { end: from - 1, noun: '', counts: 'bare', category: 'all' }
}

const TOTALS = new Set(['number', 'total', 'toll', 'tally', 'count'])

function knownNoun(tokens: readonly Token[], at: number, from: number): NounPhrase | null {
  const word = wordAt(tokens, at)
  const pair = `${wordAt(tokens, at - 1)} ${word}`
  const triple = `${wordAt(tokens, at - 2)} ${pair}`
  const category =
    (at - 2 >= from ? PEOPLE.get(triple) : undefined) ??
    (at - 1 >= from ? PEOPLE.get(pair) : undefined) ??
    PEOPLE.get(word)
  if (category !== undefined) {
    return { end: at, noun: word, counts: 'people', category: joined(tokens, from, at, category) }
  }
  if (NOT_PEOPLE_NOUNS.has(word)) {
    return { end: at, noun: word, counts: 'something-else', category: 'all' }
  }
  return null
}

/** "Dozens of civilian women", "six Palestinian children": a word before the noun may say more. */
function joined(tokens: readonly Token[], from: number, at: number, category: Category): Category {
  const before = tokens.slice(from, at).map(({ word }) => word)
  if (category !== 'all') return category
  if (before.includes('civilian')) return 'civilians'
  if (before.includes('police')) return 'police'
  if (before.includes('security')) return 'security-forces'
  if (before.includes('military') || before.includes('army')) return 'combatants'
  return 'all'
}

/** True when the row of nouns goes on after this one: "police" of "police officers", "bus" of "bus passengers". */
function continues(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at)
  const next = wordAt(tokens, at + 1)
  if (word === 'people' || word === 'others') return false
  if (next === "'s" || next === "'")
    return PEOPLE.has(wordAt(tokens, at + 2)) || isNoun(tokens, at + 2)
  if (HARM_WORDS.at(tokens, at + 1) && !PEOPLE.has(next)) return false
  return (
    PEOPLE.has(next) ||
    NOT_PEOPLE_NOUNS.has(next) ||
    (isNoun(tokens, at + 1) && PEOPLE_ENDING.test(next))
  )
}

function isNoun(tokens: readonly Token[], at: number): boolean {
  const tag = tagAt(tokens, at)
  return tag === 'NOUN' || tag === 'PROPN'
}

/** "30 wounded soldiers", "12 armed men": a participle before a noun for people. */
function isModifier(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at)
  if (!/(?:ed|en|ing)$/u.test(word) || word === 'taken' || word === 'held') return false
  return PEOPLE.has(wordAt(tokens, at + 1)) && tagAt(tokens, at + 1) !== 'VERB'
}
