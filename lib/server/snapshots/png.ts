/** The picture of a snapshot, drawn from its SVG with the shipped fonts alone, with its source in its text chunks. */
import type { ResvgRenderOptions } from '@resvg/resvg-js'
import { bandsOf } from './bands'
import { fontFilesFor } from './picture-fonts'
import { plainCitation } from './plain-citation'
import { pngFile } from './png-file'
import type { Frozen } from './renderer'

/** In pixels: what an article takes without enlarging it, the same for fine screens, and a card. */
export const PNG_WIDTHS = { png: 1200, '2x.png': 2400, 'card.png': 1200 } as const

export async function pngOf(svg: Uint8Array, frozen: Frozen, width: number): Promise<Uint8Array> {
  const { id, digest, url, record } = frozen
  return drawPng(svg, width, {
    Title: record.text.title,
    Description: record.text.alt,
    Source: url,
    Identifier: id,
    Digest: `sha-256:${digest}`,
    Citation: plainCitation(frozen),
    Copyright: 'CC BY 4.0',
  })
}

/** Loaded by the first picture, not by every page that could lead to one. */
let drawingLibrary: Promise<typeof import('@resvg/resvg-js')> | undefined

/** Any drawing of ours, so many pixels wide, with texts about it. */
export async function drawPng(
  svg: Uint8Array,
  width: number,
  texts: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  drawingLibrary ??= import('@resvg/resvg-js')
  const { renderAsync } = await drawingLibrary
  const drawn = drawnPart(Buffer.from(svg).toString('utf8'))
  const options: ResvgRenderOptions = {
    fitTo: { mode: 'width', value: width },
    font: {
      fontFiles: [...fontFilesFor(drawn)],
      loadSystemFonts: false,
      defaultFontFamily: 'Source Sans 3',
    },
  }
  const bands = await inTurn(() =>
    Promise.all(bandsOf(drawn, width).map((band) => renderAsync(band, options))),
  )
  return pngFile(
    bands.map((band) => ({ width: band.width, height: band.height, rgba: band.pixels })),
    texts,
  )
}

let drawing: Promise<unknown> = Promise.resolve()

/** One picture after another: the few threads that draw also read files and compress answers. */
function inTurn<T>(draw: () => Promise<T>): Promise<T> {
  const drawn = drawing.then(draw)
  drawing = drawn.catch(() => undefined)
  return drawn
}

/** Without what is not drawn: fonts, which are WOFF2 and not read here, words about the drawing, and room for a finger. */
export function drawnPart(svg: string): string {
  return svg
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/<rect class="fig-hit"[^>]*><\/rect>/g, '')
    .replace(/<(title|desc|metadata)\b[^>]*>[^<]*<\/\1>/g, '')
}
