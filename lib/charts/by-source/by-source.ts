/**
 * The by-source chart: one row a claimant with its current claim, its older ones behind it, on one
 * axis of stated numbers. What it decides, and why: the README of lib/charts.
 */
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { Convention } from '@/lib/domain/convention'
import { kindClassOf, type KindClass } from '@/lib/format/kind'
import { directionIn } from '@/lib/format/locale'
import type { Locale, Translate } from '@/lib/format/translator'
import { placeTick, valueAxis, type ValueAxis } from '../drawing/axis'
import { BY_SOURCE_ROOM, drawnRows, leftOutText, notesUnder } from '../drawing/drawn'
import { ARROW, axisNumbers, reachesZero } from '../drawing/mark-shapes'
import { measuresFor, type Measures } from '../drawing/measures'
import { makePen, round, type Pen } from '../drawing/pen'
import type { RowClaims } from '../drawing/order'
import type { PlacedText, Scale } from '../drawing/shapes'
import { drawnNumber, speechOf } from '../drawing/wording'
import type { BySourceLayout, BySourceRow } from './layout'
import type { Drawn, Frame } from '../kind'
import type { LaneContent } from '../lane-kind'
import { placeBand } from './band'
import { JOINS_ROOM, joinsOf, placeJoins } from './joins'
import { layoutRow } from './row'
import { placeSection } from './section'
import { wordsLane } from './words-lane'

export interface BySourceContent extends LaneContent {
  readonly convention: Convention
  /** `log` only when the reader asked for it. */
  readonly scale: Scale
}
export type BySourceInput = Drawn<BySourceContent>

/** A log axis is offered to the reader when the highest number is more than 20 times the lowest. */
const LOG_FROM_SPREAD = 20
export const offersLog = ({ spread }: Pick<LaneView, 'spread'>): boolean =>
  spread !== null && spread > LOG_FROM_SPREAD

export function layoutBySource(input: BySourceInput, { width }: Frame): BySourceLayout {
  const { lane, convention, scale, locale, t, direction = directionIn(input.locale) } = input
  const pen = makePen(width, direction)
  const speech = speechOf(input, convention, { locale, t })
  const { rows: groups, withdrawn, left } = drawnRows(lane, BY_SOURCE_ROOM)
  const shown = [...groups, ...withdrawn.map(asRow)]
  const joins = joinsOf(
    lane,
    groups.map(({ current }) => current),
  )
  const measures = withRoom(
    measuresFor(width, hasWords(shown, convention), hasNumbers(shown, convention)),
    joins.length > 0,
  )
  const axis = axisOf(shown, measures, convention, scale, locale)
  const isEarlier = ({ current }: RowClaims) => speech.ages.get(current.id) === 'earlier'

  const notes = axisNotes(axis, measures, t, pen)
  const ticksY = measures.line * (notes.length + 1) - 4
  const top = axis === null && measures.words === null ? 4 : ticksY + 8
  const context = { measures, axis, speech, pen }
  const headings: { tone: KindClass; glyph: string; text: PlacedText }[] = []
  const rows: BySourceRow[] = []
  let y = top
  for (const { tone, claims } of byTone(groups.filter((row) => !isEarlier(row)))) {
    y += rows.length === 0 ? 2 : 12
    const middle = y + measures.heading / 2
    headings.push({
      tone,
      glyph: pen.glyph(tone, measures.names.from + 6, middle, 5),
      text: pen.text({
        role: 'heading',
        text: t(`chart.kind.${tone}`),
        x: measures.names.from + 18,
        y: middle + measures.small * 0.36,
        size: measures.small,
        anchor: 'start',
      }),
    })
    y += measures.heading
    for (const row of claims) {
      const placed = layoutRow(row, { ...context, top: y })
      rows.push(placed)
      y += placed.height
    }
  }
  const earlier = placeSection('earlier', groups.filter(isEarlier), y, context)
  const bottom = earlier.bottom + 4
  const label = (baseline: number) => (tick: ValueAxis['ticks'][number]) =>
    pen.text(placeTick(tick.at, tick.label, baseline, measures.small, width))
  const foot = rows.length < LONG ? [] : (axis?.ticks ?? []).map(label(bottom + measures.small + 3))
  const footHeight = foot.length === 0 ? 0 : measures.line + 2
  const band =
    axis && placeBand({ lane, axis, measures, top, bottom, foot: footHeight, pen, speech })
  const end = bottom + footHeight + (band === null ? 4 : band.height)
  const gone = placeSection('withdrawn', withdrawn.map(asRow), end, context)
  const joined = placeJoins(joins, [...rows, ...earlier.rows], measures, t, pen)
  const under = notesUnder([...joined.notes, leftOutText(left, t)], gone.bottom, measures, pen)
  return {
    chart: 'by-source',
    width,
    direction,
    scale: axis?.scale ?? 'linear',
    headings,
    notes: [...notes, ...under.notes],
    height: round(gone.bottom + under.height),
    axis: axis && {
      ticks: axis.ticks.map((tick) => ({
        value: tick.value,
        at: pen.x(tick.at),
        label: label(ticksY)(tick),
      })),
      foot,
      spans: measures.stacked
        ? trackSpans([...rows, ...earlier.rows, ...gone.rows])
        : [[round(top), round(bottom)], ...gone.spans],
      zeroBreak:
        axis.breakAt === null ? null : { role: 'leader', d: breakMark(axis.breakAt, top, pen) },
    },
    band: band?.placed ?? null,
    words: wordsLane(measures, { ticksY, top, bottom }, t, pen),
    rows: [...rows, ...earlier.rows, ...gone.rows],
    sections: [...earlier.headings, ...gone.headings],
    joins: joined.paths,
  }
}

const asRow = (claim: ClaimAnswer): RowClaims => ({ current: claim, history: [] })

/** On the narrow chart names begin after the lines that join figures; on the wide one these run after the names. */
function withRoom(measures: Measures, hasJoins: boolean): Measures {
  if (!measures.stacked || !hasJoins) return measures
  const { names, plot } = measures
  return {
    ...measures,
    names: { ...names, from: JOINS_ROOM },
    plot: { ...plot, from: JOINS_ROOM + 6 },
  }
}

const HALF_TRACK = 13
/** Rows from which the axis is written under the chart too. */
const LONG = 14

const hasNumbers = (groups: readonly RowClaims[], convention: Convention) =>
  groups.some(({ current, history }) =>
    [current, ...history].some((claim) => drawnNumber(claim, convention) !== null),
  )
const hasWords = (groups: readonly RowClaims[], convention: Convention) =>
  groups.some(({ current, history }) =>
    [current, ...history].some((claim) => drawnNumber(claim, convention) === null),
  )

/** Room is kept for arrows, so that "at least" of the highest number still shows where it points. */
function axisOf(
  groups: readonly RowClaims[],
  { plot, small }: Measures,
  convention: Convention,
  scale: Scale,
  locale: Locale,
): ValueAxis | null {
  const claims = groups.flatMap(({ current, history }) => [current, ...history])
  const values = claims.flatMap((claim) => axisNumbers(claim, convention))
  const open = groups.some(
    ({ current: { quantity } }) => quantity.low !== null && quantity.high === null,
  )
  const numbers = { values, reachesZero: claims.some(reachesZero) }
  return valueAxis(
    numbers,
    { from: plot.from, to: plot.to - (open ? ARROW : 0), size: small },
    scale,
    locale,
  )
}

function byTone(groups: readonly RowClaims[]): { tone: KindClass; claims: RowClaims[] }[] {
  const tones: { tone: KindClass; claims: RowClaims[] }[] = []
  for (const row of groups) {
    const tone = kindClassOf(row.current.claimant.kind)
    const last = tones.at(-1)
    if (last?.tone === tone) last.claims.push(row)
    else tones.push({ tone, claims: [row] })
  }
  return tones
}

/** An axis that is not what a reader takes for granted says so above its ticks. */
function axisNotes(
  axis: ValueAxis | null,
  { plot, small, line }: Measures,
  t: Translate,
  pen: Pen,
): PlacedText[] {
  const said = [
    ...(axis?.scale === 'log' ? [t('chart.axis.log')] : []),
    ...(axis?.scale === 'linear' && !axis.startsAtZero ? [t('chart.axis.offset')] : []),
  ]
  return said.map((text, index) =>
    pen.text({
      role: 'note',
      text,
      x: plot.from,
      y: line * (index + 1) - 6,
      size: small,
      anchor: 'start',
    }),
  )
}

/** On the narrow chart names stand above their track: the grid is drawn in the tracks only. */
function trackSpans(rows: readonly BySourceRow[]): [number, number][] {
  return rows.flatMap(({ y, mark, history }) => {
    const onAxis = [mark, ...history].some(({ x }) => x !== null)
    return onAxis ? [[round(y - HALF_TRACK), round(y + HALF_TRACK)] as [number, number]] : []
  })
}

function breakMark(at: number, y: number, pen: Pen): string {
  return pen.lines(
    [
      [at - 5, y + 4],
      [at - 1, y - 4],
    ],
    [
      [at + 1, y + 4],
      [at + 5, y - 4],
    ],
  )
}
