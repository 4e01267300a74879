/** The figures of a sentence: amounts joined to what befell the people they count. */
import type { Measure } from '@/lib/domain/measure'
import { amountsOf } from './amounts'
import type { Amount } from './amount'
import type { Figure } from './figure'
import { harmsOf, type Harm } from './harms'
import { withNumbersOf } from './number-of'
import { amountsAfter, companionsOf, harmRightBefore } from './amounts-after'
import { harmAfter } from './harm-after'
import { categoryIn, continuesPart, isOtherDeed, predicateOf, startsPart } from './parts'
import { joinBefore, sceneOf, type Scene } from './scene'
import { amountBeforeToll, surelyTolls } from './toll'
import { withSustained } from './sustained'
import type { Category } from '@/lib/domain/vocabulary'
import { BE } from '../lexicons/paths'
import { wordAt, type Sentence, type Token } from '../text/token'

/** How an amount came to its harm: looking on from it, right after the harm, or by "and" from another amount. */
interface Link {
  readonly harm: Harm
  readonly how: 'after' | 'direct' | 'joined'
}

/** `previous` is the measure told last, which "the figure" stands for. */
export function figuresOf(sentence: Sentence, article: string, previous: Measure | null): Figure[] {
  const harms = withReference(harmsIn(sentence.tokens), previous)
  if (harms.length === 0) return []
  const amounts = amountsOf(sentence, article).filter(({ counts }) => counts !== 'something-else')
  const scene = sceneOf(sentence.tokens, amounts, harms)
  return withParts(scene, linksOf(scene))
}

const harmsIn = (tokens: readonly Token[]) =>
  withSustained(tokens, withNumbersOf(tokens, harmsOf(tokens)))

/** "The government puts the figure at 11": the figure of what was told before. */
function withReference(harms: readonly Harm[], previous: Measure | null): Harm[] {
  let measure = previous
  return harms.flatMap((harm) => {
    if (harm.role !== 'figure') {
      measure = harm.measure
      return [harm]
    }
    return measure === null ? [] : [{ ...harm, measure, role: 'toll' as const }]
  })
}

function linksOf(scene: Scene): Map<Amount, Link> {
  const linked = new Map<Amount, Link>()
  const used = new Set<Harm>()
  for (const [amount, harm] of surelyTolls(scene)) linked.set(amount, { harm, how: 'direct' })
  for (const amount of scene.amounts) {
    if (linked.has(amount)) continue
    const direct = harmRightBefore(scene, amount)
    if (direct && isSound(amount, direct)) {
      linked.set(amount, { harm: direct, how: 'direct' })
      continue
    }
    const harm = harmAfter(scene, amount)
    if (harm && isSound(amount, harm)) {
      linked.set(amount, { harm, how: 'after' })
      used.add(harm)
    }
  }
  for (const harm of scene.harms) {
    const { role, isPassive } = harm
    for (const amount of companionsOf(scene, harm)) {
      if (!linked.has(amount) && isSound(amount, harm)) linked.set(amount, { harm, how: 'joined' })
    }
    if (role === 'done' && (isPassive || used.has(harm))) continue
    const found = amountsAfter(scene, harm)
    const before = role === 'toll' && found.length === 0 ? amountBeforeToll(scene, harm) : null
    for (const [index, amount] of (before ? [before] : found).entries()) {
      if (linked.has(amount) || !isSound(amount, harm)) continue
      linked.set(amount, { harm, how: index === 0 ? 'direct' : 'joined' })
    }
  }
  return linked
}

/** A noun in no list is taken for people only where what befell them befalls people alone. */
function isSound(amount: Amount, harm: Harm): boolean {
  if (amount.form === 'none' && amount.noun === '') return true
  // "Seized 90 rifles and dozens of grenades" tells of no captives.
  if (harm.needsPeople) return amount.counts === 'people'
  // Fighters who flee are not displaced.
  if (harm.measure === 'displaced' && ARMED.has(amount.category)) return false
  if (amount.counts !== 'unknown' || harm.role === 'count') return true
  return ['killed', 'wounded', 'injured', 'detained', 'abducted'].includes(harm.measure)
}

const ARMED = new Set<Category>(['combatants', 'police', 'security-forces', 'prisoners'])

/** Parts take the harm of their whole: "including two civilians", "17 of them children". */
function withParts(scene: Scene, linked: ReadonlyMap<Amount, Link>): Figure[] {
  const figures: Figure[] = []
  let whole: Figure | null = null
  for (const amount of scene.amounts) {
    const own = linked.get(amount)
    const last: Figure | undefined = figures.at(-1)
    const among = own ? null : harmAmong(scene, amount, linked)
    const isPart = amount.isPart || startsPart(scene, amount)
    if (isPart && own?.how !== 'after' && isOtherDeed(scene, amount)) continue
    // "None of the victims has been named" counts nobody.
    if (isPart && amount.form === 'none' && (own?.how !== 'after' || own.harm.role === 'among'))
      continue
    if (whole && (isPart || isPredicate(scene, amount, own, whole.amount))) {
      figures.push({
        amount: { ...amount, category: categoryIn(scene, amount) },
        harm: own && !(isPart && isByTheWay(scene, own)) ? own.harm : whole.harm,
        partOf: whole.amount,
      })
    } else if (
      last?.partOf &&
      (own?.how !== 'after' || own.harm === last.harm) &&
      whole &&
      continuesPart(scene, last.amount, amount)
    ) {
      figures.push({ amount, harm: last.harm, partOf: whole.amount })
    } else if (own?.harm.role === 'among') {
      const figure: Figure = {
        amount: { ...amount, category: categoryIn(scene, amount) },
        harm: own.harm,
        partOf: whole?.amount ?? null,
      }
      whole ??= figure
      figures.push(figure)
    } else if (own) {
      whole = {
        amount: { ...amount, category: categoryOf(amount, own.harm) },
        harm: own.harm,
        partOf: null,
      }
      figures.push(whole)
    } else if (among) {
      figures.push({ amount, harm: among, partOf: null })
    } else if (last && isElsewhere(scene, amount)) {
      // "Dozens died in the province: 14 in Shulan".
      const isDetail = wordAt(scene.tokens, amount.first - 1) === ':'
      figures.push({ amount, harm: last.harm, partOf: isDetail ? last.amount : last.partOf })
    }
  }
  return figures
}

/** "Including seven sheltering in a tent": the participle says who they were, and the whole what befell them. */
const isByTheWay = ({ tokens }: Scene, { harm }: Link) =>
  harm.role === 'state' && /ing$/u.test(wordAt(tokens, harm.first)) && harm.measure === 'displaced'

function categoryOf({ category }: Amount, harm: Harm): Category {
  // "Took 250 hostage": nobody was a hostage before.
  if (category === 'hostages' && harm.measure === 'abducted') return 'all'
  return category === 'all' ? (harm.category ?? 'all') : category
}

/** "Of the 15 people killed, four were children": a bare number and what they were. */
function isPredicate(scene: Scene, amount: Amount, own: Link | undefined, whole: Amount): boolean {
  if (own || amount.counts !== 'bare' || predicateOf(scene, amount) === null) return false
  // "109 are missing, though many were renters": another clause tells of others.
  return !scene.tokens.slice(whole.end + 1, amount.first).some(({ word }) => REASONS.has(word))
}

const REASONS = new Set(['because', 'since', 'though', 'although', 'but', 'while', 'where'])

/** "Four children were among the eight injured": what befell the eight befell the four. */
function harmAmong(
  { tokens, amountAt }: Scene,
  { end, counts }: Amount,
  linked: ReadonlyMap<Amount, Link>,
): Harm | null {
  if (counts !== 'people' || !BE.has(wordAt(tokens, end + 1))) return null
  if (wordAt(tokens, end + 2) !== 'among') return null
  const whole = amountAt.get(end + 4) ?? amountAt.get(end + 3)
  return (whole && linked.get(whole)?.harm) ?? null
}

/** "Three died in Kabul, nine in Herat and two in Ghazni": the verb of the first holds for the others. */
function isElsewhere({ tokens }: Scene, { first, end, counts, isPart }: Amount): boolean {
  if (isPart || (counts !== 'bare' && wordAt(tokens, end) !== 'others')) return false
  if (!joinBefore(tokens, first) && wordAt(tokens, first - 1) !== ':') return false
  // "2,011 killings by armed groups and 594 by government forces".
  if (wordAt(tokens, end + 1) === 'by' && counts === 'bare') return true
  return (
    ['in', 'at', 'near', 'from', 'on', 'off', 'outside', 'across'].includes(
      wordAt(tokens, end + 1),
    ) &&
    /^\p{Lu}|^the$|^neighbou?ring$|^nearby$|(?:ern|central)$/u.test(tokens[end + 2]?.text ?? '')
  )
}
