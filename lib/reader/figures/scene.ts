/** A sentence as it is looked along: what begins at each token. */
import { wordAt, type Token } from '../text/token'
import type { Amount } from './amount'
import type { Harm } from './harms'

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
