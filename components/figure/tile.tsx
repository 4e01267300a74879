/** One count at a glance: its latest figure with who gave it and when, the range, the strip, and what does not agree. */
import type { LaneView } from '@/lib/answers/lane-view'
import type { Actors } from '@/lib/charts/kind'
import type { Convention } from '@/lib/domain/convention'
import { joinWith } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'
import { formatTile, type TileFigure } from '@/lib/sentences/tile'
import { StripFigure } from './strip-figure'

export interface TileProps {
  readonly lane: LaneView
  readonly actors: Actors
  readonly href: string
  readonly words: Words
  /** Whether the event also has counts of a stated group. */
  readonly isGroupStated: boolean
  readonly isChosen?: boolean | undefined
  readonly convention?: Convention | undefined
}

/** An item of a list with the class `tiles`; its link is named by the measure and covers all of it. */
export function Tile(props: TileProps) {
  const { lane, actors, href, words, isGroupStated, isChosen = false, convention } = props
  const { measure, whose, latest, withdrawn, range, marks } = formatTile(
    ...([lane, actors, words, isGroupStated] as const),
  )
  return (
    <li className="tile" data-tile={lane.measure}>
      <p className="tile-measure">
        <a href={href} className="tile-link" aria-current={isChosen ? 'page' : undefined}>
          {measure}
        </a>
        {whose === '' ? null : (
          <span className="tile-whose" title={whose}>
            {' '}
            {whose}
          </span>
        )}
      </p>
      {latest === null ? null : <Figure {...latest} words={words} />}
      {withdrawn === null ? null : <Figure {...withdrawn} isWithdrawn words={words} />}
      <StripFigure
        lane={lane}
        actors={actors}
        subject={joinWith('comma', [measure, whose].filter(Boolean), words)}
        convention={convention}
        words={words}
      />
      <p className="tile-foot">
        {range === null ? null : <span>{range} </span>}
        {marks.map((mark) => (
          <span key={mark} className="tag tag-strong">
            {mark}
          </span>
        ))}
      </p>
    </li>
  )
}

interface FigureProps extends TileFigure {
  readonly isWithdrawn?: boolean
  readonly words: Words
}

function Figure({ claim, figure, by, day, isWithdrawn = false, words }: FigureProps) {
  return isWithdrawn ? (
    <p className="tile-withdrawn" data-claim={claim}>
      <s>{figure}</s> <span className="sr-only">{words.t('table.withdrawn')}</span> {by}
    </p>
  ) : (
    <p className="tile-figure" data-claim={claim}>
      <strong>{figure}</strong>{' '}
      <span className="tile-by">
        {by}
        {words.t('list.comma')}
        {day}
      </span>
    </p>
  )
}
