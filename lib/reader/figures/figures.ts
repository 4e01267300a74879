/** The figures of a sentence: amounts joined to what befell the people they count. */
import { amountsOf } from './amounts'
import type { Amount } from './amount'
import { harmsOf, type Harm } from './harms'
import { amountBeforeToll, amountsAfter, harmAfter, joinBefore, sceneOf, type Scene } from './links'
import { PART_BEFORE } from '../lexicons/amounts'
import { wordAt, type Sentence } from '../text/token'

export interface Figure {
  readonly amount: Amount
  readonly harm: Harm
  /** The amount of which it is a part; null when it is a part of none that the sentence tells. */
  readonly partOf: Amount | null
}

export function figuresOf(sentence: Sentence, article: string): Figure[] {
  const harms = harmsOf(sentence.tokens)
  if (harms.length === 0) return []
  const amounts = amountsOf(sentence, article).filter(({ counts }) => counts !== 'something-else')
  const scene = sceneOf(sentence.tokens, amounts, harms)
  const linked = new Map<Amount, Harm>()
  const used = new Set<Harm>()
  for (const amount of amounts) {
    const harm = harmAfter(scene, amount)
    if (harm && isSound(amount, harm)) {
      linked.set(amount, harm)
      used.add(harm)
    }
  }
  for (const harm of harms) {
    if (
      harm.role === 'state' ||
      harm.role === 'count' ||
      (harm.role === 'done' && (harm.isPassive || used.has(harm)))
    )
      continue
    const found = amountsAfter(scene, harm)
    const before = harm.role === 'toll' && found.length === 0 ? amountBeforeToll(scene, harm) : null
    for (const amount of before ? [before] : found) {
      if (!linked.has(amount) && isSound(amount, harm)) linked.set(amount, harm)
    }
  }
  return withParts(scene, linked)
}

/** A noun in no list is taken for people only where what befell them befalls people alone. */
function isSound(amount: Amount, harm: Harm): boolean {
  if (amount.form === 'none' && amount.noun === '') return true
  if (amount.counts === 'unknown')
    return ['killed', 'wounded', 'injured', 'detained', 'abducted'].includes(harm.measure)
  return true
}

/** Parts take the harm of their whole: "including two civilians", "17 of them children". */
function withParts(scene: Scene, linked: Map<Amount, Harm>): Figure[] {
  const figures: Figure[] = []
  let whole: Figure | null = null
  for (const amount of scene.amounts) {
    const own = linked.get(amount)
    const isPart = amount.isPart || startsPart(scene, amount)
    if (whole && isPart) {
      figures.push({ amount, harm: own ?? whole.harm, partOf: whole.amount })
      continue
    }
    const last: Figure | undefined = figures.at(-1)
    if (
      !own &&
      last?.partOf &&
      whole &&
      joinBefore(scene.tokens, amount.first) &&
      isClose(last.amount, amount)
    ) {
      figures.push({ amount, harm: last.harm, partOf: whole.amount })
      continue
    }
    if (!own) continue
    whole = { amount, harm: own, partOf: null }
    figures.push(whole)
  }
  return figures
}

const isClose = (a: Amount, b: Amount) => b.first - a.end <= 3

function startsPart({ tokens }: Scene, { first }: Amount): boolean {
  return PART_BEFORE.endingAt(tokens, first - 1, 4) !== null && wordAt(tokens, first - 1) !== 'with'
}
