/**
 * Breakdown: of each claimant, the parts of its current whole. A division is segments of a bar, with
 * what it does not say drawn as unknown; a subset is a bracket over the bar, and the rest has no name.
 */
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import { kindClassOf } from '@/lib/format/kind'
import { directionIn } from '@/lib/format/locale'
import type { Locale } from '@/lib/format/translator'
import { placeTick, valueAxis, type ValueAxis } from '../drawing/axis'
import { BREAKDOWN_ROOM, drawnClaimants, type LeftOut, leftOutNotes } from '../drawing/drawn'
import { kindKey } from '../drawing/key'
import { measuresFor, type Measures } from '../drawing/measures'
import { makePen, round } from '../drawing/pen'
import { speechAbout } from '../drawing/wording'
import type { Drawn, Frame } from '../kind'
import type { BreakdownLayout } from './layout'
import { layoutBreakdownRow } from './breakdown-row'
import { OPEN } from './part-shapes'
import { claimsOf, reachOf, segmentsOf, wholesOf, type PartNode } from './part-tree'

export type BreakdownInput = Drawn<{
  readonly lane: Pick<LaneView, 'claims'>
  /** Parts of the lane's current claims, and parts of those; of whatever measure. */
  readonly parts: readonly ClaimAnswer[]
  readonly actors: ComparisonAnswer['actors']
}>

const GAP = 20

export function layoutBreakdown(
  { lane, parts, actors, locale, t, direction = directionIn(locale) }: BreakdownInput,
  { width }: Frame,
): BreakdownLayout {
  const pen = makePen(width, direction)
  const measures = measuresFor(width, false, true)
  const { wholes, left } = drawnWholes(lane.claims(), parts)
  const speech = speechAbout(() => wholes.flatMap(claimsOf), actors, 'none', { locale, t })
  const tones = wholes.map(({ claim }) => kindClassOf(claim.claimant.kind))
  const headings = kindKey(tones, measures, t, pen)
  const axis = axisOf(wholes, measures, locale)
  const ticksY = (headings.at(-1)?.text.y ?? 0) + measures.line + 10
  const context = { measures, axis, speech, pen, actors }
  const rows: BreakdownLayout['rows'][number][] = []
  let y = axis === null ? ticksY - measures.line + 4 : ticksY + 12
  for (const node of wholes) {
    const row = layoutBreakdownRow(node, { ...context, top: y })
    rows.push(row)
    y += row.height + GAP
  }
  const bottom = wholes.length === 0 ? y : y - GAP + 12
  const under = leftOutNotes(left, bottom, measures, t, pen)
  return {
    chart: 'breakdown',
    width,
    direction,
    headings,
    notes: under.notes,
    rows,
    height: round(bottom + under.height),
    axis: axis && {
      ticks: axis.ticks.map(({ value, at, label }) => ({
        value,
        at: pen.x(at),
        label: pen.text(placeTick(at, label, ticksY, measures.small, width)),
      })),
      spans: rows.flatMap(({ spans }) => spans),
    },
  }
}

/** The wholes that are drawn, and what is left out. */
export function drawnWholes(
  current: readonly ClaimAnswer[],
  parts: readonly ClaimAnswer[],
): { wholes: readonly PartNode[]; left: LeftOut | null } {
  const all = wholesOf(current, parts)
  const { claims, left } = drawnClaimants(
    all.map(({ claim }) => claim),
    BREAKDOWN_ROOM,
  )
  return { wholes: all.filter(({ claim }) => claims.includes(claim)), left }
}

/** From zero, and long enough for every whole and its segments. Subsets have no say in it. */
function axisOf(
  wholes: readonly PartNode[],
  { plot, small }: Measures,
  locale: Locale,
): ValueAxis | null {
  const reaches = wholes.flatMap(({ claim, divisions }) => {
    const segments = divisions.map((division) =>
      segmentsOf(
        claim,
        division.map((part) => part.claim),
      ),
    )
    return reachOf(claim, segments) ?? []
  })
  const ofSubsets = wholes.flatMap(claimsOf).flatMap(({ quantity }) => quantity.value ?? [])
  const values = reaches.length === 0 ? ofSubsets : reaches.map(({ to }) => to)
  // Room for open ends, whether there are any or not: a subset's must not move the rest.
  const span = { from: plot.from, to: plot.to - OPEN - 4, size: small }
  return valueAxis({ values, reachesZero: true }, span, 'linear', locale)
}
