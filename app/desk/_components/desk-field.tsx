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
  const helpId = `${input.name}-help`
  return (
    <div className="field">
      <label htmlFor={input.name}>{label}</label>
      <input
        id={input.name}
        aria-describedby={help === undefined ? undefined : helpId}
        maxLength={200}
        {...input}
      />
      {help === undefined ? null : <p id={helpId}>{help}</p>}
    </div>
  )
}
