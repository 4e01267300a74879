/** The chart of a snapshot, laid out from its record alone, and the sheet that it stands on by itself. */
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { Words } from '@/lib/format/translator'
import { layoutBreakdown } from '../breakdown/breakdown'
import { layoutBySource } from '../by-source/by-source'
import { layoutContradictions } from '../contradictions/contradictions'
import { layoutCoverage } from '../coverage/coverage'
import { NARROW, WIDE } from '../drawing/measures'
import { wrap } from '../drawing/text'
import type { ChartLayout } from '../layouts'
import { layoutMap } from '../map/map'
import type { Land } from '../map/map-land'
import { placeId, type MapContent } from '../map/map-places'
import { layoutAsPublished } from '../over-time/as-published'
import { layoutTimeLine } from '../over-time/time-line'
import {
  actorsOfRecord,
  coverageOfRecord,
  dayOfRecord,
  incidentsOfRecord,
  laneOfRecord,
  lanesOfRecord,
  partsOfRecord,
} from '../record/from-record'

/** Grows when the same record would be drawn differently. Kept beside the drawings, never hashed. */
export const LAYOUT_VERSION = 2

/** What a drawing needs beside the record. Like fonts, it is how something looks and no figure. */
export interface Ground {
  /** Of a map alone. */
  readonly land: Land | null
  /** Address of the page that lists the claims; empty on that page itself. */
  readonly page?: string
}

export function layoutRecord(
  record: SnapshotRecord,
  { locale, t }: Words,
  width: number,
  ground: Ground,
): ChartLayout {
  const actors = actorsOfRecord(record)
  const { chart, convention, scale, at } = record.view
  const words = { locale, t }
  const lane = () => ({ lane: laneOfRecord(record), actors, convention, ...words })
  switch (chart) {
    case 'by-source':
      return layoutBySource({ ...lane(), scale }, { width })
    case 'over-time':
      return layoutTimeLine({ ...lane(), until: at }, { width })
    case 'contradictions':
      return layoutContradictions(lane(), { width })
    case 'as-published':
      return layoutAsPublished({ day: there(dayOfRecord(record)), convention, ...words }, { width })
    case 'breakdown':
      return layoutBreakdown({ ...lane(), parts: partsOfRecord(record) }, { width })
    case 'coverage':
      return layoutCoverage({ coverage: there(coverageOfRecord(record)), ...words }, { width })
    case 'map':
      return there(layoutMap({ ...mapOf(record, ground), actors, ...words }, { width }))
    default:
      return chart satisfies never
  }
}

function mapOf(record: SnapshotRecord, { land, page = '' }: Ground) {
  const links = {
    place: (key: string) => `${page}#${placeId(key)}`,
    incident: (id: string) => `/events/${id}`,
  }
  return { ...mapContentOf(record), land: there(land), links }
}

/** What a record's map, and the table of it, are made of. */
export function mapContentOf(record: SnapshotRecord): MapContent {
  const { event, view } = record
  return {
    ...{ measure: there(view.measure), places: event.places },
    ...{ lanes: lanesOfRecord(record), incidents: incidentsOfRecord(record) },
  }
}

/** Both widths that a page draws a record in. */
export interface RecordLayouts {
  readonly narrow: ChartLayout
  readonly wide: ChartLayout
}

export function layoutPage(record: SnapshotRecord, words: Words, ground: Ground): RecordLayouts {
  const at = (width: number) => layoutRecord(record, words, width, ground)
  return { narrow: at(NARROW), wide: at(WIDE) }
}

/** The schema sees to it that a chart has what it draws, and the server that a map has its land. */
function there<T>(value: T | null): T {
  if (value === null) throw new Error('a record lacks what its chart draws')
  return value
}

export interface SheetLine {
  readonly role: 'title' | 'subtitle' | 'figure' | 'finding' | 'footer' | 'source'
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
    ...{ width: WIDE + 2 * MARGIN, height, lines },
    ...{ chart, chartX: MARGIN, chartY, chartScale: 1 },
  }
}
