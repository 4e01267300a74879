/** Everything of a map that is not a mark: sea, land, names, scale, and incidents without a claim. */
import type { MapLayout } from '@/lib/charts/map/layout'
import { Paths, Texts, toneClass } from './parts'

export function MapBackdrop({ layout }: { layout: MapLayout }) {
  const { frame, land, countries, leaders, scaleBar, silent } = layout
  return (
    <g className={`fig-map ${toneClass('other')}`}>
      <rect className="fig-sea" x={frame.x} y={frame.y} width={frame.width} height={frame.height} />
      <Paths paths={land} />
      <rect
        className="fig-frame"
        x={frame.x}
        y={frame.y}
        width={frame.width}
        height={frame.height}
      />
      <Texts texts={countries} />
      <Paths paths={[scaleBar.path]} />
      <Texts texts={[scaleBar.label]} />
      <Paths paths={leaders} />
      {silent.map(({ paths, labels }, index) => (
        <g key={index} className="fig-kind-incident">
          <Paths paths={paths} />
          <Texts texts={labels} />
        </g>
      ))}
    </g>
  )
}
