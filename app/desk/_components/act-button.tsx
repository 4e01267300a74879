/** A button that does one thing to the row in which it stands; its name says to which, for who hears it alone. */
export function ActButton({
  act,
  field,
  id,
  label,
  of,
}: {
  /** Below `/desk/acts`. */
  act: string
  field: string
  id: string
  label: string
  /** The name of the row. */
  of: string
}) {
  return (
    <form method="post" action={`/desk/acts/${act}`}>
      <input type="hidden" name={field} value={id} />
      <button className="button-quiet" type="submit" aria-label={`${label}: ${of}`}>
        {label}
      </button>
    </form>
  )
}
