/** The charts that the gallery shows, each with every case. A new chart is one entry. */
import type { ReactNode } from 'react'
import { AsPublished } from '@/components/charts/as-published'
import { Breakdown } from '@/components/charts/breakdown'
import { BySource } from '@/components/charts/by-source'
import { Contradictions } from '@/components/charts/contradictions'
import { Coverage } from '@/components/charts/coverage'
import { layoutMaps, PlaceMap } from '@/components/charts/place-map'
import { TimeLine } from '@/components/charts/time-line'
import { VerdictList } from '@/components/claims/verdict-list'
import type { Direction } from '@/lib/charts/drawing/shapes'
import type { Land } from '@/lib/charts/map/map-land'
import type { Words } from '@/lib/format/translator'
import type { Invented } from './invented'

export interface Hung extends Invented {
  /** Unique on the page. */
  readonly id: string
  readonly name: string
  readonly direction: Direction
  readonly words: Words
  readonly land: Land
}

type Draw = (hung: Hung) => ReactNode

const frame = ({ id, name, direction, words }: Hung) => ({ id, name, direction, ...words })

/** Null where there is nothing of what the chart shows. */
export const CHARTS: Readonly<Record<string, Draw>> = {
  'by-source': (hung) => (
    <BySource
      {...{ ...frame(hung), lane: hung.lane, actors: hung.actors }}
      convention="none"
      scale="linear"
    />
  ),
  'by-source-log': (hung) => (
    <BySource
      {...{ ...frame(hung), lane: hung.lane, actors: hung.actors }}
      convention="acled"
      scale="log"
    />
  ),
  'over-time': (hung) => (
    <TimeLine
      {...{ ...frame(hung), lane: hung.lane, actors: hung.actors }}
      convention="none"
      until={null}
    />
  ),
  contradictions: (hung) =>
    hung.lane.pairs.count === 0 ? null : <Contradictions {...frame(hung)} lane={hung.lane} />,
  verdicts: ({ lane, words }) => <VerdictList lane={lane} all="/developers" words={words} />,
  'as-published': (hung) => <AsPublished {...frame(hung)} day={hung.day} convention="none" />,
  breakdown: (hung) =>
    hung.parts.length === 0 ? null : (
      <Breakdown {...{ ...frame(hung), lane: hung.lane, actors: hung.actors, parts: hung.parts }} />
    ),
  map: (hung) => {
    const { id, name, direction, words, land, actors, places: lanes } = hung
    const links = { place: () => '#map', incident: () => '#map' }
    const layouts = layoutMaps({
      ...{ ...words, direction, land, actors, lanes, links },
      ...{ measure: 'killed', places: [], incidents: [] },
    })
    return layouts === null ? null : <PlaceMap {...{ id, name, layouts }} />
  },
  coverage: (hung) => <Coverage {...frame(hung)} coverage={hung.coverage} />,
}
