import { readFileSync } from 'node:fs'
import { renderAsync, Resvg, type ResvgRenderOptions } from '@resvg/resvg-js'
import fc from 'fast-check'
import { renderSvg } from '@/components/snapshot/render'
import { readRecord } from '@/lib/domain/snapshot/bytes'
import { bandsOf } from '@/lib/server/snapshots/bands'
import { looksFor } from '@/lib/server/snapshots/looks'
import { wholeFonts } from '@/lib/server/snapshots/picture-fonts'
import { drawnPart, PNG_WIDTHS } from '@/lib/server/snapshots/png'

const WIDTH = PNG_WIDTHS.png
const options: ResvgRenderOptions = {
  fitTo: { mode: 'width', value: WIDTH },
  font: { fontFiles: [...wholeFonts()], loadSystemFonts: false },
}

/** A sheet 808 units wide, as ours are; 101 of them are 150 pixels. */
const sheet = (height: number, content: string, style = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 808 ${height}" width="808" height="${height}">` +
  `<style>text{font-family:'Source Sans 3'}${style}</style>` +
  `<rect width="808" height="${height}" fill="#fff"></rect>${content}</svg>`

async function pixelsOf(bands: readonly string[]): Promise<Buffer> {
  const drawn = await Promise.all(bands.map((band) => renderAsync(band, options)))
  return Buffer.concat(drawn.map(({ pixels }) => pixels))
}

/** Where a glyph is cut in two its edge is worked out anew, which may move a few of its shades. */
function expectTheSame(banded: Buffer, whole: Buffer): void {
  expect(banded).toHaveLength(whole.length)
  let [moved, most] = [0, 0]
  for (let row = 0; row < whole.length; row += WIDTH * 4) {
    const [one, other] = [banded, whole].map((pixels) => pixels.subarray(row, row + WIDTH * 4))
    if (one === undefined || other === undefined || one.equals(other)) continue
    for (const [at, shade] of other.entries()) {
      const difference = Math.abs(shade - (one[at] ?? 0))
      if (difference > 0) moved += 1
      most = Math.max(most, difference)
    }
  }
  expect(most).toBeLessThan(64)
  expect(moved / whole.length).toBeLessThan(0.001)
}

const coordinate = fc.integer({ min: -40, max: 1050 })
const word = fc.record({
  y: coordinate,
  x: fc.integer({ min: 0, max: 700 }),
  size: fc.integer({ min: 8, max: 40 }),
})
const group = fc.record({ down: fc.integer({ min: -300, max: 500 }), words: fc.array(word) })

const textOf = ({ x, y, size }: { x: number; y: number; size: number }) =>
  `<text x="${x}" y="${y}" font-size="${size}">Ég 27</text>`

describe('a drawing in bands', () => {
  it('is as it is whole, wherever its words are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(group, { maxLength: 4 }), fc.array(word), async (groups, words) => {
        const inner = groups.map(
          ({ down, words: own }) =>
            `<g transform="translate(3 ${down})"><g class="row">${own.map(textOf).join('')}</g></g>`,
        )
        const svg = sheet(1010, `${inner.join('')}${words.map(textOf).join('')}`)
        const bands = bandsOf(svg, WIDTH)
        expect(bands).toHaveLength(2)
        expectTheSame(await pixelsOf(bands), Buffer.from(new Resvg(svg, options).render().pixels))
      }),
      { numRuns: 15 },
    )
  })

  const charts = ['by-source', 'as-published', 'breakdown', 'coverage', 'map']
  it.each(charts)('holds of the golden %s', async (chart) => {
    const read = readRecord(
      Uint8Array.from(readFileSync(`__tests__/golden/snapshot-1-${chart}.json`)),
    )
    if (!read.ok) throw new Error('a golden snapshot is read')
    const work = { record: read.record, source: ['Bysource'], metadata: {} }
    const svg = drawnPart(await renderSvg({ ...work, ...(await looksFor(read.record)) }))
    // A height of a whole number of rows: the last one is else drawn a little higher in the whole.
    const height = Number(/viewBox="0 0 808 (\d+)"/.exec(svg)?.[1])
    const even = Math.ceil(height / 101) * 101
    const padded = svg.replace(
      `viewBox="0 0 808 ${height}" width="808" height="${height}"`,
      `viewBox="0 0 808 ${even}" width="808" height="${even}"`,
    )
    const bands = bandsOf(padded, WIDTH)
    expect(bands).toHaveLength(2)
    expectTheSame(await pixelsOf(bands), Buffer.from(new Resvg(padded, options).render().pixels))
  })

  it('has in each the words that it shows, and those of whose place nothing is sure', () => {
    const words = [10, 504, 506, 1000].map((y) => `<text x="1" y="${y}" font-size="9">${y}</text>`)
    const turned = `<g transform="rotate(90)"><text x="1" y="10" font-size="9">turned</text></g>`
    const nested = `<g transform="translate(0 900)"><text x="1" y="10" font-size="9">nested</text></g>`
    const [upper, lower] = bandsOf(
      sheet(1010, `${words.join('')}${turned}${nested}<text y="20">sized by style</text>`),
      WIDTH,
    ).map((band) => [...band.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text))
    expect(upper).toEqual(['10', '504', '506', 'turned', 'sized by style'])
    expect(lower).toEqual(['504', '506', '1000', 'turned', 'nested', 'sized by style'])
  })

  it.each([
    ['that is low', sheet(300, '')],
    ['with a style that makes layers', sheet(1010, '', '.a{fill:none;opacity: .5}')],
    ['with an attribute that does', sheet(1010, '<g opacity="0.5"></g>')],
    ['that is cut', sheet(1010, '<g clip-path="url(#a)"></g>')],
    ['of no known size', sheet(1010, '').replace('viewBox', 'data-viewBox')],
  ])('is whole %s', (_, svg) => {
    expect(bandsOf(svg, WIDTH)).toEqual([svg])
  })

  it('may have paints that are seen through', () => {
    const style = '.a{fill-opacity: 0.5;stroke-opacity:.3}'
    expect(bandsOf(sheet(1010, '', style), WIDTH)).toHaveLength(2)
  })
})
