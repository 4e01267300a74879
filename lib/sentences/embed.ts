/** The code that shows a snapshot on another site, without any script in it or behind it. */
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { Words } from '@/lib/format/translator'

/** The size in pixels where the address gives none; a longer chart scrolls in its frame. */
export const EMBED_WIDTH = 760
export const EMBED_HEIGHT = 640
/** A frame higher than this would push an article off the screen. */
const HIGHEST = 1200
/** The frame of a telephone, and the one in which the narrow drawing has its full size. */
const FRAMES = [300, 464] as const
const [PADDING, DRAWN, LETTER, LINE, GAP] = [24, 440, 9, 24, 16]

/** The height at which a frame shows the whole narrow drawing with all words around it: none is hidden behind its footer. */
export function embedHeight(
  drawing: { readonly width: number; readonly height: number },
  texts: readonly string[],
): number {
  const needed = FRAMES.map((frame) => {
    const inner = frame - PADDING
    const drawn = (Math.min(inner, DRAWN) / drawing.width) * drawing.height
    const lines = texts.map((text) => Math.ceil((text.length * LETTER) / inner) * LINE + GAP)
    return lines.reduce((height, line) => height + line, drawn)
  })
  return Math.min(HIGHEST, Math.max(EMBED_HEIGHT, Math.ceil(Math.max(...needed) / 10) * 10))
}

/** All that stands in a frame around its drawing. */
export function embedTexts(
  { id, record: { text } }: { readonly id: string; readonly record: SnapshotRecord },
  { t }: Words,
): string[] {
  return [
    text.title,
    text.subtitle,
    text.finding,
    [...text.caveats, text.footer].join(' '),
    `${t('snapshot.embed-source')} ${t('snapshot.embed-link', { id })}. ${t('snapshot.embed-licence')}`,
  ]
}

export interface Embed {
  /** The public address of the snapshot. */
  readonly url: string
  readonly title: string
  readonly width?: number
  readonly height: number
}

export function embedCodes({ url, title, width, height }: Embed) {
  const name = attribute(title)
  const size = `width="${width ?? '100%'}" height="${height}"`
  return {
    frame: `<iframe src="${url}/embed" title="${name}" ${size} style="border:0" loading="lazy"></iframe>`,
    image: `<a href="${url}"><img src="${url}/embed.svg" alt="${name}" style="max-width:100%"></a>`,
  }
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
