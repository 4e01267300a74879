/** One act of speech: a name, a word of speech, and which side of it is said. */
import { CARRIER_NOUNS, NO_SPEAKERS, PRONOUNS, RELAYS, SPEAKER_NOUNS } from '../lexicons/speakers'
import type { Token } from '../text/token'
import { LINKS, type NounSpan } from './name'

export interface Act {
  readonly name: NounSpan
  /** The verb or preposition. */
  readonly cue: NounSpan
  /** What is said stands before the act, as in "30 were killed, police said". */
  readonly isAfter: boolean
  /** What is said stands after it, as in "police said 30 were killed". */
  readonly isBefore: boolean
  readonly isRelay: boolean
  readonly isPronoun: boolean
  /** `quoted`: "the daily quoted police as saying". `citing`: "citing police", the source of another who speaks. */
  readonly kind: 'speech' | 'quoted' | 'citing'
}

const NAMES = [...RELAYS].join('|')
/** "Reuters", "the AFP", "Reuters news agency", "the BBC's correspondent". */
const RELAY = new RegExp(`^(?:${NAMES})(?:$| 's| news)| (?:${NAMES})$`, 'u')

export function actOf(
  tokens: readonly Token[],
  name: NounSpan,
  cue: NounSpan,
  sides: { isAfter: boolean; isBefore: boolean },
): Act {
  const text = tokens
    .slice(name.first, name.last + 1)
    .map(({ word }) => word)
    .join(' ')
    .replace(/^the /u, '')
  const isRelay = RELAY.test(text) && !/state|police|ministry/u.test(text)
  return { name, cue, ...sides, isRelay, isPronoun: PRONOUNS.has(text), kind: 'speech' }
}

/** Names, and nouns for those who speak. A verb that need not be speech wants one of these to be sure. */
export function maySpeak(tokens: readonly Token[], name: NounSpan, isWeak: boolean): boolean {
  const all = tokens.slice(name.first, name.last + 1)
  // "The network, a group tracking the war": what stands before the comma speaks.
  const comma = all.findIndex(({ word }) => word === ',')
  const words = comma > 0 ? all.slice(0, comma) : all
  const last = words.at(-1)
  if (!last || words[0]?.word === 'no') return false
  if (last.text === 'WHO') return true
  if (isLed(tokens, name)) return true
  if (NO_SPEAKERS.has(last.word) || NO_SPEAKERS.has(words.map(({ word }) => word).join(' ')))
    return false
  if (PRONOUNS.has(last.word)) return true
  if (words.some(({ word }) => SPEAKER_NOUNS.has(word))) return true
  if (words[0]?.word === 'the' && CARRIER_NOUNS.has(last.word)) return true
  if (words.some(({ tag, text }) => tag === 'PROPN' && /^\p{Lu}/u.test(text))) return true
  return !isWeak && last.tag === 'NOUN'
}

/** "Relatives of the victims", "the hospitals of three districts": the head speaks, whatever it goes on with. */
export function isLed(tokens: readonly Token[], { first, last }: NounSpan): boolean {
  const words = tokens.slice(first, last + 1)
  const link = words.findIndex(({ word }) => LINKS.has(word))
  return words.slice(0, Math.max(0, link)).some(({ word }) => SPEAKER_NOUNS.has(word))
}
