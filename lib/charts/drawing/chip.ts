/** Claims without a number: a hatched word, or the struck figure of a denial. They have no place on the axis. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { joinNames, joinWith } from '@/lib/format/list'
import type { Measures } from './measures'
import type { Pen } from './pen'
import type { Box, PlacedPath, PlacedText } from './shapes'
import { textWidth, wrap } from './text'
import { dateOf, disputedBy, quantityOf, type Speech } from './wording'

const PAD = 9
const ROW = 17
const MAX_LINES = 3
/** An older word or denial: a small chip without text. */
const PIP = 11
const PIP_STEP = 15
const PIPS_ROOM = 60

export interface Chip {
  readonly width: number
  readonly height: number
  readonly draw: (top: number) => { paths: PlacedPath[]; labels: PlacedText[]; box: Box }
}

/** A chip in a lane, with who is denied and the date under it, or beside it where there is room. */
export function chipOf(
  claim: ClaimAnswer,
  lane: { from: number; to: number },
  { base, small }: Measures,
  speech: Speech,
  pen: Pen,
  /** 1: the word alone on one line, for a place that says the rest itself. */
  most = MAX_LINES,
): Chip {
  const denied = claim.quantity.form === 'denied'
  const lines = wrap(wordOf(claim, speech), base, lane.to - lane.from - 2 * PAD, most, 'bold')
  const width = Math.max(...lines.map((line) => textWidth(line, base, 'bold'))) + 2 * PAD
  const chipHeight = lines.length * ROW + 8
  const room = lane.to - lane.from
  const said = most === 1 ? [] : captionOf(claim, speech)
  const oneLine = said.join(' · ')
  const beside = width + 9 + textWidth(oneLine, small) <= room
  const captions = beside ? [oneLine] : said.flatMap((text) => wrap(text, small, room, 2))
  return {
    width,
    height: beside ? chipHeight : chipHeight + captions.length * (small + 3) + 3,
    draw: (top) => {
      const box = { x: lane.from, y: top, width, height: chipHeight }
      const words = lines.map((text, index) => ({
        role: denied ? ('struck' as const) : ('word' as const),
        text,
        size: base,
        x: lane.from + PAD,
        y: top + 4 + ROW * (index + 0.76),
        anchor: 'start' as const,
      }))
      const strikes = lines.map((line, index) => {
        const at = top + 4 + ROW * (index + 0.5)
        return [
          [lane.from + PAD - 4, at],
          [lane.from + PAD + textWidth(line, base, 'bold') + 4, at],
        ] as const
      })
      const captionTop = beside ? top + chipHeight / 2 + small * 0.35 : top + chipHeight + small + 1
      const texts = captions.map((text, index) => ({
        role: 'date' as const,
        text,
        size: small,
        anchor: 'start' as const,
        x: beside ? lane.from + width + 9 : lane.from,
        y: captionTop + index * (small + 3),
      }))
      return {
        box,
        paths: [
          { role: 'chip', d: pen.pill(box, 4) },
          ...(denied
            ? [{ role: 'strike' as const, d: pen.lines(...strikes) }]
            : [{ role: 'hatch' as const, d: pen.hatch(box, 7) }]),
        ],
        labels: [...words, ...texts],
      }
    },
  }
}

function wordOf(claim: ClaimAnswer, speech: Speech): string {
  if (claim.quantity.form !== 'denied') return quantityOf(claim, speech)
  const figures = disputedBy(claim, speech).map((disputed) => quantityOf(disputed, speech))
  return figures.length === 0
    ? speech.t('chart.mark.denied-any')
    : joinWith('comma', [...new Set(figures)], speech)
}

function captionOf(claim: ClaimAnswer, speech: Speech): string[] {
  const date = dateOf(claim, speech, 'short')
  if (claim.quantity.form !== 'denied') return [date]
  const names = disputedBy(claim, speech).map(({ claimant }) => speech.shortName(claimant))
  const { t, locale } = speech
  const whom =
    names.length === 0
      ? t('chart.mark.denies-unknown')
      : t('chart.mark.denies-whom', { names: joinNames(new Set(names), locale) })
  return [whom, date]
}

/** Small chips for older claims without a number, from `from` on, oldest first. */
export function pipsWidth(count: number): number {
  return count === 0 ? 0 : pipStep(count) * (count - 1) + PIP
}

function pipStep(count: number): number {
  return Math.min(PIP_STEP, PIPS_ROOM / count)
}

export function drawPip(
  claim: ClaimAnswer,
  at: { from: number; index: number; count: number; y: number },
  pen: Pen,
): { paths: PlacedPath[]; box: Box } {
  const box = {
    x: at.from + at.index * pipStep(at.count),
    y: at.y - PIP / 2,
    width: PIP,
    height: PIP,
  }
  const middle = [
    [box.x + 2, at.y],
    [box.x + PIP - 2, at.y],
  ] as const
  const inside = claim.quantity.form === 'denied' ? pen.lines(middle) : pen.hatch(box, 5)
  return { box, paths: [{ role: 'older', d: pen.pill(box, 2) + inside }] }
}
