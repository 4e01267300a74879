/** The charts that the gallery shows, each with every case. A new chart is one entry. */
import type { ReactNode } from 'react'
import { ChartFigure } from '@/components/charts/chart-figure'
import { VerdictList } from '@/components/claims/verdict-list'
import { Tile } from '@/components/figure/tile'
import { layoutBoth, type ChartContent } from '@/lib/charts/chart'
import {
  BY_SOURCE_ROOM,
  drawnRows,
  leftOutText,
  type Room,
  TIME_LINE_ROOM,
} from '@/lib/charts/drawing/drawn'
import type { Direction } from '@/lib/charts/drawing/shapes'
import type { Land } from '@/lib/charts/map/map-land'
import type { Words } from '@/lib/format/translator'
import type { Invented } from './invented'

export interface Exhibit extends Invented {
  /** Unique on the page. */
  readonly id: string
  readonly name: string
  readonly direction: Direction
  readonly words: Words
  readonly land: Land
}

type Draw = (exhibit: Exhibit) => ReactNode

/** The figure of a content, with a word on what there was no room for. */
function figureOf(exhibit: Exhibit, content: ChartContent, room?: Room): ReactNode {
  const { id, name, direction, words, lane } = exhibit
  const left = room === undefined ? null : leftOutText(drawnRows(lane, room).left, words.t)
  return (
    <ChartFigure
      id={id}
      name={name}
      direction={direction}
      words={words}
      content={content}
      description={left ?? undefined}
    />
  )
}

/** Null where there is nothing of what the chart shows. */
export const EXHIBITS: Readonly<Record<string, Draw>> = {
  'by-source': (exhibit) => {
    const { lane, actors } = exhibit
    const content = {
      chart: 'by-source',
      lane,
      actors,
      convention: 'none',
      scale: 'linear',
    } as const
    return figureOf(exhibit, content, BY_SOURCE_ROOM)
  },
  'by-source-log': (exhibit) => {
    const { lane, actors } = exhibit
    const content = { chart: 'by-source', lane, actors, convention: 'acled', scale: 'log' } as const
    return figureOf(exhibit, content, BY_SOURCE_ROOM)
  },
  'over-time': (exhibit) => {
    const { lane, actors } = exhibit
    const content = { chart: 'over-time', lane, actors, convention: 'none', until: null } as const
    return figureOf(exhibit, content, TIME_LINE_ROOM)
  },
  contradictions: (exhibit) => {
    const { lane, actors } = exhibit
    return lane.pairs.count === 0
      ? null
      : figureOf(exhibit, { chart: 'contradictions', lane, actors })
  },
  verdicts: ({ lane, words }) => <VerdictList lane={lane} all="/developers" words={words} />,
  'as-published': (exhibit) => {
    const { day, actors } = exhibit
    const claims = day.vintages.map(({ claim }) => claim)
    const of = { measure: 'killed', day, claims, actors, convention: 'none' } as const
    return figureOf(exhibit, { chart: 'as-published', ...of })
  },
  breakdown: (exhibit) => {
    const { lane, parts, actors } = exhibit
    return parts.length === 0
      ? null
      : figureOf(exhibit, { chart: 'breakdown', lane, parts, actors })
  },
  map: (exhibit) => {
    const { actors, land, places: lanes } = exhibit
    const links = { place: () => '#map', incident: () => '#map' }
    const shown = { lanes, actors, land, links, places: [], incidents: [] }
    const content = { chart: 'map', measure: 'killed', ...shown } as const
    return layoutBoth(content, exhibit.words, exhibit.direction) === null
      ? null
      : figureOf(exhibit, content)
  },
  strip: ({ lane, actors, words }) => (
    <ul className="tiles">
      <Tile lane={lane} actors={actors} href="#strip" words={words} isGroupStated />
    </ul>
  ),
  coverage: (exhibit) => {
    const { coverage, actors } = exhibit
    return figureOf(exhibit, { chart: 'coverage', coverage, actors, captioned: true })
  },
}
