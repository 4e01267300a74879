/** One choice of so many that it is typed: some are suggested, any is taken. A row of its form, for what it says. */
export function TypedChoice({
  name,
  label,
  value,
  listed,
  placeholder,
  help,
  fault,
}: {
  name: string
  label: string
  value: string | undefined
  /** The suggestions. */
  listed: readonly string[]
  placeholder: string
  help: string
  /** Why the value is none of the choices. */
  fault: string | null
}) {
  const id = `${name}-typed`
  const [suggestions, helpId, faultId] = [`${id}-listed`, `${id}-help`, `${id}-fault`]
  return (
    <div className="field col-span-full max-w-sm">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        list={suggestions}
        defaultValue={value ?? ''}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={fault === null ? helpId : `${faultId} ${helpId}`}
        aria-invalid={fault === null ? undefined : true}
      />
      <datalist id={suggestions}>
        {listed.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      {fault === null ? null : (
        <span id={faultId} className="fault">
          {fault}
        </span>
      )}
      <span id={helpId} className="small quiet">
        {help}
      </span>
    </div>
  )
}
