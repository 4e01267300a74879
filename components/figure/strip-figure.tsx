/** A strip in a tile or a row: drawn on the server, each mark with the name of its claim, nothing that a script needs. */
import { layoutChart, type ContentOf } from '@/lib/charts/chart'
import type { LaneView } from '@/lib/answers/lane-view'
import type { Actors } from '@/lib/charts/kind'
import type { StripLayout } from '@/lib/charts/strip/layout'
import type { Words } from '@/lib/format/translator'
import { Backdrop } from './backdrop'
import { Paths, tonedClass } from './parts'

const STRIP_WIDTH = 196

export interface StripProps {
  readonly lane: LaneView
  readonly actors: Actors
  /** The count that is drawn, in words. */
  readonly subject: string
  readonly words: Words
  readonly convention?: ContentOf<'strip'>['convention'] | undefined
  readonly width?: number | undefined
}

/** Its marks lie closer than a finger can tell apart, so they are no links: what leads on is the tile around it. */
export function StripFigure({
  lane,
  actors,
  subject,
  words,
  convention = 'none',
  width = STRIP_WIDTH,
}: StripProps) {
  const layout = layoutChart({ chart: 'strip', lane, actors, convention }, words, { width })
  if (layout?.chart !== 'strip') return null
  const name = words.t('chart.strip.name', { subject })
  return (
    <figure className="fig fig-strip" data-chart="strip">
      <svg
        role="group"
        aria-label={layout.left === null ? name : `${name}. ${layout.left}`}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        width={layout.width}
        height={layout.height}
        direction={layout.direction}
      >
        <Backdrop layout={layout} />
        <Marks layout={layout} />
      </svg>
    </figure>
  )
}

function Marks({ layout: { lines } }: { layout: StripLayout }) {
  return lines.flat().map(({ claim, kind, tone, age, paths, name }) => (
    <g
      key={claim}
      role="img"
      className={`${tonedClass(tone, age)} fig-kind-${kind}`}
      data-claim={claim}
    >
      <title>{name}</title>
      <Paths paths={paths} />
    </g>
  ))
}
