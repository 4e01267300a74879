/** The bar of a whole in a breakdown: what of it is divided, and what is left unknown. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { describe, grown } from '../drawing/mark'
import type { ValueAxis } from '../drawing/axis'
import { chipOf } from '../drawing/chip'
import { asPlaced } from '../drawing/label'
import { round, type Pen } from '../drawing/pen'
import type { PlacedPath } from '../drawing/shapes'
import { dateOf, quantityOf } from '../drawing/wording'
import type { BreakdownRow } from './layout'
import { labelBeside, TARGET, TRACK, type Sheet } from './breakdown-sheet'
import { boxOfBar, OPEN, segmentPath, wholePaths, type Bar } from './part-shapes'
import { reachOf, type Segment } from './part-tree'

const BAR = 18

/** The bar from 0 to the whole, with the segments of its first division; a word is a chip. */
export function placeWhole(
  sheet: Sheet,
  claim: ClaimAnswer,
  divided: readonly (readonly Segment[])[],
): Pick<BreakdownRow, 'whole' | 'end'> {
  const { context, tone } = sheet
  const { measures, axis, speech, pen } = context
  const reach = reachOf(claim, divided)
  const date = dateOf(claim, speech, 'short')
  if (claim.quantity.value === null) {
    const lane = { from: measures.plot.from, to: measures.width }
    const chip = chipOf(claim, lane, measures, speech, pen).draw(sheet.y + 2)
    const bottom = Math.max(chip.box.y + chip.box.height, ...chip.labels.map(({ y }) => y + 4))
    sheet.y = bottom + 8
    const whole = describe(claim, true, tone, speech, {
      x: null,
      x2: null,
      y: round(chip.box.y + chip.box.height / 2),
      paths: chip.paths,
      labels: chip.labels.map(pen.text),
      hit: pen.box(grown(chip.box, TARGET)),
    })
    if (reach === null || axis === null) return { whole, end: null }
    placeAnotherBar(sheet, claim, divided[0] ?? [])
    return { whole, end: pen.x(axis.at(reach.to)) }
  }
  const at = axis?.at ?? (() => measures.plot.from)
  const drawnTo = at(reach?.to ?? 0)
  const bar = { from: at(0), to: Math.max(drawnTo, at(0) + 1) }
  const tip = bar.to + (reach?.isOpen === true ? OPEN : 0)
  const label = labelBeside({
    value: quantityOf(claim, speech),
    date,
    mark: { from: bar.from, to: tip },
    obstacles: [],
    bounds: { from: measures.plot.from, to: measures.width },
    base: measures.base,
    small: measures.small,
  })
  sheet.y += label.above * measures.line
  const middle = sheet.y + TRACK / 2
  const placed: Bar = { ...bar, top: middle - BAR / 2, height: BAR }
  const paths = barPaths(sheet, claim, placed, divided[0] ?? [])
  const baseline = (line: number) =>
    label.above === 0
      ? middle + measures.base * 0.34
      : middle - TRACK / 2 - 1 - measures.line * line
  sheet.y = middle + TRACK / 2
  const whole = describe(claim, true, tone, speech, {
    x: pen.x(at(claim.quantity.value)),
    y: round(middle),
    paths,
    x2: claim.quantity.valueTo === null ? null : pen.x(at(claim.quantity.valueTo)),
    labels: asPlaced(label, baseline).map(pen.text),
    hit: pen.box(grown({ ...boxOfBar(placed), width: tip - bar.from }, TARGET)),
  })
  return { whole, end: pen.x(drawnTo) }
}

/** The bar of a further statement that divides the same whole in another way, or of a whole in words. */
export function placeAnotherBar(
  sheet: Sheet,
  claim: ClaimAnswer,
  segments: readonly Segment[],
): void {
  const { measures, axis } = sheet.context
  const at = axis?.at ?? (() => measures.plot.from)
  const reach = reachOf(claim, [segments])
  const middle = sheet.y + TRACK / 2
  const to = at(reach?.to ?? 0)
  const bar = { from: at(0), to, top: middle - BAR / 2, height: BAR }
  sheet.paths.push(...barPaths(sheet, claim, bar, segments))
  sheet.y = middle + TRACK / 2
}

function barPaths(
  sheet: Sheet,
  claim: ClaimAnswer,
  bar: Bar,
  segments: readonly Segment[],
): PlacedPath[] {
  const { axis, pen } = sheet.context
  const reach = reachOf(claim, [segments])
  if (axis === null || reach === null) return [{ role: 'thin', d: noLength(bar, pen) }]
  const isDivided = segments.length > 0
  const { isOpen } = reach
  const outline = wholePaths(
    claim,
    bar,
    { stated: axis.at(Math.max(reach.stated, isOpen ? reach.to : 0)), isOpen, isDivided },
    pen,
  )
  if (!isDivided) return outline
  const solid = segments
    .filter(({ from, to }) => to > from)
    .map(({ claim: part, from, to }) => {
      const placed = { ...bar, from: axis.at(from), to: axis.at(to) }
      sheet.segments.push({ claim: part.id, from: pen.x(placed.from), to: pen.x(placed.to) })
      return segmentPath(part, placed, pen)
    })
  const unknown = unknownOf(claim, segments, axis, bar)
  const hatch: PlacedPath[] =
    unknown === null ? [] : [{ role: 'hatch', d: pen.hatch(boxOfBar({ ...bar, ...unknown }), 6) }]
  return [...hatch, ...outline, ...solid]
}

/** The stretches of the bar that are drawn as unknown: what the division leaves of the whole, and its open end. */
export function unknownOf(
  claim: ClaimAnswer,
  segments: readonly Segment[],
  axis: ValueAxis,
  bar: Pick<Bar, 'to'>,
) {
  const reach = reachOf(claim, [segments])
  const end = segments.at(-1)?.to ?? 0
  if (reach === null || (!reach.isOpen && reach.to <= end)) return null
  return { from: axis.at(end), to: bar.to + (reach.isOpen ? OPEN - 8 : 0) }
}

function noLength({ from, top, height }: Bar, pen: Pen): string {
  return pen.lines([
    [from, top],
    [from, top + height],
  ])
}
