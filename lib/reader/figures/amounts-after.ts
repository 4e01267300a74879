/** Looking on from a word of harm to the people: "killed four police officers and two civilians", "the toll rose to 21". */
import { BE, CLAUSE_STARTS } from '../lexicons/paths'
import { tagAt, wordAt } from '../text/token'
import type { Amount } from './amount'
import type { Harm } from './harms'
import { joinBefore, type Scene } from './scene'
import { tollAmount } from './toll'

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

/** "Killed “more than 100 soldiers”": a mark of quotation before the number. */
const QUOTES = new Set(['"', '“', '”', "'", '‘'])

function directAmount({ tokens, amountAt, harmAt }: Scene, harm: Harm): Amount | null {
  for (let at = harm.last + 1; at <= harm.last + MAX_DIRECT; at += 1) {
    const amount = amountAt.get(at)
    if (amount) return amount
    if (harmAt.has(at)) return null
    const word = wordAt(tokens, at)
    const isOf = harm.role === 'of' && (word === 'of' || word === 'to')
    if (QUOTES.has(word) && amountAt.has(at + 1)) continue
    if (word === ',' || word === 'up' || word === 'to' || isOf) continue
    if (harm.role === 'among' && BE.has(word)) continue
    if (!DIRECT_TAGS.has(tagAt(tokens, at)) || CLAUSE_STARTS.has(word)) return null
  }
  return null
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
      }
      last = amount
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
  if (!harm || harm.isPassive || !['done', 'doing', 'of'].includes(harm.role)) return null
  if (harm.role !== 'done' || harm.isPerfect) return harm
  const isTaken = amounts.some(({ end }) => end === harm.first - 1)
  const next = harmAt.get(amount.end + 1)
  return isTaken || next?.role === 'done' || wordAt(tokens, harm.first - 1) === ',' ? null : harm
}
