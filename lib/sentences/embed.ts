/** The code that shows a snapshot on another site, without any script in it or behind it. */

/** The size in pixels where the address gives none; a longer chart scrolls in its frame. */
export const EMBED_WIDTH = 760
export const EMBED_HEIGHT = 640

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
