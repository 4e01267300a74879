/** Looking on from people to what befell them: "27 people, including two civilians, had been killed". */
import { ACTIVE_BEFORE_AMOUNT, BE, CARRYING_VERBS, CLAUSE_STARTS, HAVE } from '../lexicons/paths'
import { SPEECH } from '../lexicons/speech'
import { tagAt, wordAt, type Token } from '../text/token'
import type { Amount } from './amount'
import type { Harm } from './harms'
import type { Scene } from './scene'
import { endOfPart, endOfRelative, isOfWhole, isSizeOfPlace, isWhere } from './unharmed'

const MAX_PATH = 28
const SPEAKING = new Set(['said', 'says', 'told', 'added'])
const JOINS = new Set(['and', ',', 'or', '&', 'plus', 'as', 'well'])

/** The harm that stands after people: "27 people, including two civilians, had been killed". */
export function harmAfter(scene: Scene, amount: Amount): Harm | null {
  const { tokens, amountAt, harmAt } = scene
  // "21 deaths", "30 killed", "50 million internally displaced people": the harm is within the phrase or right after it.
  const within = harmWithin(scene, amount)
  if (within) return within
  if (isWhere(tokens, amount) || isSizeOfPlace(tokens, amount)) return null
  const closing = endOfRelative(tokens, amount)
  let sawVerb = false
  // After a deed of these people only "and were killed" is theirs.
  let sawDeed = false
  let inRelative = false
  let brackets = 0
  for (let at = amount.end + 1; at < Math.min(tokens.length, amount.end + MAX_PATH); at += 1) {
    const word = wordAt(tokens, at)
    if (at === closing) return null
    // "Nine people linked to the firm that ran the bridge were held": the verb of the relative is no deed of theirs.
    if (RELATIVES.has(word) && tagAt(tokens, at - 1) === 'NOUN') inRelative = true
    const harm = harmAt.get(at)
    // "Searched for the missing" befell nobody who stands before it.
    const isNoun =
      wordAt(tokens, at - 1) === 'the' && harm?.role !== 'among' && harm?.role !== 'count'
    if (harm && brackets === 0 && !isNoun) {
      const taken = takes(scene, harm, amount, at === amount.end + 1, sawVerb)
      if (sawDeed && !isCoordinated(tokens, harm)) return null
      if (taken !== 'pass') return taken ? harm : null
      at = harm.last
      continue
    }
    // "1,300 patients, of whom 193 died": that befell the part alone.
    const partEnd = word === ',' ? endOfPart(tokens, at) : -1
    if (partEnd > at) {
      at = partEnd - 1
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
    const isObjectNext =
      amountAt.has(at + 1) || (wordAt(tokens, at + 1) === 'another' && amountAt.has(at + 2))
    if (isActive && isObjectNext && !BE.has(wordAt(tokens, at - 1)) && !harmAt.has(at)) return null
    // "One activist said people had fled", but not "20 people said to be missing".
    if (SPEAKING.has(word) && !BE.has(wordAt(tokens, at - 1)) && wordAt(tokens, at + 1) !== 'to')
      return null
    if (word === ',' && isOfWhole(tokens, amount)) return null
    if (word === ',' && asideEnd(tokens, at) > at) {
      at = asideEnd(tokens, at)
      continue
    }
    if (word === '(') brackets += 1
    else if (word === ')') brackets = Math.max(0, brackets - 1)
    else if (isClauseStart(tokens, at) && brackets === 0) return null
    else if (tagAt(tokens, at) === 'VERB' && !CARRYING_VERBS.has(word) && brackets === 0) {
      if (SPEECH.at(tokens, at) && !BE.has(wordAt(tokens, at - 1))) return null
      if (BE.has(wordAt(tokens, at - 1))) continue
      if (!isParticiple(tokens, at) && !inRelative) sawDeed = true
      inRelative = false
      sawVerb = true
    } else if (tagAt(tokens, at) === 'AUX') sawVerb = true
  }
  return null
}

const RELATIVES = new Set(['that', 'which', 'who'])

/** "So far" and "as well as" begin no clause; "it means that 60 drowned" does. */
function isClauseStart(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [wordAt(tokens, at), wordAt(tokens, at + 1)]
  if (word === 'that') return ['VERB', 'ADV'].includes(tagAt(tokens, at - 1))
  return (
    CLAUSE_STARTS.has(word) &&
    !(word === 'so' && next === 'far') &&
    !(word === 'as' && next === 'well')
  )
}

/** "More than 1,000, as per the last count, have fled": what stands between commas is passed over. */
function asideEnd(tokens: readonly Token[], comma: number): number {
  if (!ASIDE.has(wordAt(tokens, comma + 1))) return comma
  for (let at = comma + 2; at < comma + 12; at += 1) if (wordAt(tokens, at) === ',') return at
  return comma
}

const ASIDE = new Set(['as', 'according', 'per', 'by', 'officials', 'police', 'reports'])

/** "Had fallen overboard and were missing": the verb is joined to the one before. */
function isCoordinated(tokens: readonly Token[], harm: Harm): boolean {
  let at = harm.first - 1
  while (BE.has(wordAt(tokens, at)) || HAVE.has(wordAt(tokens, at)) || tagAt(tokens, at) === 'ADV')
    at -= 1
  return wordAt(tokens, at) === 'and'
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
    // "Took about 250 hostage": the noun in the singular is what befell them.
    inside.find(
      ({ measure, role, last }) =>
        measure === 'abducted' && role === 'state' && last === amount.end && amount.value !== 1,
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
      return isByTheWay(scene, harm) ? 'pass' : true
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

/** "Miners sheltering in a chapel were feared dead": the participle says who they are, and the verb what befell them. */
function isByTheWay({ tokens, harms }: Scene, harm: Harm): boolean {
  if (!/ing$/u.test(wordAt(tokens, harm.first)) || harm.measure === 'missing') return false
  const next = harms.find(({ first }) => first > harm.last)
  if (!next || !['done', 'state'].includes(next.role)) return false
  const between = tokens.slice(harm.last + 1, next.first)
  return (
    between.length < 14 &&
    between.some(({ word }) => BE.has(word) || HAVE.has(word) || CARRYING_VERBS.has(word)) &&
    !between.some(({ word }) => CLAUSE_STARTS.has(word) || word === ',' || word === 'and')
  )
}

/** "Soldiers killed the men" has an object; "30 people killed on Tuesday" has none. */
function hasObject(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at)
  if (TIMES.has(word) || (word === 'that' && SPANS.has(wordAt(tokens, at + 1)))) return false
  return ['DET', 'PRON', 'PROPN', 'NOUN', 'ADJ'].includes(tagAt(tokens, at))
}

const SPANS = new Set(['day', 'night', 'morning', 'week', 'month', 'year'])
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
