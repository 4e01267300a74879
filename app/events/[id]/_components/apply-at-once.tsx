'use client'

import { useRouter } from 'next/navigation'
import { useEffect, type ReactNode } from 'react'

/**
 * With script, a changed choice applies at once and without an empty parameter in the address;
 * the button (children) stays for readers without script and for the keyboard.
 */
export function ApplyAtOnce({ form: formId, children }: { form: string; children: ReactNode }) {
  const router = useRouter()
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    const apply = () => {
      const search = new URLSearchParams()
      for (const [name, value] of new FormData(form)) {
        if (typeof value === 'string' && value.trim() !== '') search.set(name, value.trim())
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
  return children
}
