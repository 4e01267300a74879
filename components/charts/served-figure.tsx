/**
 * What an event's page draws, kept as text by the address of its layouts: drawn once for all who ask for that view.
 * The address names the view, the language and the turn of what it shows, so that nothing kept can be stale.
 * Decision 20.
 */
import { LRUCache } from 'lru-cache'
import { BothWidths, type FigurePairProps, type LayoutPair } from '@/components/figure/figure-pair'
import { markupOf } from '@/components/figure/markup'
import { markupKey, type FigureSizes, type ServedMarkup } from './served-markup'

/** In characters: some fifty pages as large as any that ships. */
const MOST_KEPT = 32_000_000

interface Kept extends ServedMarkup {
  readonly kept: LRUCache<string, string>
}

// Next bundles pages, routes and what becomes HTML apart: each has its own copy of this module.
const shared: { bysourceFigures?: Kept } = globalThis as { bysourceFigures?: Kept }

function keptFigures(): LRUCache<string, string> {
  if (shared.bysourceFigures === undefined) {
    const kept = new LRUCache<string, string>({
      maxSize: MOST_KEPT,
      sizeCalculation: (text) => text.length + 1,
    })
    shared.bysourceFigures = { kept, markup: (key) => kept.get(key) }
  }
  return shared.bysourceFigures.kept
}

export interface ServedFigureProps extends Omit<FigurePairProps, 'narrow' | 'wide'> {
  /** The address of the layouts. */
  readonly source: string
  readonly layouts: () => LayoutPair
}

/** Draws the figure unless it is kept, and says how much room it takes. */
export async function serveFigure(props: ServedFigureProps): Promise<FigureSizes> {
  const { source, layouts, ...figure } = props
  const kept = keptFigures()
  const [drawing, room] = [markupKey(source, figure.id), `sizes ${source}`]
  const known = kept.get(room)
  // Written below, by this very function.
  if (known !== undefined && kept.has(drawing)) return JSON.parse(known) as FigureSizes
  const pair = layouts()
  const sizes = sizesOf(pair)
  kept.set(drawing, await markupOf(<BothWidths {...pair} {...figure} />))
  kept.set(room, JSON.stringify(sizes))
  kept.set(source, JSON.stringify(pair))
  return sizes
}

/** The layouts as JSON; made by `layouts` unless they are kept, and null when it finds nothing to draw. */
export async function servedLayouts(
  source: string,
  layouts: () => Promise<LayoutPair | null>,
): Promise<string | null> {
  const kept = keptFigures()
  const known = kept.get(source)
  if (known !== undefined) return known
  const pair = await layouts()
  if (pair === null) return null
  const text = JSON.stringify(pair)
  kept.set(source, text)
  return text
}

function sizesOf({ narrow, wide }: LayoutPair): FigureSizes {
  return {
    narrow: [narrow.width, narrow.height],
    wide: [wide.width, wide.height],
  }
}
