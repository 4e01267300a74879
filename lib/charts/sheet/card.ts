/**
 * The card of a snapshot, for previews of links: 1200 by 630. Its finding in large type with who is at
 * each end; the chart beside it where it can still be read at that size, and never a part of it. A chart
 * that is too crowded leaves its room to the words: the finding as large as it fits, and both ends.
 */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { groupBy } from '@/lib/domain/group-by'
import { statedNumbers } from '@/lib/domain/quantity'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import { compareText } from '@/lib/domain/text'
import { formatQuantity } from '@/lib/format/figure'
import { formatList } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'
import { restrictionsOfRecord } from '@/lib/sentences/restrictions'
import { NARROW } from '../drawing/measures'
import { wrap } from '../drawing/text'
import type { Ground } from '../kind'
import { lanesOfRecord } from '../record/from-record'
import { layoutRecord, type Sheet, type SheetLine } from './sheet'

const WIDTH = 1200
const HEIGHT = 630
const MARGIN = 56
const GAP = 48
const CHART_WIDTH = 440
const CHART_HEIGHT = HEIGHT - 2 * MARGIN
/** Below this, names of 15 px are too small on a phone. */
const SMALLEST = 0.8
const LEADING = 1.3

export function layoutCard(
  record: SnapshotRecord,
  words: Words,
  source: readonly string[],
  ground: Ground,
): Sheet {
  const chart = layoutRecord(record, words, NARROW, ground)
  const scale = Math.min(CHART_WIDTH / chart.width, CHART_HEIGHT / chart.height)
  const isShown = scale >= SMALLEST
  const foot = HEIGHT - MARGIN - source.length * 15 * LEADING
  const lines = isShown ? linesBeside(record, words) : linesAlone(record, words, foot - 24)
  source.forEach((line, index) => {
    lines.push(...block({ role: 'source', text: line, size: 15 }, foot + index * 15 * LEADING, 1))
  })
  return {
    width: WIDTH,
    height: HEIGHT,
    lines,
    chart: isShown ? chart : null,
    chartX: WIDTH - MARGIN - CHART_WIDTH,
    chartY: Math.round((HEIGHT - chart.height * scale) / 2),
    chartScale: Number(scale.toFixed(4)),
  }
}

interface Written extends Pick<SheetLine, 'role' | 'text' | 'size'> {
  readonly x?: number
  readonly width?: number
}

/** Lines of one text from `top` down. */
function block(written: Written, top: number, most: number): SheetLine[] {
  const { role, text, size, x = MARGIN, width = WIDTH - 2 * MARGIN } = written
  const weight = role === 'title' || role === 'figure' ? 'bold' : 'regular'
  return wrap(text, size, width, most, weight).map((line, index) => ({
    role,
    text: line,
    x,
    size,
    y: Math.round(top + (index + 1) * size * LEADING),
  }))
}

const bottomOf = (lines: readonly SheetLine[], top: number) => lines.at(-1)?.y ?? top

/** Beside a chart that can be read. */
function linesBeside(record: SnapshotRecord, words: Words): SheetLine[] {
  const { text } = record
  const width = WIDTH - 2 * MARGIN - GAP - CHART_WIDTH
  return stack(
    [
      [{ role: 'title', text: text.title, size: 32, width }, 4, 0],
      [{ role: 'subtitle', text: text.subtitle, size: 18, width }, 2, 8],
      [{ role: 'subtitle', text: restrictionsOfRecord(record, words), size: 18, width }, 3, 4],
      [{ role: 'finding', text: text.finding, size: 24, width }, 6, 20],
      [{ role: 'subtitle', text: text.support, size: 18, width }, 3, 12],
    ],
    MARGIN - 10,
  )
}

function stack(
  parts: readonly (readonly [written: Written, most: number, before: number])[],
  top: number,
): SheetLine[] {
  const lines: SheetLine[] = []
  let y = top
  for (const [written, most, before] of parts) {
    if (written.text === '') continue
    const placed = block(written, y + before, most)
    lines.push(...placed)
    y = bottomOf(placed, y)
  }
  return lines
}

const FINDING_SIZES = [46, 42, 38, 34, 30, 26, 24, 22] as const

/** The words alone, from the margin down to `bottom`. */
function linesAlone(record: SnapshotRecord, words: Words, bottom: number): SheetLine[] {
  const { title, subtitle, finding, support } = record.text
  const head = stack(
    [
      [{ role: 'title', text: title, size: 34 }, 3, 0],
      [{ role: 'subtitle', text: subtitle, size: 18 }, 2, 6],
      [{ role: 'subtitle', text: restrictionsOfRecord(record, words), size: 18 }, 2, 4],
    ],
    MARGIN - 10,
  )
  const top = bottomOf(head, MARGIN)
  const ends = linesOfEnds(record, words, top + 12)
  const below = bottomOf(ends, top) + (ends.length === 0 ? 0 : 8)
  const written = (size: number) =>
    stack(
      [
        [{ role: 'finding', text: finding, size }, 8, 20],
        [{ role: 'subtitle', text: support, size: 20 }, 2, 16],
      ],
      below,
    )
  const sizes = FINDING_SIZES.filter((size) => ends.length === 0 || size <= 34)
  const size = sizes.find((one) => bottomOf(written(one), below) <= bottom) ?? 22
  return [...head, ...ends, ...written(size).filter(({ y }) => y <= bottom)]
}

/** Both ends of a lane in large type, side by side, each over those who claim it; none without two ends. */
function linesOfEnds(record: SnapshotRecord, words: Words, top: number): SheetLine[] {
  const [lane, ...others] = lanesOfRecord(record)
  if (lane === undefined || others.length > 0 || record.view.chart === 'breakdown') return []
  if (lane.range === null || lane.range.low === lane.range.high) return []
  const width = (WIDTH - 2 * MARGIN - GAP) / 2
  const columns = [lane.range.low, lane.range.high].map((number, index) => {
    const claims = lane.claims().filter(({ quantity }) => statedNumbers(quantity).includes(number))
    const place = { x: MARGIN + index * (width + GAP), width }
    const { figure, by } = endOf(claims, words)
    return stack(
      [
        [{ role: 'figure', text: figure, size: 68, ...place }, 2, 0],
        [{ role: 'finding', text: by, size: 26, ...place }, 3, 2],
      ],
      top,
    )
  })
  // The lower of the two last: what follows stands under both.
  return columns.toSorted((a, b) => bottomOf(a, top) - bottomOf(b, top)).flat()
}

/** Two claimants may put the same number differently, "200" and "more than 200": then who said which is told. */
function endOf(claims: readonly ClaimAnswer[], words: Words): { figure: string; by: string } {
  const { locale, t } = words
  const byFigure = [...groupBy(claims, ({ quantity }) => formatQuantity(quantity, locale, t))]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([figure, alike]) => {
      const names = alike.map(({ claimant }) => claimant.name).sort(compareText)
      return { figure, by: formatList(names, words, 2) }
    })
  const [only] = byFigure.length === 1 ? byFigure : []
  if (only !== undefined) return only
  return {
    figure: byFigure.map(({ figure }) => figure).join(' · '),
    by: byFigure
      .map(({ figure, by }) => t('snapshot.alt-of', { what: figure, claim: by }))
      .join('; '),
  }
}
