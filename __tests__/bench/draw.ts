/** How long one drawing takes, of the record on standard input: SVG, and PNG of 1,200 pixels. */
import { readFileSync } from 'node:fs'
import { renderSvg } from '@/components/snapshot/render'
import { bytesOf, digestOf, idOf, readRecord } from '@/lib/domain/snapshot/bytes'
import { looks } from '@/lib/server/snapshots/picture/looks'
import { pngOf, PNG_WIDTHS } from '@/lib/server/snapshots/picture/png'
import { median } from './load'

const ROUNDS = 60

async function main(): Promise<void> {
  const bytes = bytesOf(readFileSync(0, 'utf8'))
  const read = readRecord(bytes)
  if (!read.ok) throw new Error('the record cannot be read')
  const { record } = read
  const digest = await digestOf(bytes)
  const frozen = { id: idOf(digest), digest, url: 'http://localhost/s/x', record }
  const work = { record, source: [digest], metadata: {}, ...looks(), land: null }
  // Each apart: snapshots are made one after another, and few are ever asked for as pictures.
  const svg = await timesOf(() => renderSvg(work))
  const drawn = Buffer.from(await renderSvg(work))
  const redraw = (letters: string) => Promise.reject(new Error(`no font has ${letters}`))
  const png = await timesOf(() => pngOf({ svg: drawn, redraw }, frozen, PNG_WIDTHS.png, () => true))
  console.log(
    `\nDrawing, ms (medians): SVG ${median(svg).toFixed(2)}, PNG ${median(png).toFixed(1)}`,
  )
}

async function timesOf(draw: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now()
    await draw()
    times.push(performance.now() - start)
  }
  // The first ones load what the others find loaded.
  return times.slice(ROUNDS / 2)
}

void main()
