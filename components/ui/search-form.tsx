import type { ReactNode } from 'react'

/** A search box as a plain GET form; further fields stand beside it. */
export function SearchForm({
  label,
  value,
  submit,
  action,
  children,
}: {
  label: string
  value: string | undefined
  submit: string
  /** The page that searches; this one when it is left out. */
  action?: string
  children?: ReactNode
}) {
  return (
    <form method="get" action={action} role="search" className="search no-print">
      <label className="field search-words">
        {label}
        <input type="search" name="q" defaultValue={value ?? ''} maxLength={200} />
      </label>
      {children}
      <button className="button" type="submit">
        {submit}
      </button>
    </form>
  )
}
