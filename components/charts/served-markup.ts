/**
 * The static figure on its way into the HTML: not as a part of the page's data, in which it would be sent once
 * more. Small, since the browser has it too, where there is nothing kept.
 */
import { processWide } from '@/lib/process-wide'

/** Width and height in design pixels. */
export interface FigureSizes {
  readonly narrow: readonly [width: number, height: number]
  readonly wide: readonly [width: number, height: number]
}

export interface ServedMarkup {
  readonly markup: (key: string) => string | undefined
}

/** The server puts here where drawings are kept; in the browser nobody does. */
export const drawings = processWide<ServedMarkup>('drawings')

/** One view may be drawn twice with other ids: as the page's own chart and beside another. */
export function markupKey(source: string, id: string): string {
  return `markup ${id} ${source}`
}

/** What the server has drawn; where nothing is kept, in the browser above all, as much empty room. */
export function servedMarkup(source: string, id: string, sizes: FigureSizes): string {
  return drawings.value?.markup(markupKey(source, id)) ?? emptyRoom(sizes)
}

function emptyRoom({ narrow, wide }: FigureSizes): string {
  const room = (name: string, [width, height]: readonly [number, number]) =>
    `<div class="fig-${name}"><svg class="fig-svg" aria-hidden="true" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"></svg></div>`
  return room('narrow', narrow) + room('wide', wide)
}
