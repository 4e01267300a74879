/** The draft in the browser's own store, so that a crash loses nothing of it; it goes once it is saved. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Draft } from '@/lib/answers/draft'

const KEY = 'bysource.draft'

export interface KeptDraft {
  /** What another page, or this one before a crash, left unsaved; null once that is decided. */
  readonly found: string | null
  readonly forget: () => void
}

/** `isFresh` is true on a form in which nothing was typed yet: only there a kept draft is offered. */
export function useKeptDraft(draft: Draft, isTyped: boolean, isFresh: boolean): KeptDraft {
  return useKeptText(KEY, JSON.stringify(draft), isTyped, isFresh)
}

/** The same for any text, under a key of its own. */
export function useKeptText(
  key: string,
  text: string,
  isTyped: boolean,
  isFresh: boolean,
): KeptDraft {
  const stored = useSyncExternalStore(
    never,
    () => read(key),
    () => null,
  )
  const [isForgotten, setForgotten] = useState(false)
  useEffect(() => {
    if (!isFresh) write(key, null)
  }, [key, isFresh])
  useEffect(() => {
    if (isTyped) write(key, text)
  }, [key, text, isTyped])
  return {
    found: isTyped || isForgotten || !isFresh ? null : stored,
    forget: () => {
      write(key, null)
      setForgotten(true)
    },
  }
}

/** Nobody tells of changes: what is kept matters when the form opens. */
const never = () => () => undefined

/** A browser may keep nothing for us. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // The draft then lives in the page alone.
  }
}
