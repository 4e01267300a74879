/**
 * A drawing in two bands, one above the other, that can be drawn at once: each is the drawing seen through
 * a window of its height, without the words that are wholly outside, whose shaping is a third of the work.
 */

/** Below this many pixels of height a second drawing costs more than it saves. */
const LEAST_HEIGHT = 600

/** What is drawn on a layer of its own: the drawing library ends the process when a layer lies outside the window. */
const LAYERED = /[\s;{"'](?:opacity|clip-path|mask|filter|mix-blend-mode|isolation)\s*[:=]|<image\b/

const WINDOW = / viewBox="0 0 (\d+) (\d+)" width="\1" height="\2"/

/** For so many pixels of width. One where there are no two of which the upper one has a whole number of rows. */
export function bandsOf(svg: string, width: number): readonly string[] {
  const [window, across, down] = WINDOW.exec(svg) ?? []
  if (window === undefined || LAYERED.test(svg)) return [svg]
  const [drawnWidth, drawnHeight] = [Number(across), Number(down)]
  if ((drawnHeight * width) / drawnWidth < LEAST_HEIGHT) return [svg]
  // So many units are a whole number of pixels.
  const step = drawnWidth / commonDivisor(drawnWidth, width)
  const seam = Math.round(drawnHeight / 2 / step) * step
  if (seam === 0 || seam >= drawnHeight) return [svg]
  const through = (top: number, bottom: number) =>
    withoutWordsOutside(svg, top, bottom).replace(
      window,
      ` viewBox="0 ${top} ${across} ${bottom - top}" width="${across}" height="${bottom - top}"`,
    )
  return [through(0, seam), through(seam, drawnHeight)]
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other)
}

const GROUPS_AND_WORDS = /<g\b[^>]*>|<\/g>|<text\b[^>]*>[^<]*<\/text>/g

/** Every text that can reach into the window stays, and every one of whose place this is not sure. */
function withoutWordsOutside(svg: string, top: number, bottom: number): string {
  /** How far down each open group is moved, with those around it. */
  const moved = [0]
  return svg.replace(GROUPS_AND_WORDS, (found) => {
    const down = moved.at(-1) ?? Number.NaN
    if (found === '</g>') {
      moved.pop()
      return found
    }
    const [tag = ''] = /^<[^>]*>/.exec(found) ?? []
    if (tag.startsWith('<g')) {
      moved.push(down + translationIn(tag))
      return found
    }
    const [y, size] = [numberIn(tag, 'y') + down + translationIn(tag), numberIn(tag, 'font-size')]
    const isOutside = y + size < top || y - 2 * size > bottom
    return isOutside ? '' : found
  })
}

/** In units downwards; not a number where it is turned or scaled. */
function translationIn(tag: string): number {
  if (!tag.includes('transform=')) return 0
  return Number(/transform="translate\(-?[\d.]+[ ,](-?[\d.]+)\)"/.exec(tag)?.[1] ?? Number.NaN)
}

function numberIn(tag: string, name: string): number {
  return Number(new RegExp(` ${name}="(-?[\\d.]+)"`).exec(tag)?.[1] ?? Number.NaN)
}
