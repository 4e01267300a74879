/** The band from the lowest to the highest stated number, with who is at each end. */
import type { LaneView } from '@/lib/answers/lane-view'
import { compareText } from '@/lib/domain/text'
import { statedNumbers } from '@/lib/domain/quantity'
import { formatNumber, formatQuantity } from '@/lib/format/figure'
import { joinWith } from '@/lib/format/list'
import type { ValueAxis } from '../drawing/axis'
import type { Measures } from '../drawing/measures'
import { round, type Pen } from '../drawing/pen'
import type { PlacedText } from '../drawing/shapes'
import { textWidth, truncate } from '../drawing/text'
import type { Speech } from '../drawing/wording'
import type { BySourceLayout } from './layout'

export interface BandInput {
  readonly lane: LaneView
  readonly axis: ValueAxis
  readonly measures: Measures
  readonly top: number
  readonly bottom: number
  /** Height of what stands between the rows and the ends' labels. */
  readonly foot: number
  readonly pen: Pen
  readonly speech: Speech
}

interface Band {
  readonly placed: NonNullable<BySourceLayout['band']>
  /** The height of the ends' labels, under the rows. */
  readonly height: number
}

const LEADER = 6
const APART = 18

/** Null when there is no range, or one number only. */
export function placeBand(input: BandInput): Band | null {
  const { lane, axis, measures, top, bottom, foot, pen, speech } = input
  const { locale, t } = speech
  const { range } = lane
  if (range === null || range.low === range.high) return null
  const [from, to] = [axis.at(range.low), axis.at(range.high)]
  const { small, line, stacked, width, plot, words } = measures
  const left = stacked ? 0 : plot.from - 14
  const right = stacked || words === null ? width : words.from - 20
  const name = (ids: readonly string[]) => nameAtEnd(ids, input)
  const fit = (text: string) => truncate(text, small, right - left)
  const end = (number: number, ids: readonly string[]) => ({
    value: formatNumber(number, locale),
    figure: figuresAt(number, input),
    name: name(ids),
  })
  const low = fit(t('chart.band.lowest', end(range.low, range.lowBy)))
  const high = fit(t('chart.band.highest', end(range.high, range.highBy)))
  const [lowWidth, highWidth] = [textWidth(low, small), textWidth(high, small)]

  const lowX = Math.max(left, Math.min(from, right - lowWidth))
  const highX = Math.min(right - highWidth, Math.max(left, to - highWidth))
  const oneLine = highX - (lowX + lowWidth) >= APART
  const baseline = bottom + foot + LEADER + small + 1
  const text = (label: string, x: number, y: number): PlacedText =>
    pen.text({ role: 'end', text: label, x, y, size: small, anchor: 'start' })
  const highY = oneLine ? baseline : baseline + line
  const tick = (at: number) =>
    pen.lines([
      [at, bottom],
      [at, bottom + LEADER - 1],
    ])
  return {
    height: round(highY - bottom - foot + 8),
    placed: {
      ...pen.box({ x: from, y: top, width: to - from, height: bottom - top }),
      ends: [text(low, lowX, baseline), text(high, highX, highY)],
      leaders: [{ role: 'leader', d: tick(from) + tick(to) }],
    },
  }
}

/** The figures that state this number, each with its qualifier; a range gives both of its numbers. */
function figuresAt(number: number, { lane, speech }: BandInput): string {
  const stating = lane
    .claims()
    .filter(({ quantity }) => statedNumbers(quantity).includes(number))
    .map(({ quantity }) => formatQuantity(quantity, speech.locale, speech.t))
  return joinWith('comma', [...new Set(stating)].sort(compareText), speech)
}

function nameAtEnd(ids: readonly string[], { lane, speech }: BandInput): string {
  const [first = '', ...others] = ids
  const claimed = lane.claims().find(({ claimant }) => claimant.id === first)
  const name = claimed === undefined ? first : speech.shortName(claimed.claimant)
  return others.length === 0
    ? name
    : speech.t('chart.band.and-more', { name, count: others.length })
}
