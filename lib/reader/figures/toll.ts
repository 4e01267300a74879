/** The number at which a toll stands: "the death toll had risen to 21", "bringing the number of sailors killed to 44". */
import { BEFORE_TOLL, MOVING_A_TOLL, MOVING_FORMS, TOLL_VERBS } from '../lexicons/paths'
import { tagAt, wordAt, type Token } from '../text/token'
import type { Amount } from './amount'
import type { Harm } from './harms'
import type { Scene } from './scene'

const MAX_TOLL = 22
const NEAR_TOLL = new Set(['of', ':', 'at', '-', 'to'])

export function tollAmount({ tokens, amountAt, harmAt }: Scene, harm: Harm): Amount | null {
  const isMoved = isMovedBefore(tokens, harm.first)
  let sawVerb = harm.last > harm.first && ['at', 'to'].includes(wordAt(tokens, harm.last))
  for (let at = harm.last + 1; at <= harm.last + MAX_TOLL; at += 1) {
    const word = wordAt(tokens, at)
    const amount = amountAt.get(at)
    if (amount) {
      const before = wordBefore(tokens, at)
      const isStep = before === 'from' || before === 'by'
      const isNear = at <= harm.last + 3 && NEAR_TOLL.has(before)
      const isMoving = amount.first < amount.number && MOVING_FORMS.has(word)
      const isSaid = sawVerb || isNear || isMoving || (isMoved && BEFORE_TOLL.has(before))
      if (isSaid && !isStep && amount.counts !== 'something-else') return amount
      at = amount.end
      continue
    }
    if (
      harmAt.has(at) &&
      harmAt.get(at)?.role !== 'done' &&
      harmAt.get(at)?.role !== 'count' &&
      harmAt.get(at)?.role !== 'state'
    )
      return null
    if (word === ';') return null
    // "The toll, which stood at 41 on Monday, had risen to 67".
    if (word === ',' && wordAt(tokens, at + 1) === 'which') {
      at = commaAfter(tokens, at + 2)
      continue
    }
    if (TOLL_VERBS.has(word) && (tagAt(tokens, at) !== 'ADP' || sawVerb)) sawVerb = true
  }
  return null
}

/** "To a staggering 5,000": the word before the number, and before what is thought of it. */
function wordBefore(tokens: readonly Token[], at: number): string {
  const isThought = ['ADJ', 'VERB', 'NOUN'].includes(tagAt(tokens, at - 1))
  const hasArticle = ['a', 'an'].includes(wordAt(tokens, at - 2))
  return wordAt(tokens, isThought && hasArticle ? at - 3 : at - 1)
}

/** The next comma, within reach; else the place itself. */
function commaAfter(tokens: readonly Token[], from: number): number {
  for (let at = from; at < from + 12; at += 1) if (wordAt(tokens, at) === ',') return at
  return from
}

/** The amount right before a toll: "raised to 21 the death toll", "bringing to 21 the number of people killed". */
export function amountBeforeToll({ tokens, amounts }: Scene, harm: Harm): Amount | null {
  const amount = amounts.find(({ end }) => end < harm.first && end >= harm.first - 3)
  return amount && wordAt(tokens, amount.first - 1) === 'to' ? amount : null
}

/** "Taking the overall toll this month to seven": the verb stands before the toll. */
function isMovedBefore(tokens: readonly Token[], first: number): boolean {
  return tokens.slice(Math.max(0, first - 4), first).some(({ word }) => MOVING_A_TOLL.has(word))
}

/** "The toll rose to 21 and 40 others were wounded": the 21 are the toll's, whatever befell the others. */
export function surelyTolls(scene: Scene): Map<Amount, Harm> {
  const found = new Map<Amount, Harm>()
  for (const harm of scene.harms) {
    const amount = harm.role === 'toll' ? tollAmount(scene, harm) : null
    if (!amount || !BEFORE_TOLL.has(wordAt(scene.tokens, amount.first - 1))) continue
    const next = scene.harmAt.get(amount.end + 1)
    // "The toll stands at 152 dead and 266 missing" names what befell each.
    if (next && (amount.counts === 'bare' || next.role === 'state')) continue
    if (scene.harms.some(({ first, last }) => first > amount.last && last <= amount.end)) continue
    found.set(amount, harm)
  }
  return found
}
