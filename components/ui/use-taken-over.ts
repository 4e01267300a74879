'use client'

import { useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * A ref to a field that looks at it once, when the script takes the page over. A page can be worked with before its script has
 * come: what was typed, ticked or chosen until then has told React nothing, which would write its own value over it.
 */
export function useTakenOver<E extends HTMLElement>(look: (field: E) => void): RefObject<E | null> {
  const field = useRef<E>(null)
  const first = useRef(look)
  // Before the first render that could change the field.
  useLayoutEffect(() => {
    if (field.current !== null) first.current(field.current)
  }, [])
  return field
}

/** The same for a field of text or a choice that shows another value than the script knows. */
export function useTyped<E extends HTMLInputElement | HTMLSelectElement>(
  value: string,
  onChange: (typed: string) => void,
): RefObject<E | null> {
  return useTakenOver((field) => {
    const canShow = !('options' in field) || [...field.options].some((one) => one.value === value)
    if (canShow && asShown(field.value) !== asShown(value)) onChange(field.value)
  })
}

/** A field shows no line breaks, and one of an address no spaces around it: that they are missing is nobody's typing. */
const asShown = (text: string) => text.replace(/[\r\n]/g, '').trim()

/** The same for a box to tick. */
export function useTicked(
  checked: boolean,
  onChange: (ticked: boolean) => void,
): RefObject<HTMLInputElement | null> {
  return useTakenOver((field) => {
    if (field.checked !== checked) onChange(field.checked)
  })
}
