/** The chart of a snapshot, laid out from its record alone, and the sheet that it stands on by itself. */
import { actorsOfRecord, laneOfRecord } from '@/lib/answers/snapshot'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { Words } from '@/lib/format/translator'
import { layoutBySource } from './by-source'
import { layoutContradictions } from './contradictions'
import { WIDE } from './measures'
import type { ChartLayout } from './shapes'
import { wrap } from './text'
import { layoutTimeLine } from './time-line'

/** Grows when the same record would be drawn differently. Kept beside the drawings, never hashed. */
export const LAYOUT_VERSION = 1

export function layoutRecord(
  record: SnapshotRecord,
  { locale, t }: Words,
  width: number,
): ChartLayout {
  const lane = laneOfRecord(record)
  const actors = actorsOfRecord(record)
  const { chart, convention, scale, at } = record.view
  const input = { lane, actors, convention, locale, t }
  switch (chart) {
    case 'by-source':
      return layoutBySource({ ...input, scale }, { width })
    case 'over-time':
      return layoutTimeLine({ ...input, until: at }, { width })
    case 'contradictions':
      return layoutContradictions({ lane, locale, t }, { width })
    case 'as-published':
    case 'breakdown':
    case 'coverage':
    case 'map':
      // The schema has them, and no snapshot of them can be made yet: `CITABLE_CHARTS`.
      throw new Error(`a ${chart} chart cannot be drawn from a snapshot yet`)
    default:
      return chart satisfies never
  }
}

export interface SheetLine {
  readonly role: 'title' | 'subtitle' | 'finding' | 'footer' | 'source'
  readonly text: string
  readonly x: number
  /** Of the baseline. */
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
const SIZES = { title: 21, subtitle: 14, finding: 15, footer: 12.5, source: 12.5 } as const
const MOST = { title: 3, subtitle: 2, finding: 6, footer: 8, source: 3 } as const

/** A figure that leaves its page takes its words with it: what it shows, of whom, from where. */
export function layoutSheet(
  record: SnapshotRecord,
  words: Words,
  source: readonly string[],
): Sheet & { readonly chart: ChartLayout } {
  const chart = layoutRecord(record, words, WIDE)
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
    ...{ width: WIDE + 2 * MARGIN, height, lines },
    ...{ chart, chartX: MARGIN, chartY, chartScale: 1 },
  }
}
