'use client'

import { useEffect, useSyncExternalStore } from 'react'

const KEY = 'bysource.newest-seen'

const neverChanges = () => () => undefined

/** The newest change that the visit before this one saw; null on a first visit, or where nothing may be kept. */
function seenBefore(): string | null {
  try {
    return sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY)
  } catch {
    return null
  }
}

/**
 * Remembers the newest change that this page shows. What the visit before saw is kept for as long as
 * the tab is open, so that going back and forth does not take the marks away.
 */
export function RememberVisit({ newest }: { newest: string }) {
  useEffect(() => {
    try {
      if (sessionStorage.getItem(KEY) === null) {
        sessionStorage.setItem(KEY, localStorage.getItem(KEY) ?? newest)
      }
      const known = localStorage.getItem(KEY)
      if (known === null || known < newest) localStorage.setItem(KEY, newest)
    } catch {
      // A reader who lets nothing be stored sees no marks.
    }
  }, [newest])
  return null
}

/** A mark on what changed after the visit before; nothing without script, or on a first visit. */
export function NewSince({ updatedAt, text }: { updatedAt: string; text: string }) {
  const seen = useSyncExternalStore(neverChanges, seenBefore, () => null)
  if (seen === null || updatedAt <= seen) return null
  return (
    <strong className="tag tag-strong ms-2" data-new>
      {text}
    </strong>
  )
}
