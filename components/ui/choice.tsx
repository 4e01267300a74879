export interface Option {
  readonly value: string
  readonly label: string
}

/** One choice of a form as a select; `any` is the choice of none. Nothing without options. */
export function Choice({
  name,
  label,
  options,
  chosen,
  any,
}: {
  name: string
  label: string
  options: readonly Option[]
  chosen: string | undefined
  any: string | null
}) {
  if (options.length === 0) return null
  return (
    <label className="field">
      {label}
      <select name={name} defaultValue={chosen ?? ''}>
        {any === null ? null : <option value="">{any}</option>}
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
