'use client'

import { useRef } from 'react'

/** Milliseconds within which the click of a press comes, once finger or button is up. */
const CLICK_WITHIN = 100

/** Whether a press is under way: a drawing that was exchanged under it would take the link from under the click. */
export function usePress() {
  const press = useRef(false)
  const end = () => {
    press.current = false
  }
  return {
    press,
    pressHandlers: {
      onPointerDown: () => {
        press.current = true
      },
      onPointerUp: () => setTimeout(end, CLICK_WITHIN),
      onPointerCancel: end,
      onPointerLeave: end,
    },
  }
}
