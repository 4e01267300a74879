/** The terms of the field that pages explain where they use them, all from the catalogue. */
import type { Messages, Words } from './translator'

export type GlossaryTerm = Exclude<keyof Messages['glossary'], 'title'>

/** The terms in the order in which they build on one another. */
export const GLOSSARY: readonly GlossaryTerm[] = [
  'claim',
  'claimant',
  'appearance',
  'about',
  'at-least',
  'nearly',
  'estimate',
  'cumulative',
  'final',
  'lane',
  'scope',
  'stance',
  'support',
  'citing',
  'verdict',
  'differs',
  'exceeds',
  'latest',
  'silence',
  'denial',
  'convention',
  'method',
  'revision',
  'withdrawn',
]

export function definitionOf(term: GlossaryTerm, { t }: Words): { term: string; means: string } {
  return { term: t(`glossary.${term}.term`), means: t(`glossary.${term}.means`) }
}

/** The id of the term's entry on the page of the method. */
export function termId(term: GlossaryTerm): string {
  return `term-${term}`
}
