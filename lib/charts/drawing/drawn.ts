/**
 * What a chart draws of a lane that has more than a reader could look at, and what it leaves out. The
 * rule is the same for every chart of claimants, does not depend on reading order, and is stated in the
 * method: no claimant at an end of the range gives way to one in between.
 */
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { statedNumbers } from '@/lib/domain/quantity'
import { rangeOf } from '@/lib/domain/range'
import { compareText } from '@/lib/domain/text'
import type { Translate } from '@/lib/format/translator'
import type { Measures } from './measures'
import { byTime, groupRows, type RowClaims } from './order'
import type { Pen } from './pen'
import type { PlacedText } from './shapes'
import { wrap } from './text'

/** How many claimants, and how many of their claims, a chart has room for. */
export interface Room {
  readonly claimants: number
  readonly claims: number
}

export const BY_SOURCE_ROOM: Room = { claimants: 40, claims: 90 }
export const TIME_LINE_ROOM: Room = { claimants: 18, claims: 90 }
/** How many withdrawn claims a chart draws at most. */
const MAX_WITHDRAWN = 12
/** The room of a breakdown for claimants who say what their figure is made of. */
export const BREAKDOWN_ROOM = 18

export interface LeftOut {
  /** How many the lane has, and how many of them are drawn. */
  readonly claimants: number
  readonly drawn: number
  /** Earlier claims of claimants that are drawn, and how many of each are drawn at most. */
  readonly earlier: number
  readonly earlierEach: number
  /** Withdrawn claims that are not drawn. */
  readonly withdrawn: number
}

export interface DrawnRows {
  readonly rows: readonly RowClaims[]
  /** The newest of those that were withdrawn. */
  readonly withdrawn: readonly ClaimAnswer[]
  /** Null when everything is drawn. */
  readonly left: LeftOut | null
}

interface Choosable {
  readonly current: readonly ClaimAnswer[]
  readonly range: { readonly low: number; readonly high: number } | null
}

/** As much of a lane as rows are made of. */
interface LaneClaims extends Pick<LaneView, 'claims' | 'history' | 'withdrawn'> {
  readonly range: Choosable['range']
}

/** In the order of the chart. */
export function drawnRows(lane: LaneClaims, room: Room): DrawnRows {
  const [current, history] = [lane.claims(), lane.history()]
  const newest = lane.withdrawn().toSorted((a, b) => byTime(b, a))
  const withdrawn = newest.slice(0, MAX_WITHDRAWN)
  const hidden = newest.length - withdrawn.length
  const all: LeftOut = {
    claimants: current.length,
    drawn: current.length,
    earlier: 0,
    earlierEach: 0,
    withdrawn: hidden,
  }
  if (current.length <= room.claimants && current.length + history.length <= room.claims) {
    return { rows: groupRows({ current, history }), withdrawn, left: hidden === 0 ? null : all }
  }
  const chosen = chooseClaimants({ current, range: lane.range }, room.claimants)
  const ids = new Set(chosen.map(({ claimant }) => claimant.id))
  const groups = groupRows({
    current: chosen,
    history: history.filter(({ claimant }) => ids.has(claimant.id)),
  })
  const lengths = groups.map((row) => row.history.length)
  const earlierEach = mostEach(lengths, room.claims - chosen.length)
  const earlier = lengths.reduce((sum, length) => sum + Math.max(0, length - earlierEach), 0)
  const rows = groups.map((row) => ({
    ...row,
    history: row.history.slice(Math.max(0, row.history.length - earlierEach)),
  }))
  const left = { ...all, drawn: chosen.length, earlier, earlierEach }
  const isWhole = earlier + hidden === 0 && chosen.length === current.length
  return { rows, withdrawn, left: isWhole ? null : left }
}

/** The claims that a chart with room for so many draws, of a list with one of each claimant; in their order. */
export function drawnClaimants(current: readonly ClaimAnswer[], most: number): DrawnClaimants {
  if (current.length <= most) return { claims: current, left: null }
  const range = rangeOf(
    current.map(({ claimant, quantity }) => ({ claimant: claimant.id, quantity })),
  )
  const chosen = new Set(chooseClaimants({ current, range }, most))
  return {
    claims: current.filter((claim) => chosen.has(claim)),
    left: { claimants: current.length, drawn: most, earlier: 0, earlierEach: 0, withdrawn: 0 },
  }
}

export interface DrawnClaimants {
  readonly claims: readonly ClaimAnswer[]
  readonly left: LeftOut | null
}

/** The claimants at the ends come first, the lowest and the highest by turns, then those with most publications, then the latest. */
function chooseClaimants({ current, range }: Choosable, most: number): ClaimAnswer[] {
  const ranked = current.toSorted(bySupport)
  const stating = (end: number | undefined) =>
    end === undefined ? [] : ranked.filter(({ quantity }) => statedNumbers(quantity).includes(end))
  const [lowest, highest] = [stating(range?.low), stating(range?.high)]
  const ends = Array.from({ length: Math.max(lowest.length, highest.length) }, (_, index) => [
    ...lowest.slice(index, index + 1),
    ...highest.slice(index, index + 1),
  ]).flat()
  return [...new Set([...ends, ...ranked])].slice(0, most)
}

function bySupport(a: ClaimAnswer, b: ClaimAnswer): number {
  return (
    b.appearances.length - a.appearances.length ||
    byTime(b, a) ||
    compareText(a.claimant.id, b.claimant.id)
  )
}

/** The largest number that, taken of each, takes no more than `room` of all. */
function mostEach(lengths: readonly number[], room: number): number {
  const taken = (each: number) => lengths.reduce((sum, length) => sum + Math.min(length, each), 0)
  let each = 0
  while (each < Math.max(0, ...lengths) && taken(each + 1) <= room) each += 1
  return each
}

/** What is left out in a sentence or two; null when nothing is. */
export function leftOutText(left: LeftOut | null, t: Translate): string | null {
  if (left === null) return null
  const { claimants, drawn, earlier, earlierEach, withdrawn } = left
  return [
    ...(drawn === claimants ? [] : [t('chart.left.claimants', { drawn, claimants })]),
    ...(earlier === 0 ? [] : [t('chart.left.earlier', { earlier, each: earlierEach })]),
    ...(withdrawn === 0 ? [] : [t('chart.left.withdrawn', { withdrawn })]),
    t('chart.left.where'),
  ].join(' ')
}

/** The same as notes under a chart whose drawing ends at `from`. */
export function leftOutNotes(
  left: LeftOut | null,
  from: number,
  measures: Measures,
  t: Translate,
  pen: Pen,
): NotesUnder {
  return notesUnder([leftOutText(left, t)], from, measures, pen)
}

interface NotesUnder {
  readonly notes: PlacedText[]
  readonly height: number
}

/** Sentences under a chart whose drawing ends at `from`, each from a line of its own. */
export function notesUnder(
  said: readonly (string | null)[],
  from: number,
  { width, small, line }: Measures,
  pen: Pen,
): NotesUnder {
  const lines = said.flatMap((text) => (text === null ? [] : wrap(text, small, width, 12)))
  return {
    notes: lines.map((text, index) =>
      pen.text({
        role: 'note',
        text,
        x: 0,
        y: from + line * (index + 1),
        size: small,
        anchor: 'start',
      }),
    ),
    height: lines.length === 0 ? 0 : line * lines.length + 8,
  }
}
