/** The words of the field that pages explain where they stand, all from the catalogue. */
import type { Messages, Words } from './translator'

export type GlossaryTerm = Exclude<keyof Messages['glossary'], 'title'>

/** In the order in which they build on one another. */
export const GLOSSARY: readonly GlossaryTerm[] = [
  ...(['claim', 'claimant', 'appearance', 'about', 'at-least', 'cumulative'] as const),
  ...(['lane', 'stance', 'support', 'verdict'] as const),
  ...(['silence', 'denial', 'convention', 'method', 'revision'] as const),
]

export function definitionOf(term: GlossaryTerm, { t }: Words): { term: string; means: string } {
  return { term: t(`glossary.${term}.term`), means: t(`glossary.${term}.means`) }
}

/** The id of its entry on the page of the method. */
export function termId(term: GlossaryTerm): string {
  return `term-${term}`
}
