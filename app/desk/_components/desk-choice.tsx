/** One of a few words, with its name above it. */
export function DeskChoice({
  label,
  name,
  options,
  value,
}: {
  label: string
  name: string
  options: readonly (readonly [value: string, words: string])[]
  value?: string | undefined
}) {
  return (
    <label className="field">
      {label}
      <select name={name} defaultValue={value}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
