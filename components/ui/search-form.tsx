import type { ReactNode } from 'react'

/** A search box as a plain GET form; further fields stand beside it. */
export function SearchForm({
  label,
  value,
  submit,
  children,
}: {
  label: string
  value: string | undefined
  submit: string
  children?: ReactNode
}) {
  return (
    <form method="get" role="search" className="search no-print">
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
