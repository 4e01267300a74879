/** The picture of a snapshot, drawn from its SVG with fonts of our own alone, with its source in its text chunks. */
import { ProblemError } from '../../http/problem'
import { fontsFor } from './fonts'
import { LettersLacking, makeApart } from './queue'
import { plainCitation } from '../cite/plain-citation'
import type { Frozen } from '../frozen'
import { withTexts } from './png-texts'

/** In pixels: what an article takes without enlarging it, the same for fine screens, and a card. */
export const PNG_WIDTHS = { png: 1200, '2x.png': 2400, 'card.png': 1200 } as const

/** Each takes four bytes, in the process that draws: a chart of thousands of rows would take all memory of the machine. */
const MAX_PIXELS = 100_000_000

export interface Drawing {
  readonly svg: Uint8Array
  /** The same drawing, with other words in place of those that hold these letters, which no font has. */
  readonly redraw: (letters: string) => Promise<string>
}

export async function pngOf(
  drawing: Drawing,
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
  return drawPng(drawing, width, texts, isWanted)
}

/**
 * Any drawing of ours, so many pixels wide, with texts about it; not begun when nobody wants it any more. Refused
 * where letters are left that no font has.
 */
export async function drawPng(
  { svg, redraw }: Drawing,
  width: number,
  texts: Readonly<Record<string, string>>,
  isWanted: () => boolean,
): Promise<Uint8Array> {
  const draw = (text: string) => {
    const drawn = drawnPart(text)
    refuseTooTall(drawn, width)
    return makeApart({ kind: 'png', svg: drawn, width, ...fontsFor(drawn) }, isWanted)
  }
  const png = await draw(Buffer.from(svg).toString('utf8')).catch(async (error: unknown) => {
    if (!(error instanceof LettersLacking)) throw error
    return draw(await redraw(error.letters)).catch(refuseLacking)
  })
  return withTexts(png, texts)
}

function refuseTooTall(svg: string, width: number): void {
  const [, wide = 1, high = 0] = /<svg\b[^>]*\bviewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  const height = Math.ceil((width * Number(high)) / Number(wide))
  if (width * height <= MAX_PIXELS) return
  const message = `it would be ${height} pixels tall: the SVG holds all of it, or leave some out`
  throw new ProblemError(422, [{ path: ['picture'], message }])
}

/** Says which letters they are, and where the words can be read. */
function refuseLacking(error: unknown): never {
  if (!(error instanceof LettersLacking)) throw error
  const message = `no font here has the letters ${error.letters}: the SVG holds them as text`
  throw new ProblemError(422, [{ path: ['picture'], message }])
}

/** Without what is not drawn: fonts, which are WOFF2 and not read here, words about the drawing, and room for a finger. */
export function drawnPart(svg: string): string {
  return svg
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/<rect class="fig-hit"[^>]*><\/rect>/g, '')
    .replace(/<(title|desc|metadata)\b[^>]*>[^<]*<\/\1>/g, '')
}
