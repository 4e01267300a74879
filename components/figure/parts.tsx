/** The pieces of a laid-out chart as SVG: no hooks, no decisions, the same on the server and in the browser. */
import { Fragment } from 'react'
import type { Mark, MarkAge, PlacedPath, PlacedText } from '@/lib/charts/drawing/shapes'
import type { KindClass } from '@/lib/format/kind'

/** A space between two texts, which nobody sees, keeps them apart for who reads them as one. */
export function Texts({ texts }: { texts: readonly PlacedText[] }) {
  return texts.map(({ role, text, x, y, size, anchor }, index) => (
    <Fragment key={index}>
      {index === 0 ? null : ' '}
      <text
        className={`fig-${role}`}
        x={x}
        y={y}
        fontSize={size}
        {...(anchor === 'start' ? {} : { textAnchor: anchor })}
      >
        {text}
      </text>
    </Fragment>
  ))
}

export function Paths({ paths }: { paths: readonly PlacedPath[] }) {
  return paths.map(({ role, d }, index) => <path key={index} className={`fig-${role}`} d={d} />)
}

export function toneClass(tone: KindClass): string {
  return `fig-tone-${tone}`
}

/** The class of source, and how strongly what belongs to a figure is drawn. */
export function tonedClass(tone: KindClass, age: MarkAge | undefined): string {
  return age === undefined ? toneClass(tone) : `${toneClass(tone)} fig-age-${age}`
}

/** A mark with its labels and its target, without what makes it a link. */
export function MarkShape({ mark }: { mark: Mark }) {
  const { hit } = mark
  const isStrike = ({ role }: PlacedPath) => role === 'strike'
  return (
    <>
      <rect className="fig-hit" x={hit.x} y={hit.y} width={hit.width} height={hit.height} rx={4} />
      <Paths paths={mark.paths.filter((path) => !isStrike(path))} />
      <Texts texts={mark.labels} />
      <Paths paths={mark.paths.filter(isStrike)} />
    </>
  )
}

export function markClass({ tone, age, current, kind }: Mark): string {
  return `fig-mark ${tonedClass(tone, age)} ${current ? 'fig-current' : 'fig-earlier'} fig-kind-${kind}`
}

/**
 * The name of a mark begins with the text that it shows, so that who speaks to a browser can say what stands there
 * (WCAG 2.2, 2.5.3); who it is of, the figure and the date follow in full.
 */
export function spokenName({ name, labels }: Pick<Mark, 'name' | 'labels'>): string {
  const shown = labels.map(({ text }) => text).join(' ')
  return shown === '' || name.startsWith(shown) ? name : `${shown}. ${name}`
}

/** What a browser shows on hover where no script runs: what the tip says and the name does not. */
export function tipText({ name, tip }: Mark): string {
  const { wording, source, note } = tip
  return [name, wording === '' ? null : wording, source, note]
    .filter((said) => said !== null && (said === name || !name.includes(said)))
    .join('\n')
}
