/**
 * Drawings on their way into the HTML of a page: one renderer of React makes the page, another one writes it, and
 * what the first hands over as data is sent to the browser as well. A drawing is held here, whatever else the
 * process lets go of, until the page has been sent. Decision 20.
 */
import { processWide } from '@/lib/process-wide'

interface Drawing {
  readonly markup: string
  /** How many pages that are being sent hold it. */
  pages: number
}

/** The same for both renderers; in a browser nobody puts anything here. */
const place = processWide<Map<string, Drawing>>('drawings')

/** Holds a drawing for one more page, until that page lets go of it. */
export function holdDrawing(key: string, markup: string): void {
  const held = (place.value ??= new Map())
  const drawing = held.get(key) ?? { markup, pages: 0 }
  drawing.pages += 1
  held.set(key, drawing)
}

export function releaseDrawing(key: string): void {
  const drawing = place.value?.get(key)
  if (drawing === undefined) return
  drawing.pages -= 1
  if (drawing.pages === 0) place.value?.delete(key)
}

export function heldDrawing(key: string): string | undefined {
  return place.value?.get(key)?.markup
}

/** One view may be drawn twice with other ids: as the page's own chart and beside another. */
export function drawingKey(source: string, id: string): string {
  return `drawing ${id} ${source}`
}
