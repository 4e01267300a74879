/** Whether the noun of a number is one for people. */
import type { WordedNumber } from './number'
import { NOT_PEOPLE, NOUN_ENDS, PEOPLE_AFTER, type NotPeople } from './not-people'
import { anyOf, justAfter, justBefore } from './phrase'
import { joinOf } from './range-words'

export interface NotPeopleNoun {
  readonly noun: string
  readonly what: string
}

/** Adjectives may stand between a number and its noun: "17 badly damaged tanks". */
const MAX_ADJECTIVES = 2

const NOUNS = NOT_PEOPLE.map((group) => ({
  group,
  after: new RegExp(
    `^[ \u00a0]*(?:of[ \u00a0]+|d')?(${anyOf(group.words)})(?![ \u00a0]*'?[ \u00a0]*${anyOf(PEOPLE_AFTER)})`,
    'iu',
  ),
  before: new RegExp(`(${anyOf(group.words)})[ \u00a0]*[:=][ \u00a0]*$`, 'iu'),
}))
const ENDS = justAfter(NOUN_ENDS)
const WORD = /^[ \u00a0]*[\p{L}\p{M}'-]+/u
const IS_NAMED = justBefore([':', '='])

/** The noun of this number where it is one for what are no people: "families" of "320 displaced families". */
export function notPeopleOf(
  text: string,
  number: WordedNumber,
  numbers: readonly WordedNumber[],
  measure?: string,
): NotPeopleNoun | null {
  const before = text.slice(0, number.start)
  const groups = NOUNS.filter(({ group }) => !isPeopleIn(group, measure))
  if (IS_NAMED.test(before)) {
    for (const { group, before: pattern } of groups) {
      const noun = pattern.exec(before)?.[1]
      if (noun !== undefined) return { noun, what: group.what }
    }
  }
  // The noun of "30 to 40 families" is that of both numbers.
  const next = numbers[numbers.indexOf(number) + 1]
  const end = next && joinOf(text, number, next) !== 'none' ? next.end : number.end
  let rest = text.slice(end)
  for (let skipped = 0; skipped <= MAX_ADJECTIVES; skipped += 1) {
    for (const { group, after } of groups) {
      const noun = after.exec(rest)?.[1]
      if (noun !== undefined) return { noun, what: group.what }
    }
    const word = ENDS.test(rest) ? null : WORD.exec(rest)
    if (!word) return null
    rest = rest.slice(word[0].length)
  }
  return null
}

function isPeopleIn({ unless }: NotPeople, measure?: string): boolean {
  return measure !== undefined && unless !== undefined && unless.includes(measure)
}
