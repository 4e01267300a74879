import type { Option } from './choice'

/** Any number of choices of a form: one checkbox each, sent once for each that is ticked. */
export function Checks({
  name,
  legend,
  options,
  chosen,
}: {
  name: string
  legend: string
  options: readonly Option[]
  chosen: readonly string[] | undefined
}) {
  if (options.length === 0) return null
  return (
    <fieldset className="checks">
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={chosen?.includes(value) ?? false}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
