'use client'

/** A name that is typed and matched: a text field with a list of those that it may be (ARIA combobox). */
import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { useTyped } from '@/components/ui/use-taken-over'
import type { FieldProps } from './field'
import { About, describedBy } from './field-about'

interface NameFieldProps extends FieldProps {
  /** Names that are likely, the likeliest first. */
  readonly offered: readonly string[]
  /** Asks the server for more names that hold what is typed. */
  readonly look?: ((typed: string) => Promise<readonly string[]>) | undefined
  readonly autoFocus?: boolean | undefined
  /** The name of the list. */
  readonly suggestions: string
}

const MAX_LISTED = 8
const PAUSE = 150

export function NameField(props: NameFieldProps) {
  const {
    name,
    label,
    value,
    onChange,
    faults = [],
    help,
    offered,
    look,
    autoFocus,
    suggestions,
  } = props
  const list = useId()
  const typed = useTyped<HTMLInputElement>(value, onChange)
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [more, setMore] = useState<readonly string[]>([])
  useEffect(() => {
    if (!isOpen || look === undefined || value.trim().length < 2) return undefined
    let isStale = false
    const timer = setTimeout(() => {
      look(value.trim()).then(
        (names) => isStale || setMore(names),
        () => undefined,
      )
    }, PAUSE)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [value, isOpen, look])

  const listed = isOpen ? matching(value, [...offered, ...more]) : []
  const choose = (one: string) => {
    onChange(one)
    setOpen(false)
    setActive(-1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const last = listed.length - 1
      setActive((now) =>
        key === 'ArrowDown' ? (now >= last ? 0 : now + 1) : now <= 0 ? last : now - 1,
      )
    } else if (key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      const one = listed[active]
      if (one !== undefined) choose(one)
    } else if (key === 'Escape') setOpen(false)
  }
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <div className="desk-name">
        <input
          ref={typed}
          id={name}
          name={name}
          value={value}
          dir="auto"
          maxLength={200}
          autoComplete="off"
          autoFocus={autoFocus}
          role="combobox"
          aria-expanded={listed.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={listed[active] === undefined ? undefined : `${list}-${active}`}
          aria-invalid={faults.length > 0 || undefined}
          aria-describedby={describedBy(name, faults, help)}
          onChange={(event) => {
            onChange(event.target.value)
            setOpen(true)
            setActive(-1)
          }}
          onFocus={() => setOpen(value === '')}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <ul
          id={list}
          role="listbox"
          aria-label={suggestions}
          className="desk-list"
          hidden={listed.length === 0}
        >
          {listed.map((one, index) => (
            <li
              key={one}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === active}
              dir="auto"
              // Before the field loses the focus, which closes the list.
              onPointerDown={(event) => {
                event.preventDefault()
                choose(one)
              }}
            >
              {one}
            </li>
          ))}
        </ul>
      </div>
      <About name={name} faults={faults} help={help} />
    </div>
  )
}

/** The names that hold every word that is typed, in any order, without case and accents. */
function matching(typed: string, names: readonly string[]): string[] {
  const words = folded(typed).split(/\s+/u)
  const found = [...new Set(names)].filter((name) => {
    const text = folded(name)
    return words.every((word) => text.includes(word))
  })
  // A whole name is chosen already: a list would only cover what comes next.
  return found.some((name) => folded(name) === folded(typed)) ? [] : found.slice(0, MAX_LISTED)
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
