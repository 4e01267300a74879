/**
 * What an event's page draws, kept as text by the address of its layouts: drawn once for all who ask for that view.
 * The address names the view, the language and the turn of what it shows, so that nothing kept can be stale.
 * Decision 20.
 */
import { BothWidths, type FigurePairProps } from '@/components/figure/figure-pair'
import { markupOf } from '@/components/figure/markup'
import { bytesOfText } from '@/lib/bytes-of'
import type { LayoutPair } from '@/lib/charts/layouts'
import { kept } from '@/lib/kept'
import { nextTurn } from '@/lib/turns'
import { drawingKey, holdDrawing, releaseDrawing } from './drawings'

/** Where the browser gets the layouts of a drawing. */
export interface LayoutSource {
  readonly address: string
  /** Whether the page becomes HTML; else a script puts it in place of an open one. */
  readonly isHtml: boolean
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
  const markup = textOf(key) ?? (await draw())
  if (!isHtml) return markup
  // Imported here: tests of figures know no requests.
  const { after } = await import('next/server')
  holdDrawing(key, markup)
  after(() => releaseDrawing(key))
  return undefined

  async function draw(): Promise<string> {
    // Laying out and drawing take long for a crowded chart: each is a turn of its own.
    await nextTurn()
    const pair = layouts()
    await nextTurn()
    const drawn = await markupOf(<BothWidths {...pair} {...figure} />)
    keep(key, drawn)
    keep(layoutsKey(address), JSON.stringify(pair))
    return drawn
  }
}

/** The layouts as JSON; made by `layouts` unless they are kept, and null when it finds nothing to draw. */
export async function servedLayouts(
  address: string,
  layouts: () => Promise<LayoutPair | null>,
): Promise<string | null> {
  const known = textOf(layoutsKey(address))
  if (known !== undefined) return known
  const pair = await layouts()
  if (pair === null) return null
  const text = JSON.stringify(pair)
  keep(layoutsKey(address), text)
  return text
}

function layoutsKey(address: string): string {
  return `layouts ${address}`
}

function textOf(key: string): string | undefined {
  const text = kept().get(key)
  return typeof text === 'string' ? text : undefined
}

function keep(key: string, text: string): void {
  kept().set(key, text, bytesOfText(text))
}
