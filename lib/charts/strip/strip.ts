/**
 * The strip: every current claim of a lane as a small mark on one linear scale, for a tile or a row that has no room for
 * names. The latest are strong, earlier ones faint, withdrawn ones struck. What it decides, and why: the README of lib/charts.
 */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { Convention } from '@/lib/domain/convention'
import { kindClassOf } from '@/lib/format/kind'
import { directionIn } from '@/lib/format/locale'
import type { Locale } from '@/lib/format/translator'
import { formatWithdrawal } from '@/lib/sentences/withdrawal'
import { valueAxis, type ValueAxis } from '../drawing/axis'
import { drawPip, pipsWidth } from '../drawing/chip'
import { drawnClaimants, leftOutText } from '../drawing/drawn'
import { describe, grown } from '../drawing/mark'
import { ARROW, axisNumbers, drawMark, reachesZero, type MarkDrawing } from '../drawing/mark-shapes'
import { byKindThenValue, byTime } from '../drawing/order'
import { makePen, type Pen } from '../drawing/pen'
import type { Mark, MarkAge, PlacedPath } from '../drawing/shapes'
import { drawnNumber, speechOf, type Speech } from '../drawing/wording'
import type { Drawn, Frame } from '../kind'
import type { LaneContent } from '../lane-kind'
import type { StripLayout } from './layout'

export interface StripContent extends LaneContent {
  readonly convention: Convention
}

export const STRIP_HEIGHT = 24
/** The size of a mark beside that of a chart with rows. */
const SMALL = 0.6
/** More current claims than these are a smear; the chart by source has them. */
const MAX_MARKS = 40
const MAX_WITHDRAWN = 6
/** Half a mark, at both ends of the scale. */
const MARGIN = 6
/** The room between the scale and the words without a number. */
const APART = 8
const MIDDLE = STRIP_HEIGHT / 2

const STRENGTH: readonly MarkAge[] = ['withdrawn', 'earlier', 'recent', 'latest']

export function layoutStrip(input: Drawn<StripContent>, { width }: Frame): StripLayout {
  const { lane, convention, locale, t, direction = directionIn(input.locale) } = input
  const pen = makePen(width, direction)
  const speech = speechOf(input, convention, { locale, t })
  const current = drawnClaimants(lane.claims().toSorted(byKindThenValue), MAX_MARKS)
  const newest = lane.withdrawn().toSorted((a, b) => byTime(b, a))
  const withdrawn = newest.slice(0, MAX_WITHDRAWN)
  const ageOf = (claim: ClaimAnswer): MarkAge =>
    withdrawn.includes(claim) ? 'withdrawn' : (speech.ages.get(claim.id) ?? 'latest')
  const claims = [...withdrawn, ...current.claims].toSorted(
    (a, b) => STRENGTH.indexOf(ageOf(a)) - STRENGTH.indexOf(ageOf(b)),
  )
  const isWord = (claim: ClaimAnswer) => drawnNumber(claim, convention) === null
  const wordless = claims.filter(isWord)
  const words = { from: width - pipsWidth(wordless.length), count: wordless.length }
  const end = words.count === 0 ? width : words.from - APART
  const axis = axisOf(claims, end, convention, locale)
  const marks = claims.flatMap((claim): Mark[] => {
    const tone = kindClassOf(claim.claimant.kind)
    const drawn = isWord(claim)
      ? pipOf(claim, { ...words, index: wordless.indexOf(claim), y: MIDDLE }, pen)
      : axis && drawMark(claim, tone, convention, axis, MIDDLE, end, pen, SMALL)
    if (drawn === null) return []
    const box = { x: drawn.from, y: MIDDLE - 6, width: drawn.to - drawn.from, height: 12 }
    const placed = describe(claim, true, tone, speech, {
      x: drawn.x === null ? null : pen.x(drawn.x),
      x2: drawn.x2 === null ? null : pen.x(drawn.x2),
      y: MIDDLE,
      paths: drawn.paths,
      labels: [],
      hit: pen.box(grown(box, 12)),
    })
    return [ageOf(claim) === 'withdrawn' ? struck(placed, claim, drawn, speech, pen) : placed]
  })
  const hidden = newest.length - withdrawn.length
  const all = { claimants: current.claims.length, drawn: current.claims.length }
  const left = current.left ?? (hidden === 0 ? null : { ...all, earlier: 0, earlierEach: 0 })
  return {
    chart: 'strip',
    width,
    height: STRIP_HEIGHT,
    direction,
    headings: [],
    notes: [],
    base: axis === null ? [] : baseOf(axis, end, pen),
    lines: [marks],
    left: leftOutText(left && { ...left, withdrawn: hidden }, t),
  }
}

/** Room is kept for an arrow, so that "at least" of the highest number still shows where it points. */
function axisOf(
  claims: readonly ClaimAnswer[],
  end: number,
  convention: Convention,
  locale: Locale,
): ValueAxis | null {
  const isOpen = claims.some(({ quantity: { low, high } }) => low !== null && high === null)
  return valueAxis(
    {
      values: claims.flatMap((claim) => axisNumbers(claim, convention)),
      reachesZero: claims.some(reachesZero),
    },
    { from: MARGIN, to: end - Math.max(MARGIN, isOpen ? ARROW * SMALL : 0), size: 1 },
    'linear',
    locale,
  )
}

/** From edge to edge; where it starts at zero a tick says so, else it begins with a gap. */
function baseOf({ floor, startsAtZero }: ValueAxis, end: number, pen: Pen): PlacedPath[] {
  const line = [
    [startsAtZero ? floor : 0, MIDDLE],
    [end, MIDDLE],
  ] as const
  if (startsAtZero) {
    const zero = [
      [floor, MIDDLE - 5],
      [floor, MIDDLE + 5],
    ] as const
    return [{ role: 'leader', d: pen.lines(zero, line) }]
  }
  return [
    {
      role: 'leader',
      d: pen.lines(
        [
          [0, MIDDLE],
          [2, MIDDLE],
        ],
        [
          [4, MIDDLE],
          [end, MIDDLE],
        ],
      ),
    },
  ]
}

type Drawing = Pick<MarkDrawing, 'from' | 'to' | 'paths' | 'x2'> & { readonly x: number | null }

/** A word or a denial has no place on the scale: a small chip at its end. */
function pipOf(claim: ClaimAnswer, at: Parameters<typeof drawPip>[1], pen: Pen): Drawing {
  const { paths, box } = drawPip(claim, at, pen)
  return { x: null, x2: null, from: box.x, to: box.x + box.width, paths }
}

/** A slash through the mark; what it says is that it was withdrawn, by whom and why. */
function struck(
  mark: Mark,
  claim: ClaimAnswer,
  { from, to }: Drawing,
  speech: Speech,
  pen: Pen,
): Mark {
  const middle = (from + to) / 2
  const slash = pen.lines([
    [middle - 5, MIDDLE + 7],
    [middle + 5, MIDDLE - 7],
  ])
  const withdrawn = formatWithdrawal(claim, speech, speech.shortName(claim.claimant))
  return {
    ...mark,
    kind: 'withdrawn',
    current: false,
    age: 'withdrawn',
    paths: [...mark.paths, { role: 'strike', d: slash }],
    name: speech.t('chart.mark.withdrawn', { claim: mark.name, withdrawn }),
  }
}
