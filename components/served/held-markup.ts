/**
 * Markup on its way into the HTML of a page: one renderer of React makes the page, another one writes it, and
 * what the first hands over as data is sent to the browser as well. Markup is held here, whatever else the
 * process lets go of, until the page has been sent. Decision 20.
 */
import { processWide } from '@/lib/process-wide'

interface Held {
  readonly markup: string
  /** How many pages that are being sent hold it. */
  pages: number
}

/** The same for both renderers; in a browser nobody puts anything here. */
const place = processWide<Map<string, Held>>('markup')

/** Holds markup for one more page, until that page lets go of it. */
export function holdMarkup(key: string, markup: string): void {
  const all = (place.value ??= new Map())
  const held = all.get(key) ?? { markup, pages: 0 }
  held.pages += 1
  all.set(key, held)
}

export function releaseMarkup(key: string): void {
  const held = place.value?.get(key)
  if (held === undefined) return
  held.pages -= 1
  if (held.pages === 0) place.value?.delete(key)
}

export function heldMarkup(key: string): string | undefined {
  return place.value?.get(key)?.markup
}
