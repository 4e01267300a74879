/** The code that shows a snapshot on somebody else's page: no script in it, nor behind it. */

/** In pixels, where nobody says otherwise; a longer chart scrolls in its frame. */
export const EMBED_WIDTH = 760
export const EMBED_HEIGHT = 640

export interface Embedded {
  /** The public address of the snapshot. */
  readonly url: string
  readonly title: string
  readonly width?: number
  readonly height: number
}

export function embedCodes({ url, title, width, height }: Embedded) {
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
