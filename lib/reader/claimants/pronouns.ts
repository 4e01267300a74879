/** A pronoun stands for the last who spoke, in the same number. */
import type { Words } from '../reading'

export interface Speaker extends Words {
  readonly number: 'singular' | 'plural'
  readonly isNamed: boolean
}

const PLURAL = /(?:[^s]s|police|media|people|men|women)$/iu

export function speakerOf(words: Words): Speaker {
  const head = words.text.split(/ (?:of|for|in|at|from|with) /u)[0] ?? words.text
  const isPlural = / and /u.test(words.text) || PLURAL.test(head.trim())
  const isNamed = /(?:^| )\p{Lu}[\p{L}'’-]+$/u.test(head)
  return { ...words, number: isPlural ? 'plural' : 'singular', isNamed }
}

/** The latest speaker that the pronoun can mean; null when nobody spoke before. */
export function antecedentOf(pronoun: string, speakers: readonly Speaker[]): Speaker | null {
  const word = pronoun.toLowerCase()
  const wanted = word === 'they' ? 'plural' : 'singular'
  const fitting = speakers.filter(({ number }) => number === wanted)
  const people = fitting.filter(({ isNamed }) => isNamed)
  const ranked = word === 'he' || word === 'she' ? [...fitting, ...people.slice(-1)] : fitting
  return ranked.at(-1) ?? speakers.at(-1) ?? null
}
