/**
 * What an event's page draws, kept as text by the address of its layouts: drawn once for all who ask for that view.
 * The address names the view, the language and the turn of what it shows, so that nothing kept can be stale.
 * Decision 20.
 */
import { BothWidths, type FigurePairProps } from '@/components/figure/figure-pair'
import { markupOf } from '@/components/figure/markup'
import { holdUntilSent } from '@/components/served/hold-until-sent'
import { bytesOfText } from '@/lib/bytes-of'
import type { LayoutPair } from '@/lib/charts/chart'
import { kept } from '@/lib/kept'
import { nextTurn } from '@/lib/turns'

/** The source from which the browser gets the layouts of a drawing. */
export interface LayoutSource {
  readonly address: string
  /** Whether the page becomes HTML; else a script puts it in place of an open one. */
  readonly isHtml: boolean
}

/** One view may be drawn twice with other ids: as the page's own chart and beside another. */
export function drawingKey(source: string, id: string): string {
  return `drawing ${id} ${source}`
}

/**
 * The drawing as a part of the page's data, where these are all that the browser gets; undefined where it is held for
 * the HTML. `layouts` is called for a drawing that is not kept.
 */
export async function serveDrawing(
  { address, isHtml }: LayoutSource,
  figure: Omit<FigurePairProps, keyof LayoutPair>,
  layouts: () => LayoutPair,
): Promise<string | undefined> {
  const key = drawingKey(address, figure.id)
  const known = kept().get(key)
  const markup = typeof known === 'string' ? known : await draw()
  if (!isHtml) return markup
  await holdUntilSent(key, markup)
  return undefined

  async function draw(): Promise<string> {
    // Laying out and drawing take long for a crowded chart: each is a turn of its own.
    await nextTurn()
    const pair = layouts()
    await nextTurn()
    const drawn = await markupOf(<BothWidths {...pair} {...figure} />)
    kept().set(key, drawn, bytesOfText(drawn))
    return drawn
  }
}
