/** Rows that stand apart under a rule: earlier figures, and those that were withdrawn, struck through with date and reason. */
import { formatWithdrawal } from '@/lib/sentences/withdrawal'
import type { RowClaims } from '../drawing/order'
import { round, type Pen } from '../drawing/pen'
import type { Mark, PlacedPath, PlacedText } from '../drawing/shapes'
import { textWidth, wrap } from '../drawing/text'
import type { BySourceLayout, BySourceRow } from './layout'
import { layoutRow, TRACK, type RowContext } from './row'

type SectionContext = Omit<RowContext, 'top'>

interface Section {
  readonly rows: readonly BySourceRow[]
  readonly headings: BySourceLayout['sections']
  /** The stretch of the grid beside numbers; none where there are no rows. */
  readonly spans: readonly (readonly [top: number, bottom: number])[]
  readonly bottom: number
}

/** The glyph of a row's class of source with the room to the name. */
const GLYPH = 5
const INDENT = 18

export function placeSection(
  kind: 'earlier' | 'withdrawn',
  claims: readonly RowClaims[],
  top: number,
  context: SectionContext,
): Section {
  if (claims.length === 0) return { rows: [], headings: [], spans: [], bottom: top }
  const { measures, pen, speech } = context
  const ruleY = top + 10
  const rule = pen.lines([
    [0, ruleY],
    [measures.width, ruleY],
  ])
  const heading = pen.text({
    role: 'heading',
    text: speech.t(`chart.section.${kind}`),
    x: measures.names.from,
    y: ruleY + measures.heading * 0.5 + measures.small * 0.5,
    size: measures.small,
    anchor: 'start',
  })
  const rows: BySourceRow[] = []
  let y = ruleY + measures.heading
  for (const claim of claims) {
    const row = rowUnder(kind, claim, { ...context, top: y })
    rows.push(row)
    y += row.height
  }
  return {
    rows,
    headings: [{ rule: { role: 'rule', d: rule }, heading }],
    // Beside the figure alone: no line runs through the words under it.
    spans: rows.map(({ top: first, y: middle }) => [first, round(middle + TRACK / 2)] as const),
    bottom: y + 4,
  }
}

/** A row whose name has its class of source beside it, since it stands under no heading of its class. */
function rowUnder(
  kind: 'earlier' | 'withdrawn',
  claims: RowClaims,
  context: RowContext,
): BySourceRow {
  const { measures, pen, top } = context
  const { from, to } = measures.names
  const indented = { ...measures, names: { from: from + INDENT, to } }
  const row = layoutRow(claims, { ...context, measures: indented })
  const name = row.label[0]?.y ?? top
  const d = pen.glyph(row.tone, from + 6, name - measures.base * 0.34, GLYPH)
  const placed: BySourceRow = { ...row, glyph: { role: 'solid', d } }
  return kind === 'earlier' ? placed : withdrawnRow(placed, claims, context)
}

/** The same with its mark faint and its figure struck through; under it who withdrew it, when and why. */
function withdrawnRow(
  row: BySourceRow,
  { current }: RowClaims,
  { measures, speech, pen }: RowContext,
): BySourceRow {
  const { small, line, plot, width, stacked } = measures
  const words = formatWithdrawal(current, speech, speech.shortName(current.claimant))
  const from = stacked ? plot.from : plot.from - 14
  const lines = wrap(words, small, width - from, 3)
  const notes = lines.map((text, index) =>
    pen.text({
      role: 'note',
      text,
      x: from,
      y: row.top + row.height + line * (index + 0.4),
      size: small,
      anchor: 'start',
    }),
  )
  const { mark } = row
  return {
    ...row,
    height: round(row.height + line * lines.length + 4),
    tags: [...row.tags, ...notes],
    mark: {
      ...mark,
      kind: 'withdrawn',
      current: false,
      age: 'withdrawn',
      paths: [...mark.paths, ...strikesOf(mark, width, pen)],
      labels: mark.labels.map((label) => ({
        ...label,
        role: label.role === 'date' ? 'date' : 'struck',
      })),
      name: speech.t('chart.mark.withdrawn', { claim: mark.name, withdrawn: words }),
      tip: { ...mark.tip, note: [words, current.withdrawal?.note].filter(Boolean).join('. ') },
    },
  }
}

/** A line through each figure. */
function strikesOf({ labels }: Pick<Mark, 'labels'>, room: number, pen: Pen): PlacedPath[] {
  const isMirrored = pen.x(0) !== 0
  const strike = ({ text, x, y, size }: PlacedText): string => {
    const width = textWidth(text, size, 'bold')
    const from = isMirrored ? x - width : x
    const level = round(y - size * 0.32)
    const [start, end] = [Math.max(0, from - 3), Math.min(room, from + width + 3)]
    return `M${round(start)} ${level}L${round(end)} ${level}`
  }
  const figures = labels.filter(({ role }) => role === 'value' || role === 'word')
  return figures.length === 0 ? [] : [{ role: 'strike', d: figures.map(strike).join('') }]
}
