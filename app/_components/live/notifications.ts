/** Whether the reader wants to be told of new claims when the page is not in sight: per event, off by default. */
import { useSyncExternalStore } from 'react'

/** Null where the browser has no notifications, or the reader has forbidden them. */
export type Wish = 'on' | 'off' | null

const keyOf = (event: string) => `bysource.notify.${event}`
const listeners = new Set<() => void>()

function subscribe(notify: () => void): () => void {
  listeners.add(notify)
  return () => listeners.delete(notify)
}

function wishFor(event: string): Wish {
  if (!('Notification' in window) || Notification.permission === 'denied') return null
  try {
    const isKept = localStorage.getItem(keyOf(event)) === 'on'
    return isKept && Notification.permission === 'granted' ? 'on' : 'off'
  } catch {
    // A browser that keeps nothing remembers nothing.
    return null
  }
}

/** The wish, and what turns it: permission is asked for only then. */
export function useNotifications(event: string): readonly [Wish, () => void] {
  const wish = useSyncExternalStore(
    subscribe,
    () => wishFor(event),
    () => null,
  )
  const turn = async () => {
    if (wishFor(event) === 'on') localStorage.removeItem(keyOf(event))
    else if ((await Notification.requestPermission()) === 'granted') {
      localStorage.setItem(keyOf(event), 'on')
    }
    for (const notify of listeners) notify()
  }
  return [wish, () => void turn()]
}

/** One line for each event, replaced by the next one; it leads back to the page. */
export function notify(event: string, title: string, body: string): void {
  try {
    const notification = new Notification(title, { body, tag: `bysource.${event}` })
    notification.addEventListener('click', () => window.focus())
  } catch {
    // Some browsers on telephones have the word but let only service workers notify.
  }
}
