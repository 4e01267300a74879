/** A button that does one thing to the row in which it stands; its name says to which, for who hears it alone. */
export function ActButton({
  act,
  field,
  id,
  label,
  of,
  more = {},
}: {
  /** Below `/desk/acts`. */
  act: string
  field: string
  id: string
  label: string
  /** The name of the row. */
  of: string
  /** What else is sent, by field. */
  more?: Readonly<Record<string, string>>
}) {
  return (
    <form method="post" action={`/desk/acts/${act}`}>
      <input type="hidden" name={field} value={id} />
      {Object.entries(more).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className="button-quiet" type="submit" aria-label={`${label}: ${of}`}>
        {label}
      </button>
    </form>
  )
}
