import { useSyncExternalStore } from 'react'

export function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const listening = new AbortController()
      window.addEventListener('online', changed, listening)
      window.addEventListener('offline', changed, listening)
      return () => listening.abort()
    },
    () => navigator.onLine,
    () => true,
  )
}
