'use client'

/** The fields of the form: a label, what is typed, and what is wrong with it, read together. */
import type { Option } from '@/components/ui/choice'
import { useTyped } from '@/components/ui/use-taken-over'
import { About, describedBy } from './field-about'

export interface FieldProps {
  /** Its name in the form, which is its id too. */
  readonly name: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly faults?: readonly string[] | undefined
  readonly help?: string | undefined
}

interface TextProps extends FieldProps {
  readonly placeholder?: string | undefined
  readonly type?: 'text' | 'url' | undefined
  readonly inputMode?: 'numeric' | undefined
  readonly maxLength?: number | undefined
  readonly autoFocus?: boolean | undefined
  readonly onEnter?: (() => void) | undefined
  readonly listed?: readonly string[] | undefined
}

export function TextField(props: TextProps) {
  const { name, label, value, onChange, faults = [], help, listed, onEnter, ...input } = props
  const typed = useTyped<HTMLInputElement>(value, onChange)
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input
        {...input}
        ref={typed}
        id={name}
        name={name}
        value={value}
        dir="auto"
        autoComplete="off"
        list={listed === undefined || listed.length === 0 ? undefined : `${name}-listed`}
        aria-invalid={faults.length > 0 || undefined}
        aria-describedby={describedBy(name, faults, help)}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          // Enter alone saves nothing: a form of many fields is sent by its button, or with Ctrl.
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
          event.preventDefault()
          onEnter?.()
        }}
      />
      {listed === undefined || listed.length === 0 ? null : (
        <datalist id={`${name}-listed`}>
          {listed.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      <About name={name} faults={faults} help={help} />
    </div>
  )
}

export function SelectField({
  name,
  label,
  value,
  onChange,
  options,
  any,
  faults = [],
}: FieldProps & { readonly options: readonly Option[]; readonly any: string }) {
  const chosen = useTyped<HTMLSelectElement>(value, onChange)
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select
        ref={chosen}
        id={name}
        name={name}
        value={value}
        aria-invalid={faults.length > 0 || undefined}
        aria-describedby={describedBy(name, faults, undefined)}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <About name={name} faults={faults} help={undefined} />
    </div>
  )
}
