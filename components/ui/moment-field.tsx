/** A moment as text: a date, or a date with a time in UTC. What cannot be read stays, with the reason beside it. */
export function MomentField({
  name,
  label,
  value,
  fault,
}: {
  name: string
  label: string
  value: string | undefined
  /** What was given and could not be read, and why. */
  fault?: { readonly value: string; readonly message: string } | undefined
}) {
  const faultId = `${name}-fault`
  return (
    <label className="field">
      {label}
      <input
        name={name}
        defaultValue={fault?.value ?? value ?? ''}
        placeholder="2023-09-20 12:00"
        autoComplete="off"
        spellCheck={false}
        {...(fault && { 'aria-invalid': true, 'aria-describedby': faultId })}
      />
      {fault === undefined ? null : (
        <span id={faultId} className="fault">
          {fault.message}
        </span>
      )}
    </label>
  )
}
