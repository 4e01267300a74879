/** The figure for a picture elsewhere: the frozen file inside another one, under a notice of what changed since. */
import { wrap } from '@/lib/charts/drawing/text'

const SIZE = 15
const LINE = 20
const MARGIN = 24

export interface NoticedSvg {
  /** The frozen file. */
  readonly svg: string
  readonly notice: string
}

export function withNotice({ svg, notice }: NoticedSvg): string {
  const [, width, height] = /<svg [^>]*viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
  if (width === undefined || height === undefined) throw new Error('a figure has a size')
  const lines = wrap(notice, SIZE, Number(width) - 2 * MARGIN, 4, 'bold')
  const room = lines.length * LINE + 20
  const total = Number(height) + room
  const frozen = svg.replace(/^<\?xml[^>]*\?>\n/, '').replace('<svg ', `<svg y="${room}" `)
  const texts = lines.map(
    (line, index) =>
      `<text x="${MARGIN}" y="${LINE * (index + 1) + 4}" style="font:600 ${SIZE}px 'Source Sans 3 Variable',sans-serif;fill:#1b1b1b">${escaped(line)}</text>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${total}" width="${width}" height="${total}" role="img"><rect width="${width}" height="${room}" fill="#fdf0d5"/><rect width="6" height="${room}" fill="#8a5300"/>${texts.join('')}${frozen.trimEnd()}</svg>
`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
