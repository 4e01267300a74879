'use client'

import { useSyncExternalStore } from 'react'
import { putKept, SEEN, STARS } from './before-paint'

const listeners = new Set<() => void>()

function subscribe(notify: () => void): () => void {
  listeners.add(notify)
  return () => listeners.delete(notify)
}

function stars(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STARS) ?? '[]')
    return Array.isArray(kept) ? kept.map(String) : []
  } catch {
    return []
  }
}

/** Keeps an event on top, in this browser alone. Its look comes from a style sheet that is there before the first paint. */
export function Star({ event, label }: { event: string; label: string }) {
  const isOn = useSyncExternalStore(
    subscribe,
    () => stars().includes(event),
    () => false,
  )
  const turn = () => {
    const others = stars().filter((id) => id !== event)
    try {
      localStorage.setItem(STARS, JSON.stringify(isOn ? others : [event, ...others].slice(0, 100)))
    } catch {
      return
    }
    putKept({ seen: SEEN, stars: STARS })
    for (const notify of listeners) notify()
  }
  return (
    <button
      type="button"
      className="star"
      aria-pressed={isOn}
      aria-label={label}
      title={label}
      onClick={turn}
    >
      <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
        <path d="M12 2.6l2.9 6.1 6.6.9-4.8 4.6 1.2 6.6L12 17.6l-5.9 3.2 1.2-6.6L2.5 9.6l6.6-.9z" />
      </svg>
    </button>
  )
}
