/** How long one drawing takes, of the record on standard input: SVG, and PNG of 1,200 pixels. */
import { readFileSync } from 'node:fs'
import { renderSvg } from '@/components/snapshot/render'
import { bytesOf, digestOf, idOf, readRecord } from '@/lib/domain/snapshot/bytes'
import { looks } from '@/lib/server/snapshots/looks'
import { pngOf, PNG_WIDTHS } from '@/lib/server/snapshots/png'
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
  const svgs: number[] = []
  const pngs: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now()
    const svg = await renderSvg(work)
    const drawn = performance.now()
    await pngOf(Buffer.from(svg), frozen, PNG_WIDTHS.png)
    // The first ones load what the others find loaded.
    if (round < ROUNDS / 2) continue
    svgs.push(drawn - start)
    pngs.push(performance.now() - drawn)
  }
  console.log(
    `\nDrawing, ms (medians): SVG ${median(svgs).toFixed(2)}, PNG ${median(pngs).toFixed(1)}`,
  )
}

void main()
