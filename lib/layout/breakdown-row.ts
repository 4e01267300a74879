/** One claimant's breakdown: subsets as brackets over the bar of the whole, a division's parts in it and under it. */
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import { kindClassOf, type KindClass } from '@/lib/format/kind'
import { formatPart } from '@/lib/format/part'
import type { ValueAxis } from './axis'
import { chipOf, type Chip } from './chip'
import { asPlaced, fromStart, placeLabel, type LabelInput } from './label'
import type { Measures } from './measures'
import { boxOfBar, OPEN, partPaths, segmentPath, wholePaths, type Bar } from './part-shapes'
import { lengthOf, reachOf, segmentsOf, type PartNode, type Segment } from './part-tree'
import { round, type Pen } from './pen'
import { describe, grown, layoutNames } from './row'
import type { Box, BreakdownRow, Mark, PlacedPath, PlacedText } from './shapes'
import { textWidth } from './text'
import { dateOf, quantityOf, type Speech } from './wording'

export interface BreakdownContext {
  readonly top: number
  readonly measures: Measures
  readonly axis: ValueAxis | null
  readonly actors: ComparisonAnswer['actors']
  readonly speech: Speech
  readonly pen: Pen
}

const BAR = 18
const TRACK = 30
const TARGET = 29

const labelOf = (input: LabelInput) => fromStart(placeLabel(input), input)

/** What a row becomes, part by part, from the top down. */
interface Sheet {
  y: number
  readonly context: BreakdownContext
  readonly tone: KindClass
  readonly parts: Mark[]
  readonly paths: PlacedPath[]
  readonly texts: PlacedText[]
  readonly segments: BreakdownRow['segments'][number][]
}

export function layoutBreakdownRow(node: PartNode, context: BreakdownContext): BreakdownRow {
  const { measures, axis, speech, pen, top } = context
  const { claim, subsets, divisions } = node
  const tone = kindClassOf(claim.claimant.kind)
  const names = layoutNames(claim, 0, measures, speech)
  const start = measures.stacked ? top + names.height + 4 : top
  const sheet: Sheet = {
    ...{ y: start, context, tone, parts: [], paths: [], texts: [], segments: [] },
  }
  const trackTop = sheet.y
  const origin = axis?.at(0) ?? measures.plot.from
  // The smallest on top, so that the longest bracket lies next to the bar.
  for (const subset of subsets.toReversed()) placeBracket(sheet, subset, claim, origin, 1, 1)

  const divided = divisions.map((division) =>
    segmentsOf(
      claim,
      division.map((part) => part.claim),
    ),
  )
  const barY = sheet.y
  const whole = placeWhole(sheet, claim, divided)
  divisions.forEach((division, index) => {
    if (index > 0) placeAnotherBar(sheet, claim, divided[index] ?? [])
    placeDivision(sheet, claim, division, divided[index] ?? [])
  })

  const bottom = sheet.y
  const namesTop = measures.stacked ? top : Math.max(top, Math.min(barY, bottom - names.height))
  const height = Math.max(bottom, namesTop + names.height) - top
  return {
    claimant: { id: claim.claimant.id, name: claim.claimant.name },
    ...{ tone, top: round(top), height: round(height) },
    label: names.label(namesTop).map(pen.text),
    tags: names.tags(namesTop).map(pen.text),
    paths: sheet.paths,
    texts: sheet.texts.map(pen.text),
    spans: axis === null ? [] : [[round(trackTop), round(bottom)]],
    segments: sheet.segments,
    ...whole,
    parts: sheet.parts,
  }
}

/** The bar from 0 to the whole, with the segments of its first division; a word is a chip. */
function placeWhole(
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
      ...{ x: null, x2: null, y: round(chip.box.y + chip.box.height / 2) },
      ...{ paths: chip.paths, labels: chip.labels.map(pen.text) },
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
  const label = labelOf({
    ...{ value: quantityOf(claim, speech), date, mark: { from: bar.from, to: tip } },
    ...{ obstacles: [], bounds: { from: measures.plot.from, to: measures.width } },
    ...{ base: measures.base, small: measures.small },
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
    ...{ x: pen.x(at(claim.quantity.value)), y: round(middle), paths },
    x2: claim.quantity.valueTo === null ? null : pen.x(at(claim.quantity.valueTo)),
    labels: asPlaced(label, baseline).map(pen.text),
    hit: pen.box(grown({ ...boxOfBar(placed), width: tip - bar.from }, TARGET)),
  })
  return { whole, end: pen.x(drawnTo) }
}

/** The bar of a further statement that divides the same whole in another way, or of a whole in words. */
function placeAnotherBar(sheet: Sheet, claim: ClaimAnswer, segments: readonly Segment[]): void {
  const { measures, axis, pen } = sheet.context
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

/** Where the bar is drawn as unknown: what the division leaves of the whole, and its open end. */
function unknownOf(
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

/** Under the bar, each part of a division where it lies, its own parts under it, and what is not said. */
function placeDivision(
  sheet: Sheet,
  whole: ClaimAnswer,
  division: readonly PartNode[],
  segments: readonly Segment[],
): void {
  const { measures, axis, speech, pen } = sheet.context
  division.forEach((part, index) => {
    const from = axis?.at(segments[index]?.from ?? 0) ?? measures.plot.from
    const to = axis?.at(segments[index]?.to ?? 0) ?? from
    placeBracket(sheet, part, whole, from, -1, 1, to)
  })
  if (axis === null) return
  const reach = reachOf(whole, [segments])
  const unknown =
    reach === null ? null : unknownOf(whole, segments, axis, { to: axis.at(reach.to) })
  if (unknown === null) return
  const text = speech.t('chart.breakdown.not-said')
  const y = sheet.y + 13
  const width = textWidth(text, measures.small)
  const room = measures.width - unknown.to - 8
  const x = room >= width ? unknown.to + 8 : Math.max(measures.plot.from, unknown.from - 8 - width)
  sheet.paths.push({
    role: 'trail',
    d: pen.lines([
      [unknown.from, y - 6],
      [unknown.from, y],
      [unknown.to, y],
      [unknown.to, y - 6],
    ]),
  })
  sheet.texts.push({
    ...{ role: 'note', text, x, y: y + measures.small * 0.34 },
    ...{ size: measures.small, anchor: 'start' },
  })
  sheet.y += TRACK - 4
}

/** A part as a bracket with its words, and its own parts beyond it, away from the bar. */
function placeBracket(
  sheet: Sheet,
  node: PartNode,
  whole: ClaimAnswer,
  from: number,
  /** 1 where the bar is under the bracket, -1 where it is above. */
  side: 1 | -1,
  depth: number,
  segmentEnd?: number,
): void {
  const own = () => placePart(sheet, node.claim, whole, from, side, depth, segmentEnd)
  const inner = [...node.subsets, ...node.divisions.flat()]
  const beyond = () => {
    for (const part of side === 1 ? inner.toReversed() : inner) {
      placeBracket(sheet, part, node.claim, from, side, depth + 1)
    }
  }
  if (side === 1) {
    beyond()
    own()
  } else {
    own()
    beyond()
  }
}

const CHIP_ROOM = 170

/** A word where its part begins, or as near to it as it fits. */
function chipFrom({ context }: Sheet, claim: ClaimAnswer, from: number): Chip {
  const { measures, speech, pen } = context
  const chipAt = (start: number) =>
    chipOf(claim, { from: start, to: start + CHIP_ROOM }, measures, speech, pen, 1)
  const wanted = chipAt(from)
  const most = measures.width - wanted.width
  return from <= most ? wanted : chipAt(most)
}

function placePart(
  sheet: Sheet,
  claim: ClaimAnswer,
  whole: ClaimAnswer,
  from: number,
  side: 1 | -1,
  depth: number,
  segmentEnd: number | undefined,
): void {
  const { context, tone } = sheet
  const { measures, axis, speech, pen, actors } = context
  const { plot, small, base, line, width } = measures
  const words = formatPart(claim, whole, actors, speech)
  const shift = (value: number) =>
    axis === null ? from : Math.min(plot.to - OPEN, from + axis.at(value) - axis.at(0))
  const to = segmentEnd ?? shift(lengthOf(claim) ?? 0)
  const { valueTo, value } = claim.quantity
  const upper =
    valueTo === null
      ? lengthOf(claim) === null && value !== null
        ? shift(value)
        : null
      : shift(valueTo)
  const { quantity } = claim
  const isWord = quantity.form === 'verbal' || quantity.form === 'denied'
  const chip = isWord ? chipFrom(sheet, claim, from) : null
  const draw = (y: number) => {
    if (chip === null) return partPaths(claim, { from, to }, upper, y, side, pen)
    const { paths, box } = chip.draw(y - 12)
    return { paths, span: { from: box.x, to: box.x + box.width } }
  }
  const label = labelOf({
    value: words,
    date: depth === 1 ? '' : speech.t('chart.breakdown.of', { whole: quantityOf(whole, speech) }),
    mark: draw(0).span,
    ...{ obstacles: [], bounds: { from: plot.from, to: width } },
    ...{ base: Math.min(base, small + 0.5), small },
  })
  sheet.y += label.above * line
  const y = sheet.y + TRACK / 2
  const { paths, span } = draw(y)
  const baseline = (index: number) =>
    label.above === 0 ? y + small * 0.34 : y - TRACK / 2 - 1 - line * index + 4
  const box: Box = { x: span.from, y: y - 9, width: span.to - span.from, height: 18 }
  const mark = describe(claim, true, tone, speech, {
    ...{ x: isWord ? null : pen.x(to), y: round(y), paths },
    x2: upper === null ? null : pen.x(upper),
    labels: [...(chip === null ? [] : chip.draw(y - 12).labels), ...asPlaced(label, baseline)]
      .filter(({ text }) => text !== '')
      .map(pen.text),
    hit: pen.box(grown(box, TARGET)),
  })
  sheet.parts.push({
    ...mark,
    name: speech.t(`chart.breakdown.name-${claim.partKind ?? 'subset'}`, {
      claimant: claim.claimant.name,
      part: words,
      whole: quantityOf(whole, speech),
      date: dateOf(claim, speech, 'long'),
    }),
  })
  sheet.y = y + TRACK / 2
}
