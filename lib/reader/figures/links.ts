/** Which amount tells of which harm: the heart of the reader, as three looks along a sentence. */
import type { Token } from '../text/token'
import { tagAt, wordAt } from '../text/token'
import {
  ACTIVE_BEFORE_AMOUNT,
  BE,
  CARRYING_VERBS,
  CLAUSE_STARTS,
  HAVE,
  TOLL_VERBS,
} from '../lexicons/paths'
import { SPEECH } from '../lexicons/speech'
import type { Amount } from './amount'
import type { Harm } from './harms'

export interface Link {
  readonly amount: Amount
  readonly harm: Harm
  /** The amount of which this one is a part; null when it is none. */
  readonly partOf: Amount | null
  /** True when the words say that it is a part, of whatever: "six were among the dead". */
  readonly isPart: boolean
}

/** A sentence as the looks see it: what begins at each token. */
export interface Scene {
  readonly tokens: readonly Token[]
  readonly amounts: readonly Amount[]
  readonly harms: readonly Harm[]
  readonly amountAt: ReadonlyMap<number, Amount>
  readonly harmAt: ReadonlyMap<number, Harm>
}

export function sceneOf(
  tokens: readonly Token[],
  amounts: readonly Amount[],
  harms: readonly Harm[],
): Scene {
  const amountAt = new Map(amounts.map((amount) => [amount.first, amount]))
  return {
    tokens,
    amounts,
    harms,
    amountAt,
    harmAt: new Map(harms.map((harm) => [harm.first, harm])),
  }
}

const MAX_PATH = 28
const JOINS = new Set(['and', ',', 'or', '&', 'plus', 'as', 'well'])

/** The harm that stands after people: "27 people, including two civilians, had been killed". */
export function harmAfter(scene: Scene, amount: Amount): Harm | null {
  const { tokens, amountAt, harmAt } = scene
  // "21 deaths", "30 killed", "50 million internally displaced people": the harm is within the phrase or right after it.
  const within = harmWithin(scene, amount)
  if (within) return within
  let sawVerb = false
  // After a deed of these people only "and were killed" is theirs.
  let sawDeed = false
  let brackets = 0
  for (let at = amount.end + 1; at < Math.min(tokens.length, amount.end + MAX_PATH); at += 1) {
    const word = wordAt(tokens, at)
    const harm = harmAt.get(at)
    if (harm && brackets === 0) {
      const taken = takes(scene, harm, amount, at === amount.end + 1, sawVerb)
      if (sawDeed && !isCoordinated(tokens, harm)) return null
      if (taken !== 'pass') return taken ? harm : null
      at = harm.last
      continue
    }
    const other = amountAt.get(at)
    if (other) {
      // "Four police officers and two civilians were killed" goes on; "30 fighters and three were killed" after a verb does not.
      if (sawVerb && JOINS.has(wordAt(tokens, at - 1))) return null
      at = other.end
      continue
    }
    // "The boat carrying 80 people left 15 missing": the verb is of others.
    const isActive =
      ACTIVE_BEFORE_AMOUNT.has(word) || (tagAt(tokens, at) === 'VERB' && !CARRYING_VERBS.has(word))
    if (isActive && amountAt.has(at + 1) && !BE.has(wordAt(tokens, at - 1)) && !harmAt.has(at))
      return null
    if (word === ',' && isOfWhole(tokens, amount)) return null
    if (word === '(') brackets += 1
    else if (word === ')') brackets = Math.max(0, brackets - 1)
    else if (CLAUSE_STARTS.has(word) && brackets === 0) return null
    else if (tagAt(tokens, at) === 'VERB' && !CARRYING_VERBS.has(word) && brackets === 0) {
      if (SPEECH.at(tokens, at) && !BE.has(wordAt(tokens, at - 1))) return null
      if (BE.has(wordAt(tokens, at - 1))) continue
      if (!isParticiple(tokens, at)) sawDeed = true
      sawVerb = true
    } else if (tagAt(tokens, at) === 'AUX') sawVerb = true
  }
  return null
}

/** "Had fallen overboard and were missing": the verb is joined to the one before. */
function isCoordinated(tokens: readonly Token[], harm: Harm): boolean {
  let at = harm.first - 1
  while (BE.has(wordAt(tokens, at)) || HAVE.has(wordAt(tokens, at)) || tagAt(tokens, at) === 'ADV')
    at -= 1
  return wordAt(tokens, at) === 'and'
}

/** "Of the 43 people on board, three survived": the number before the comma is only whence the other comes. */
function isOfWhole(tokens: readonly Token[], { first }: Amount): boolean {
  const at =
    wordAt(tokens, first - 1) === 'the' || wordAt(tokens, first - 1) === 'its'
      ? first - 2
      : first - 1
  return at <= 1 && wordAt(tokens, at) === 'of'
}

function harmWithin({ harms }: Scene, amount: Amount): Harm | null {
  const from = amount.form === 'none' ? amount.first : amount.last
  const inside = harms.filter(({ first, last }) => first > from && last <= amount.end + 1)
  return (
    inside.find(({ role, last }) => (role === 'count' || role === 'among') && last >= amount.end) ??
    inside.find(({ role }) => role === 'among') ??
    inside.find(
      ({ role, first, last }) =>
        (role === 'state' || role === 'done') && first > amount.last && last < amount.end,
    ) ??
    null
  )
}

/** Whether people who stand before this harm are those whom it befell; `pass` looks on beyond it. */
function takes(
  scene: Scene,
  harm: Harm,
  amount: Amount,
  isNext: boolean,
  sawVerb: boolean,
): boolean | 'pass' {
  const { tokens, amountAt } = scene
  switch (harm.role) {
    case 'state':
    case 'among':
      return true
    case 'done': {
      if (harm.isPassive) return true
      if (harm.isPerfect) return false
      const follower = amountAfter(scene, harm.last + 1)
      if (isNext && amount.counts === 'bare') return true
      if (follower !== null && !isFollowedByHarm(scene, follower)) return false
      if (hasObject(tokens, harm.last + 1)) return false
      if (isNext) return true
      return !sawVerb || wordAt(tokens, harm.first - 1) === 'and' || amountAt.size === 1
    }
    case 'count':
      return isNext ? true : 'pass'
    case 'doing':
      return harm.measure === 'evacuated' && wordAt(tokens, harm.first - 1) === 'to' ? true : false
    case 'of':
    case 'toll':
    case 'figure':
      return false
    default:
      return harm.role satisfies never
  }
}

/** "Soldiers killed the men" has an object; "30 people killed on Tuesday" has none. */
function hasObject(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at)
  if (TIMES.has(word)) return false
  return ['DET', 'PRON', 'PROPN', 'NOUN', 'ADJ'].includes(tagAt(tokens, at))
}

const TIMES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday last this earlier early late yesterday today overnight alone so dead worldwide'.split(
    ' ',
  ),
)

const SKIPPED = new Set([
  'another',
  'a',
  'the',
  'further',
  'additional',
  'an',
  'some',
  'up',
  'to',
  'also',
])

function amountAfter({ tokens, amountAt }: Scene, from: number): Amount | null {
  for (let at = from; at < from + 3; at += 1) {
    const amount = amountAt.get(at)
    if (amount && amount.counts !== 'something-else') return amount
    if (!SKIPPED.has(wordAt(tokens, at))) return null
  }
  return null
}

function isFollowedByHarm({ harmAt }: Scene, amount: Amount): boolean {
  const harm = harmAt.get(amount.end + 1)
  return harm !== undefined && (harm.role === 'done' || harm.role === 'state')
}

/** "30 people travelling in a bus", "20 migrants trapped in the hold": what says more of the people, and not what they did. */
function isParticiple(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at)
  return (
    /ing$/u.test(word) ||
    (/(?:ed|en)$/u.test(word) && ['ADP', 'PART'].includes(tagAt(tokens, at + 1)))
  )
}

/** The amounts that stand after a harm: "killed four police officers and two civilians", "the death toll had risen to 21". */
export function amountsAfter(scene: Scene, harm: Harm): Amount[] {
  // "Deaths: 56", as bulletins list them.
  if (harm.role === 'count' || harm.role === 'state') {
    const listed = scene.amountAt.get(harm.last + 2)
    return wordAt(scene.tokens, harm.last + 1) === ':' && listed?.counts === 'bare' ? [listed] : []
  }
  const first = harm.role === 'toll' ? tollAmount(scene, harm) : directAmount(scene, harm)
  if (!first) return []
  return harm.role === 'toll' ? [first] : [first, ...joinedAmounts(scene, first)]
}

/** What may stand between a verb and the people: "killed a woman and two children", "killing at least another 12". */
const MAX_DIRECT = 8
const DIRECT_TAGS = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'CCONJ', 'ADV', 'NUM', 'PRON', 'PART'])

function directAmount({ tokens, amountAt, harmAt }: Scene, harm: Harm): Amount | null {
  for (let at = harm.last + 1; at <= harm.last + MAX_DIRECT; at += 1) {
    const amount = amountAt.get(at)
    if (amount) return amount
    if (harmAt.has(at)) return null
    const word = wordAt(tokens, at)
    const isOf = harm.role === 'of' && (word === 'of' || word === 'to')
    if (word === ',' || word === 'up' || word === 'to' || isOf) continue
    if (harm.role === 'among' && BE.has(word)) continue
    if (!DIRECT_TAGS.has(tagAt(tokens, at)) || CLAUSE_STARTS.has(word)) return null
  }
  return null
}

const MAX_TOLL = 22
const NEAR_TOLL = new Set(['of', ':', 'at', '-', 'to'])

function tollAmount({ tokens, amountAt, harmAt }: Scene, harm: Harm): Amount | null {
  let sawVerb = harm.last > harm.first && ['at', 'to'].includes(wordAt(tokens, harm.last))
  for (let at = harm.last + 1; at <= harm.last + MAX_TOLL; at += 1) {
    const word = wordAt(tokens, at)
    const amount = amountAt.get(at)
    if (amount) {
      const before = wordAt(tokens, at - 1)
      const isStep = before === 'from' || before === 'by'
      const isNear = at <= harm.last + 3 && NEAR_TOLL.has(before)
      if ((sawVerb || isNear) && !isStep && amount.counts !== 'something-else') return amount
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

/** The next comma, within reach; else the place itself. */
function commaAfter(tokens: readonly Token[], from: number): number {
  for (let at = from; at < from + 12; at += 1) if (wordAt(tokens, at) === ',') return at
  return from
}

/** The amounts that are joined to one by "and" or a comma, with a few words of place or kind between. */
function joinedAmounts(scene: Scene, first: Amount): Amount[] {
  const { tokens, amountAt, harmAt } = scene
  const found: Amount[] = []
  let last = first
  for (let at = first.end + 1; at < tokens.length && at <= last.end + 10; at += 1) {
    const amount = amountAt.get(at)
    if (amount) {
      const join = joinBefore(tokens, amount.first)
      if (join && amount.counts !== 'something-else') {
        found.push(amount)
        last = amount
      }
      at = amount.end
      continue
    }
    const word = wordAt(tokens, at)
    if (harmAt.has(at) && harmAt.get(at)?.role !== 'count') break
    if (
      CLAUSE_STARTS.has(word) ||
      word === '.' ||
      (tagAt(tokens, at) === 'VERB' && !/ing$/u.test(word))
    )
      break
  }
  return found
}

/** Whether an amount is joined to what stands before it: "and two civilians", "and their two daughters". */
export function joinBefore(tokens: readonly Token[], at: number): boolean {
  let before = at - 1
  while (before > 0 && at - before < 4 && LOOSE_JOIN.has(wordAt(tokens, before))) before -= 1
  return ['and', ',', 'or', '(', '&', 'plus'].includes(wordAt(tokens, before))
}

const LOOSE_JOIN = new Set([
  'another',
  'a',
  'the',
  'other',
  'their',
  'his',
  'her',
  'its',
  'further',
])

/** The amount right before a toll: "raised to 21 the death toll", "bringing to 21 the number of people killed". */
export function amountBeforeToll({ tokens, amounts }: Scene, harm: Harm): Amount | null {
  const amount = amounts.find(({ end }) => end < harm.first && end >= harm.first - 3)
  return amount && wordAt(tokens, amount.first - 1) === 'to' ? amount : null
}

/** "They were killed along with their four children". */
export function companionsOf({ tokens, amountAt }: Scene, harm: Harm): Amount[] {
  for (let at = harm.last + 1; at <= harm.last + 8; at += 1) {
    const pair = `${wordAt(tokens, at)} ${wordAt(tokens, at + 1)}`
    if (pair !== 'along with' && pair !== 'together with' && pair !== 'as were') continue
    for (let next = at + 2; next <= at + 4; next += 1) {
      const amount = amountAt.get(next)
      if (amount) return [amount]
    }
  }
  return []
}

/** The harm whose object stands right after it: "have killed dozens", "killing 30". */
export function harmRightBefore(
  { tokens, amounts, harms, harmAt }: Scene,
  amount: Amount,
): Harm | null {
  const harm = harms.find(({ last }) => last === amount.first - 1)
  if (!harm || harm.isPassive || (harm.role !== 'done' && harm.role !== 'doing')) return null
  if (harm.role === 'doing' || harm.isPerfect) return harm
  const isTaken = amounts.some(({ end }) => end === harm.first - 1)
  const next = harmAt.get(amount.end + 1)
  return isTaken || next?.role === 'done' || wordAt(tokens, harm.first - 1) === ',' ? null : harm
}
