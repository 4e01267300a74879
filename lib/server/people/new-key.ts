/** What a new API key is made of. */
import { randomBytes } from 'node:crypto'

/** Shown once; the store keeps its digest. */
export function newSecret(): string {
  return `bys_${randomBytes(32).toString('base64url')}`
}

/** The instant at which a day (YYYY-MM-DD) is over in UTC; null for what is no day, and for one that is over at `now`. */
export function endOfDay(day: string, now: number): string | null {
  const begin = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  // The parser takes 31 February for a day of March.
  if (Number.isNaN(begin) || new Date(begin).toISOString().slice(0, 10) !== day) return null
  const end = begin + 86_400_000
  return end > now ? new Date(end).toISOString() : null
}
