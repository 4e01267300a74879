/** A field with a list of names, which needs no script. */
export function SearchField({
  name,
  label,
  listed,
  value,
}: {
  name: string
  label: string
  listed: readonly string[]
  value: string
}) {
  const list = `${name}-listed`
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        list={list}
        defaultValue={value}
        dir="auto"
        autoComplete="off"
        maxLength={200}
      />
      <datalist id={list}>
        {listed.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </div>
  )
}
