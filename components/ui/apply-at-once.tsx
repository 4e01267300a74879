'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, type ReactNode } from 'react'

const NOTHING = {}

/**
 * With script, a changed choice applies at once and without an empty parameter in the address;
 * the button (children) stays for readers without script and for the keyboard. Whatever the address
 * becomes, by a link or by Back, the fields say what it says. A choice that was made before the script
 * was there applies when it is.
 */
export function ApplyAtOnce({
  form: formId,
  applied,
  faults,
  unsaid = NOTHING,
  children,
}: {
  form: string
  /** The values of each field as the address has them. */
  applied: Readonly<Record<string, readonly string[]>>
  /** Fields that keep what was typed, since it could not be read. */
  faults: readonly { readonly parameter: string }[]
  /** Values that a page shows anyway, all of a field: the address leaves them out. */
  unsaid?: Readonly<Record<string, readonly string[]>>
  children: ReactNode
}) {
  const router = useRouter()
  const defaults = JSON.stringify(unsaid)
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    const apply = () => {
      const search = new URLSearchParams()
      for (const [name, value] of new FormData(form)) {
        if (typeof value === 'string' && value.trim() !== '') search.append(name, value.trim())
      }
      // It was written as such above.
      const left = JSON.parse(defaults) as Record<string, string[]>
      for (const [name, values] of Object.entries(left)) {
        if (search.getAll(name).join() === values.join()) search.delete(name)
      }
      const query = search.toString()
      router.push(`${window.location.pathname}${query && '?'}${query}`, {
        scroll: false,
      })
    }
    const submit = (event: Event) => {
      event.preventDefault()
      apply()
    }
    const listening = new AbortController()
    form.addEventListener('change', apply, listening)
    form.addEventListener('submit', submit, listening)
    return () => listening.abort()
  }, [formId, router, defaults])

  const hasStarted = useRef(false)
  const address = JSON.stringify([applied, faults.map(({ parameter }) => parameter)])
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    if (!hasStarted.current) {
      hasStarted.current = true
      if ([...form.elements].some(isTouched)) {
        form.dispatchEvent(new Event('change'))
        return
      }
    }
    // It was written as such above.
    const [values, kept] = JSON.parse(address) as [Record<string, string[]>, string[]]
    for (const field of form.elements) {
      if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue
      const chosen = values[field.name]
      if (chosen === undefined || kept.includes(field.name) || field.type === 'hidden') continue
      if (field instanceof HTMLInputElement && field.type === 'checkbox') {
        field.checked = chosen.includes(field.value)
      } else {
        // A field beside checkboxes of its name is for a further choice; the chosen ones are ticked.
        const isAlone = form.elements.namedItem(field.name) === field
        const value = isAlone ? (chosen[0] ?? '') : ''
        if (field.value !== value) field.value = value
      }
    }
  }, [formId, address])
  return children
}

/**
 * True for a list or a box that says something else than the page that it came with. What is typed is applied when its
 * reader leaves the field, which comes later than the script.
 */
function isTouched(field: Element): boolean {
  if (field instanceof HTMLSelectElement) {
    const given = [...field.options].findIndex(({ defaultSelected }) => defaultSelected)
    return !field.multiple && field.selectedIndex !== Math.max(0, given)
  }
  return field instanceof HTMLInputElement && field.checked !== field.defaultChecked
}
