/** Parts of figures: "including two civilians", "17 of them children", "Twelve of them were women". */
import type { Measure } from '@/lib/domain/measure'
import type { Category } from '@/lib/domain/vocabulary'
import { PART_BEFORE } from '../lexicons/amounts'
import { BE, HAVE } from '../lexicons/paths'
import { PEOPLE } from '../lexicons/people'
import { SPEECH } from '../lexicons/speech'
import { tagAt, wordAt, type Sentence, type Tag, type Token } from '../text/token'
import type { Amount } from './amount'
import { amountsOf } from './amounts'
import type { Figure } from './figure'
import type { Harm } from './harms'
import { nounAfter } from './nouns'
import { joinBefore, sceneOf, type Scene } from './scene'

/** Parts of the figure that the sentence before told last: "Twelve of them were children", "Two were soldiers." */
export function laterPartsOf(
  sentence: Sentence,
  article: string,
  measure: Measure,
  term: string,
): Figure[] {
  const [opening] = amountsOf(sentence, article)
  if (!opening || !isOpening(sentence.tokens, opening) || opening.counts === 'something-else')
    return []
  const scene = sceneOf(sentence.tokens, [opening], [])
  const predicate = predicateOf(scene, opening)
  if (opening.isPart && isOtherDeed(scene, opening)) return []
  const isAmong = startsAmong(sentence.tokens, opening)
  if (!opening.isPart && !isAmong && !(opening.counts === 'bare' && predicate !== null)) return []
  const { first, end } = opening
  const harm: Harm = {
    measure,
    role: 'among',
    first,
    last: end,
    isPassive: false,
    isPerfect: false,
  }
  return [
    { amount: { ...opening, category: categoryIn(scene, opening) }, harm, partOf: null, term },
  ]
}

/** "Twelve of them" opens a sentence, or what somebody says in it; "the valley hosts 500 of them" is another deed. */
function isOpening(tokens: readonly Token[], { first }: Amount): boolean {
  if (startsAmong(tokens, { first })) return true
  const before = wordAt(tokens, first - 1) === 'that' ? first - 2 : first - 1
  if (before > 0 && SPEECH.at(tokens, before)) return true
  return first <= 3 && tokens.slice(0, first).every(({ tag }) => OPENING.has(tag))
}

/** "Among them are nine soldiers", "They include two nurses". */
function startsAmong(tokens: readonly Token[], { first }: Pick<Amount, 'first'>): boolean {
  const opening = `${wordAt(tokens, 0)} ${wordAt(tokens, 1)}`
  return first <= 4 && AMONG.has(opening)
}

const AMONG = new Set([
  'among them',
  'among these',
  'they include',
  'they included',
  'these include',
  'these included',
])

const OPENING = new Set<Tag>(['ADV', 'ADP', 'DET', 'PUNCT', 'CCONJ', 'PRON', 'ADJ', 'NUM', 'SCONJ'])

export function startsPart({ tokens }: Scene, amount: Amount): boolean {
  // "Including a family of seven".
  const isOfFamily =
    wordAt(tokens, amount.first - 1) === 'of' && wordAt(tokens, amount.first - 2) === 'family'
  const first = isOfFamily ? amount.first - 3 : amount.first
  return PART_BEFORE.endingAt(tokens, first - 1, 4) !== null && wordAt(tokens, first - 1) !== 'with'
}

/** "276 schoolgirls, of whom 57 escaped", "100 of whom have never been found": what the part did is something else. */
export function isOtherDeed({ tokens, harmAt }: Scene, { end }: Amount): boolean {
  let at = end + 1
  while (isAuxiliary(tokens, at)) at += 1
  const isHarmSoon = [0, 1, 2, 3, 4].some((step) => harmAt.has(at + step))
  if (tagAt(tokens, at) === 'VERB') return !isHarmSoon
  // "40 of whom the army says are alive".
  for (let next = at; next <= at + 4; next += 1) {
    if (harmAt.has(next) || wordAt(tokens, next) === ',') return false
    if (SPEECH.at(tokens, next) && !BE.has(wordAt(tokens, next - 1))) return true
  }
  return false
}

function isAuxiliary(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at)
  return HAVE.has(word) || BE.has(word) || tagAt(tokens, at) === 'ADV'
}

/** "Including four children and two women", but not "including four children, and two soldiers". */
export function continuesPart({ tokens }: Scene, last: Amount, { first }: Amount): boolean {
  if (!joinBefore(tokens, first) || first - last.end > 6) return false
  return !(wordAt(tokens, first - 1) === 'and' && wordAt(tokens, first - 2) === ',')
}

export function predicateOf({ tokens }: Scene, { end }: Amount): Category | null {
  if (!BE.has(wordAt(tokens, end + 1))) return null
  const noun = nounAfter(tokens, end + 2, () => false)
  if (noun.counts !== 'people') return null
  // "Elderly men and women" are neither.
  const other =
    wordAt(tokens, noun.end + 1) === 'and' ? PEOPLE.get(wordAt(tokens, noun.end + 2)) : undefined
  return other !== undefined && other !== noun.category ? 'all' : noun.category
}

export function categoryIn(scene: Scene, amount: Amount): Category {
  return amount.category === 'all' ? (predicateOf(scene, amount) ?? 'all') : amount.category
}
