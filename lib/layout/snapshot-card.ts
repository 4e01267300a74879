/**
 * The card of a snapshot, for previews of links: 1200 by 630. Its finding in large type with who is at
 * each end; the chart beside it where it can still be read at that size, and never a part of it.
 */
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { Words } from '@/lib/format/translator'
import { NARROW } from './measures'
import { layoutRecord, type Ground, type Sheet, type SheetLine } from './snapshot'
import { wrap } from './text'

const WIDTH = 1200
const HEIGHT = 630
const MARGIN = 56
const GAP = 48
const CHART_WIDTH = 440
const CHART_HEIGHT = HEIGHT - 2 * MARGIN
/** Below this, names of 15 px are too small on a phone. */
const SMALLEST = 0.8

export function layoutCard(
  record: SnapshotRecord,
  words: Words,
  source: readonly string[],
  ground: Ground,
): Sheet {
  const chart = layoutRecord(record, words, NARROW, ground)
  const scale = Math.min(CHART_WIDTH / chart.width, CHART_HEIGHT / chart.height)
  const isShown = scale >= SMALLEST
  const width = WIDTH - 2 * MARGIN - (isShown ? GAP + CHART_WIDTH : 0)
  const { title, subtitle, finding, support } = record.text
  const lines: SheetLine[] = []
  const write = (
    role: SheetLine['role'],
    text: string,
    size: number,
    top: number,
    most: number,
  ) => {
    let y = top
    const weight = role === 'title' ? 'bold' : 'regular'
    for (const line of wrap(text, size, width, most, weight)) {
      y += size * 1.3
      lines.push({ role, text: line, x: MARGIN, y: Math.round(y), size })
    }
    return y
  }
  let y = write('title', title, isShown ? 32 : 40, MARGIN - 10, 4)
  y = write('subtitle', subtitle, 18, y + 8, 2)
  y = write('finding', finding, isShown ? 24 : 30, y + 20, 6)
  write('subtitle', support, 18, y + 12, 3)
  const foot = HEIGHT - MARGIN - source.length * 15 * 1.3
  source.forEach((line, index) => write('source', line, 15, foot + index * 15 * 1.3, 1))
  return {
    ...{ width: WIDTH, height: HEIGHT, lines },
    chart: isShown ? chart : null,
    chartX: WIDTH - MARGIN - CHART_WIDTH,
    chartY: Math.round((HEIGHT - chart.height * scale) / 2),
    chartScale: Number(scale.toFixed(4)),
  }
}
