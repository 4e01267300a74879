'use client'

import { useLayoutEffect } from 'react'
import { putKept, SEEN, STARS } from './before-paint'

/** Does the same after a page that came by a link: scripts within it do not run then. It also remembers this visit. */
export function Kept({ newest }: { newest: string | null }) {
  useLayoutEffect(() => {
    try {
      if (newest !== null && sessionStorage.getItem(SEEN) === null) {
        // Nothing was seen before a first visit.
        sessionStorage.setItem(SEEN, localStorage.getItem(SEEN) ?? '')
      }
      const known = localStorage.getItem(SEEN)
      if (newest !== null && (known === null || known < newest)) localStorage.setItem(SEEN, newest)
    } catch {
      // A reader who lets nothing be stored is shown what everybody is.
    }
    putKept({ seen: SEEN, stars: STARS })
  }, [newest])
  return null
}
