/** Numbers that stand before a word of harm and count nobody whom it befell. */
import { PLACE_NOUNS, PLACE_PREPOSITIONS } from '../lexicons/surroundings'
import { tagAt, wordAt, type Token } from '../text/token'
import type { Amount } from './amount'

/** "In the other six communes, 14 people were injured": a noun in no list, after a word for where. */
export function isWhere(tokens: readonly Token[], { first, counts }: Amount): boolean {
  if (counts !== 'unknown') return false
  for (let at = first - 1; at >= Math.max(0, first - 4); at -= 1) {
    if (PLACE_PREPOSITIONS.has(wordAt(tokens, at))) return wordAt(tokens, at) !== 'to'
    if (!['DET', 'ADJ', 'ADV'].includes(tagAt(tokens, at))) return false
  }
  return false
}

/** "Wynne, a city of about 8,000": its people are no figure. */
export function isSizeOfPlace(tokens: readonly Token[], { first }: Amount): boolean {
  const noun = wordAt(tokens, first - 2)
  return wordAt(tokens, first - 1) === 'of' && (PLACE_NOUNS.has(noun) || noun === 'population')
}

/** The comma after "the owner, who employs 430 people,": what stands beyond it did not befall the people. */
export function endOfRelative(tokens: readonly Token[], { first, end }: Amount): number {
  if (tagAt(tokens, first - 1) !== 'VERB' || wordAt(tokens, end + 1) !== ',') return -1
  const opens = [2, 3, 4].some(
    (back) =>
      ['who', 'which'].includes(wordAt(tokens, first - back)) &&
      wordAt(tokens, first - back - 1) === ',',
  )
  return opens ? end + 1 : -1
}

/** "Of the 43 people on board, three survived": the number before the comma is only whence the other comes. */
export function isOfWhole(tokens: readonly Token[], { first }: Amount): boolean {
  const at =
    wordAt(tokens, first - 1) === 'the' || wordAt(tokens, first - 1) === 'its'
      ? first - 2
      : first - 1
  return at <= 1 && wordAt(tokens, at) === 'of'
}

/** The comma or the end after ", of whom 193 died"; the place itself where no such part begins. */
export function endOfPart(tokens: readonly Token[], comma: number): number {
  const words = [wordAt(tokens, comma + 1), wordAt(tokens, comma + 2)]
  if (words[0] !== 'of' || !['whom', 'which'].includes(words[1] ?? '')) return comma
  for (let at = comma + 3; at < tokens.length; at += 1) {
    if (wordAt(tokens, at) === ',') return at
  }
  return tokens.length
}
