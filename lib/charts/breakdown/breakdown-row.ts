/** One claimant's breakdown: subsets as brackets over the bar of the whole, a division's parts in it and under it. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { kindClassOf } from '@/lib/format/kind'
import { layoutNames } from '../drawing/names'
import { round } from '../drawing/pen'
import { textWidth } from '../drawing/text'
import type { BreakdownRow } from './layout'
import { placeAnotherBar, placeWhole, unknownOf } from './breakdown-bar'
import { placeBracket } from './breakdown-part'
import { TRACK, type BreakdownContext, type Sheet } from './breakdown-sheet'
import { reachOf, segmentsOf, type PartNode, type Segment } from './part-tree'

export function layoutBreakdownRow(node: PartNode, context: BreakdownContext): BreakdownRow {
  const { measures, axis, speech, pen, top } = context
  const { claim, subsets, divisions } = node
  const tone = kindClassOf(claim.claimant.kind)
  const names = layoutNames(claim, 0, measures, speech)
  const start = measures.stacked ? top + names.height + 4 : top
  const sheet: Sheet = {
    y: start,
    context,
    tone,
    parts: [],
    paths: [],
    texts: [],
    segments: [],
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
    tone,
    top: round(top),
    height: round(height),
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
    role: 'note',
    text,
    x,
    y: y + measures.small * 0.34,
    size: measures.small,
    anchor: 'start',
  })
  sheet.y += TRACK - 4
}
