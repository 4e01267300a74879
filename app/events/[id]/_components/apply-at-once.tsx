'use client'

import { useRouter } from 'next/navigation'
import { useEffect, type ReactNode } from 'react'

/**
 * With script, a changed choice applies at once and without an empty parameter in the address;
 * the button (children) stays for readers without script and for the keyboard. Whatever the address
 * becomes, by a link or by Back, the fields say what it says.
 */
export function ApplyAtOnce({
  form: formId,
  applied,
  faults,
  children,
}: {
  form: string
  /** The values of each field as the address has them. */
  applied: Readonly<Record<string, readonly string[]>>
  /** Fields that keep what was typed, since it could not be read. */
  faults: readonly { readonly parameter: string }[]
  children: ReactNode
}) {
  const router = useRouter()
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    const apply = () => {
      const search = new URLSearchParams()
      for (const [name, value] of new FormData(form)) {
        if (typeof value === 'string' && value.trim() !== '') search.append(name, value.trim())
      }
      router.push(`${window.location.pathname}?${search.toString()}`, { scroll: false })
    }
    const submit = (event: Event) => {
      event.preventDefault()
      apply()
    }
    form.addEventListener('change', apply)
    form.addEventListener('submit', submit)
    return () => {
      form.removeEventListener('change', apply)
      form.removeEventListener('submit', submit)
    }
  }, [formId, router])

  const address = JSON.stringify([applied, faults.map(({ parameter }) => parameter)])
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    // As it was written above.
    const [values, kept] = JSON.parse(address) as [Record<string, string[]>, string[]]
    for (const field of form.elements) {
      if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue
      const chosen = values[field.name]
      if (chosen === undefined || kept.includes(field.name) || field.type === 'hidden') continue
      if (field instanceof HTMLInputElement && field.type === 'checkbox') {
        field.checked = chosen.includes(field.value)
      } else if (field.value !== (chosen[0] ?? '')) {
        field.value = chosen[0] ?? ''
      }
    }
  }, [formId, address])
  return children
}
