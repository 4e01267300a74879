import type { InputHTMLAttributes } from 'react'

/** A field with its name above it, and help that is read with it. */
export function DeskField({
  label,
  help,
  ...input
}: {
  label: string
  help?: string
  name: string
} & InputHTMLAttributes<HTMLInputElement>) {
  const id = input.id ?? input.name
  const helpId = `${id}-help`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        aria-describedby={help === undefined ? undefined : helpId}
        maxLength={200}
        {...input}
        id={id}
      />
      {help === undefined ? null : <p id={helpId}>{help}</p>}
    </div>
  )
}
