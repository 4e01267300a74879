/** The way of a claim as static SVG: the claimant, the relays and the publications, in one tree. */
import type { LineageLayout, LineageNode } from '@/lib/charts/lineage/lineage'
import { Paths, Texts, toneClass, spokenName } from './parts'

export interface LineageFigureProps {
  readonly narrow: LineageLayout
  readonly wide: LineageLayout
  /** Unique on the page. */
  readonly id: string
  readonly name: string
}

export function LineageFigure({ narrow, wide, id, name }: LineageFigureProps) {
  return (
    <figure className="fig" data-chart="lineage" id={id}>
      <div className="fig-box">
        <div className="fig-static">
          <div className="fig-narrow">
            <Tree layout={narrow} id={`${id}-narrow`} name={name} />
          </div>
          <div className="fig-wide">
            <Tree layout={wide} id={`${id}-wide`} name={name} />
          </div>
        </div>
      </div>
    </figure>
  )
}

function Tree({ layout, id, name }: { layout: LineageLayout; id: string; name: string }) {
  const { width, height, direction, nodes, links } = layout
  return (
    <svg
      className="fig-svg"
      role="group"
      aria-labelledby={`${id}-name`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      direction={direction}
    >
      <title id={`${id}-name`}>{name}</title>
      <g aria-hidden="true">
        <Paths paths={links} />
      </g>
      {nodes.map((node, index) => (
        <g key={index} data-lineage={node.role} data-error={node.hasError ? '' : undefined}>
          <Node node={node} />
        </g>
      ))}
    </svg>
  )
}

function Node({ node: { href, name, tone, glyph, texts } }: { node: LineageNode }) {
  const drawn = (
    <g className={toneClass(tone)}>
      <path className="fig-solid" d={glyph} />
      <Texts texts={texts} />
    </g>
  )
  if (href === null) {
    return (
      <g role="img" aria-label={name}>
        {drawn}
      </g>
    )
  }
  return (
    <a
      href={href}
      rel="noreferrer"
      aria-label={spokenName({ name, labels: texts })}
      className="fig-lineage-link"
    >
      {drawn}
    </a>
  )
}
