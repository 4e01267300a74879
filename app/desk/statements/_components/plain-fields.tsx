import { useId } from 'react'
import type { Option } from '@/components/ui/choice'

/** Fields of forms that need no script: several forms of a page may have one of the same name. */
export function PlainField({
  name,
  label,
  value = '',
}: {
  name: string
  label: string
  value: string | undefined
}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} name={name} defaultValue={value} dir="auto" autoComplete="off" />
    </div>
  )
}

export function PlainSelect({
  name,
  label,
  value = '',
  options,
  any,
}: {
  name: string
  label: string
  value: string | undefined
  options: readonly Option[]
  /** Null where one of them is always chosen. */
  any: string | null
}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value}>
        {any === null ? null : <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
