import type { ReactNode } from 'react'
import { definitionOf, termId, type GlossaryTerm } from '@/lib/format/glossary'
import type { Words } from '@/lib/format/translator'

/**
 * A word of the field, with its definition on hover and focus, and for assistive technology as its
 * description; it leads to the glossary.
 */
export function Term({
  is,
  words,
  children,
}: {
  is: GlossaryTerm
  words: Words
  /** What stands in the page; by default the term itself. */
  children?: ReactNode
}) {
  const { term, means } = definitionOf(is, words)
  return (
    <a className="term" href={`/method#${termId(is)}`} title={means} data-term={is}>
      {children ?? term}
    </a>
  )
}
