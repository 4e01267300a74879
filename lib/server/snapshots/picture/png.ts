/** The picture of a snapshot, drawn from its SVG with the shipped fonts alone, with its source in its text chunks. */
import { fontFilesFor } from './fonts'
import { makeApart } from './queue'
import { plainCitation } from '../cite/plain-citation'
import type { Frozen } from '../frozen'
import { withTexts } from './png-texts'

/** In pixels: what an article takes without enlarging it, the same for fine screens, and a card. */
export const PNG_WIDTHS = { png: 1200, '2x.png': 2400, 'card.png': 1200 } as const

export async function pngOf(
  svg: Uint8Array,
  frozen: Frozen,
  width: number,
  isWanted: () => boolean,
): Promise<Uint8Array> {
  const { id, digest, url, record } = frozen
  const texts = {
    Title: record.text.title,
    Description: record.text.alt,
    Source: url,
    Identifier: id,
    Digest: `sha-256:${digest}`,
    Citation: plainCitation(frozen),
    Copyright: 'CC BY 4.0',
  }
  return drawPng(svg, width, texts, isWanted)
}

/** Any drawing of ours, so many pixels wide, with texts about it; not begun when nobody wants it any more. */
export async function drawPng(
  svg: Uint8Array,
  width: number,
  texts: Readonly<Record<string, string>>,
  isWanted: () => boolean,
): Promise<Uint8Array> {
  const drawn = drawnPart(Buffer.from(svg).toString('utf8'))
  const fontFiles = fontFilesFor(drawn)
  return withTexts(await makeApart({ kind: 'png', svg: drawn, width, fontFiles }, isWanted), texts)
}

/** Without what is not drawn: fonts, which are WOFF2 and not read here, words about the drawing, and room for a finger. */
export function drawnPart(svg: string): string {
  return svg
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/<rect class="fig-hit"[^>]*><\/rect>/g, '')
    .replace(/<(title|desc|metadata)\b[^>]*>[^<]*<\/\1>/g, '')
}
