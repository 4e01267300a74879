/** The chart of a snapshot, laid out from its record alone, and the sheet that it stands on by itself. */
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { Words } from '@/lib/format/translator'
import {
  contentOfRecord,
  layoutBoth,
  layoutChart,
  type ChartLayout,
  type LayoutPair,
} from '../chart'
import { WIDE } from '../drawing/measures'
import { wrap } from '../drawing/text'
import type { Ground } from '../kind'

/** Grows when the same record would be drawn differently. Kept beside the drawings, never hashed. */
export const LAYOUT_VERSION = 2

export function layoutRecord(
  record: SnapshotRecord,
  words: Words,
  width: number,
  ground: Ground,
): ChartLayout {
  return laidOut(layoutChart(contentOfRecord(record, ground), words, { width }))
}

/** Both widths that a page draws a record in. */
export function layoutPage(record: SnapshotRecord, words: Words, ground: Ground): LayoutPair {
  return laidOut(layoutBoth(contentOfRecord(record, ground), words))
}

/** A map is frozen only where something on it has a place. */
function laidOut<T>(layout: T | null): T {
  if (layout === null) throw new Error('nothing of the record has a place')
  return layout
}

export interface SheetLine {
  readonly role: 'title' | 'subtitle' | 'figure' | 'finding' | 'footer' | 'source'
  readonly text: string
  readonly x: number
  /** The baseline of the text. */
  readonly y: number
  readonly size: number
}

/** In design pixels. */
export interface Sheet {
  readonly width: number
  readonly height: number
  /** Null where it could not be read. */
  readonly chart: ChartLayout | null
  readonly chartX: number
  readonly chartY: number
  readonly chartScale: number
  readonly lines: readonly SheetLine[]
}

const MARGIN = 24
const SIZES = {
  title: 21,
  figure: 21,
  subtitle: 14,
  finding: 15,
  footer: 12.5,
  source: 12.5,
} as const
const MOST = { title: 3, figure: 1, subtitle: 2, finding: 6, footer: 8, source: 3 } as const

/** A figure that leaves its page takes its words with it: what it shows, of whom, from where. */
export function layoutSheet(
  record: SnapshotRecord,
  words: Words,
  source: readonly string[],
  ground: Ground,
): Sheet & { readonly chart: ChartLayout } {
  const chart = layoutRecord(record, words, WIDE, ground)
  const { title, subtitle, finding, support, caveats, footer } = record.text
  const lines: SheetLine[] = []
  let y = MARGIN
  const write = (role: SheetLine['role'], text: string) => {
    const size = SIZES[role]
    const weight = role === 'title' ? 'bold' : 'regular'
    for (const line of wrap(text, size, WIDE, MOST[role], weight)) {
      y += size * 1.32
      lines.push({ role, text: line, x: MARGIN, y: Math.round(y), size })
    }
  }
  write('title', title)
  y += 4
  write('subtitle', subtitle)
  y += 8
  write('finding', [finding, support].join(' '))
  y += 16
  const chartY = Math.round(y)
  y += chart.height + 12
  write('footer', [...caveats, footer].join(' '))
  y += 6
  for (const line of source) write('source', line)
  const height = Math.ceil(y + MARGIN)
  return {
    width: WIDE + 2 * MARGIN,
    height,
    lines,
    chart,
    chartX: MARGIN,
    chartY,
    chartScale: 1,
  }
}
