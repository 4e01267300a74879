import type { ReactNode } from 'react'
import type { Words } from '@/lib/format/translator'
import type { SearchParameters } from '@/lib/url/parameters'
import { ActOutcome } from './act-outcome'

/** The head of a page whose form records something: its name, what it is for, and what became of the act. */
export function ActHead({
  title,
  help,
  parameters,
  words,
}: {
  title: string
  help?: string
  parameters: SearchParameters
  words: Words
}) {
  return (
    <>
      <h1 className="mt-4 mb-2">{title}</h1>
      {help === undefined ? null : <p className="measure-text quiet mb-4">{help}</p>}
      <ActOutcome parameters={parameters} words={words} />
    </>
  )
}

/** A form of the desk with its button; it works without script. */
export function ActForm({
  act,
  submit,
  children,
}: {
  /** Below `/desk/acts`; null for a form that only asks this page again. */
  act: string | null
  submit: string
  children: ReactNode
}) {
  return (
    <form
      method={act === null ? 'get' : 'post'}
      action={act === null ? undefined : `/desk/acts/${act}`}
      className="desk-statement"
    >
      {children}
      <p>
        <button type="submit" className="button">
          {submit}
        </button>
      </p>
    </form>
  )
}
