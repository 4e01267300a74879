import { useId, type ReactNode } from 'react'
import { About, describedBy } from '@/components/desk/field-about'
import type { Option } from '@/components/ui/choice'

interface PlainProps {
  readonly name: string
  readonly label: string
  readonly value: string | undefined
  /** What is wrong with what was typed. */
  readonly faults?: readonly string[]
}

/** Fields of forms that need no script: several forms of a page may have one of the same name. */
export function PlainField({
  name,
  label,
  value = '',
  faults = [],
  help,
  rows,
  listed,
  lang,
  isRequired = false,
}: PlainProps & {
  readonly help?: string | undefined
  /** A field of several lines has so many. */
  readonly rows?: number
  /** The id of a list of likely values. */
  readonly listed?: string
  readonly lang?: string
  readonly isRequired?: boolean
}) {
  const id = useId()
  const about = {
    id,
    name,
    lang,
    defaultValue: value,
    dir: 'auto',
    required: isRequired,
    'aria-invalid': faults.length > 0 || undefined,
    'aria-describedby': describedBy(id, faults, help),
  } as const
  return (
    <PlainBox id={id} label={label} faults={faults} help={help}>
      {rows === undefined ? (
        <input {...about} autoComplete="off" list={listed} />
      ) : (
        <textarea {...about} rows={rows} />
      )}
    </PlainBox>
  )
}

export function PlainSelect({
  name,
  label,
  value = '',
  faults = [],
  options,
  any,
}: PlainProps & {
  readonly options: readonly Option[]
  /** Null where one of them is always chosen. */
  readonly any: string | null
}) {
  const id = useId()
  return (
    <PlainBox id={id} label={label} faults={faults} help={undefined}>
      <select
        id={id}
        name={name}
        defaultValue={value}
        aria-invalid={faults.length > 0 || undefined}
        aria-describedby={describedBy(id, faults, undefined)}
      >
        {any === null ? null : <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </PlainBox>
  )
}

function PlainBox({
  id,
  label,
  faults,
  help,
  children,
}: {
  id: string
  label: string
  faults: readonly string[]
  help: string | undefined
  children: ReactNode
}) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      <About name={id} faults={faults} help={help} />
    </div>
  )
}
