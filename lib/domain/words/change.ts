/** Whether a number in a wording says by how much a figure changed, instead of how many there were. */
import { ADDED_AFTER, ADDED_BEFORE, CHANGE, CHANGED_AFTER } from './change-words'
import type { WordedNumber } from './number'
import { anyOf, justAfter, justBefore } from './phrase'

/** Up to one word may stand between: "down by about 201", "rose by another 12". */
const BEFORE = new RegExp(`${anyOf(CHANGE)}[ \u00a0]+(?:[\\p{L}\\p{M}]+[ \u00a0]+)?$`, 'iu')
const AFTER = new RegExp(
  `^[ \u00a0]+(?:(?:people|persons|deaths|dead|victims|cases)[ \u00a0]+)?${anyOf(CHANGED_AFTER)}`,
  'iu',
)
/** "+100" and "-201" are corrections; a dash with a space after it only begins a line. */
const SIGNED = /(?:^|[ (])[-−+]$/u
const ADDED = justAfter(ADDED_AFTER)
const ADDING = justBefore(ADDED_BEFORE)

/** `addition` is a number for a period that says "more": it is a count, but no total. */
export function changeOf(text: string, number: WordedNumber): 'change' | 'addition' | null {
  const before = text.slice(0, number.start)
  const after = text.slice(number.end)
  if (SIGNED.test(before) || BEFORE.test(before) || AFTER.test(after)) return 'change'
  return ADDED.test(after) || ADDING.test(before) ? 'addition' : null
}
