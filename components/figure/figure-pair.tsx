/** The static figure in both widths; the width of the box decides which one is shown (figure.css). */
import type { ReactNode } from 'react'
import type { ChartLayout, LayoutPair } from '@/lib/charts/chart'
import { StaticFigure } from './static-figure'

export interface FigurePairProps extends LayoutPair {
  readonly id: string
  readonly name: string
  readonly description?: string | undefined
}

export function FigurePair(props: FigurePairProps) {
  return (
    <div className="fig-static">
      <BothWidths {...props} />
    </div>
  )
}

export function BothWidths({ narrow, wide, id, name, description }: FigurePairProps) {
  const figure = { name, description }
  return (
    <>
      <div className="fig-narrow">
        <RoomFor width={narrow.width} height={narrow.height}>
          <StaticFigure layout={narrow} id={`${id}-narrow`} {...figure} />
        </RoomFor>
      </div>
      <div className="fig-wide">
        <RoomFor width={wide.width} height={wide.height}>
          <StaticFigure layout={wide} id={`${id}-wide`} {...figure} />
        </RoomFor>
      </div>
    </>
  )
}

/**
 * A figure far from the screen may wait until it comes near (figure.css): its letters are the longest work of a page.
 * An empty drawing of its size keeps its room, so that nothing moves then.
 */
function RoomFor({
  width,
  height,
  children,
}: Pick<ChartLayout, 'width' | 'height'> & { children: ReactNode }) {
  return (
    <>
      <svg
        className="fig-svg fig-room"
        aria-hidden
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
      />
      <div className="fig-later">{children}</div>
    </>
  )
}
