/**
 * What an event's page draws, kept as text by the address of its layouts: drawn once for all who ask for that view.
 * The address names the view, the language and the turn of what it shows, so that nothing kept can be stale.
 * Decision 20.
 */
import { BothWidths, type FigurePairProps } from '@/components/figure/figure-pair'
import type { LayoutPair } from '@/lib/charts/layouts'
import { markupOf } from '@/components/figure/markup'
import { bytesOfText } from '@/lib/bytes-of'
import { kept } from '@/lib/kept'
import { nextTurn } from '@/lib/turns'
import { drawings, markupKey, type FigureSizes } from './served-markup'

export interface ServedFigureProps extends Omit<FigurePairProps, 'narrow' | 'wide'> {
  /** The address of the layouts. */
  readonly source: string
  readonly layouts: () => LayoutPair
}

/** Draws the figure unless it is kept, and says how much room it takes. */
export async function serveFigure(props: ServedFigureProps): Promise<FigureSizes> {
  const { source, layouts, ...figure } = props
  drawings.value ??= { markup: textOf }
  const [drawing, room] = [markupKey(source, figure.id), `sizes ${source}`]
  const known = textOf(room)
  // Written below, by this very function.
  if (known !== undefined && textOf(drawing) !== undefined) return JSON.parse(known) as FigureSizes
  await nextTurn()
  const pair = layouts()
  const sizes = sizesOf(pair)
  await nextTurn()
  keep(drawing, await markupOf(<BothWidths {...pair} {...figure} />))
  keep(room, JSON.stringify(sizes))
  keep(layoutsKey(source), JSON.stringify(pair))
  return sizes
}

function textOf(key: string): string | undefined {
  const text = kept().get(key)
  return typeof text === 'string' ? text : undefined
}

function keep(key: string, text: string): void {
  kept().set(key, text, bytesOfText(text))
}

function layoutsKey(source: string): string {
  return `layouts ${source}`
}

/** The layouts as JSON; made by `layouts` unless they are kept, and null when it finds nothing to draw. */
export async function servedLayouts(
  source: string,
  layouts: () => Promise<LayoutPair | null>,
): Promise<string | null> {
  const known = textOf(layoutsKey(source))
  if (known !== undefined) return known
  const pair = await layouts()
  if (pair === null) return null
  const text = JSON.stringify(pair)
  keep(layoutsKey(source), text)
  return text
}

function sizesOf({ narrow, wide }: LayoutPair): FigureSizes {
  return {
    narrow: [narrow.width, narrow.height],
    wide: [wide.width, wide.height],
  }
}
