/** For whom an answer may be kept. What takes a key or a session to be read is kept by its reader alone, and for that one. */
import { theConfig } from '../open'

/** `lifetime` is what `Cache-Control` says of time: `no-cache`, `max-age=60`. */
export function cacheHeaders(lifetime: string): Record<string, string> {
  if (theConfig().isPrivate) {
    return { 'Cache-Control': `private, ${lifetime}`, Vary: 'Authorization, Cookie' }
  }
  return { 'Cache-Control': lifetime === 'no-cache' ? lifetime : `public, ${lifetime}` }
}

/** In seconds, as long as a cache may be told. */
export const FOR_A_YEAR = 'max-age=31536000'
/** For what has another address when it changes. */
export const FOR_GOOD = `${FOR_A_YEAR}, immutable`
