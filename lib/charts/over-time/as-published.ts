/**
 * As published: one reference day's figure, by when it was said. x is public time; a line per claimant,
 * level until that claimant says another figure for the same day or revises the one it gave.
 */
import type { VintageDayAnswer } from '@/lib/answers/vintages'
import type { Convention } from '@/lib/domain/convention'
import { groupBy } from '@/lib/domain/group-by'
import { rangeOf } from '@/lib/domain/range'
import { endOf } from '@/lib/domain/time'
import { directionIn } from '@/lib/format/locale'
import { drawnRows, type LeftOut, leftOutNotes, TIME_LINE_ROOM } from '../drawing/drawn'
import { measuresFor } from '../drawing/measures'
import { byKindThenValue } from '../drawing/order'
import { makePen, round } from '../drawing/pen'
import type { Mark } from '../drawing/shapes'
import { speechAbout } from '../drawing/wording'
import type { Actors, Drawn, Frame } from '../kind'
import type { AsPublishedLayout } from './layout'
import { layoutLines } from './time-line'
import type { NotesOf } from './time-labels'
import type { LineClaims } from './line-claims'
import { entriesOf, sayingOf, sideBySide, type Entry } from './vintage-entries'
import { described, notesBeside } from './vintage-marks'

export type AsPublishedInput = Drawn<{
  readonly day: VintageDayAnswer
  readonly actors: Actors
  readonly convention: Convention
}>

export function layoutAsPublished(input: AsPublishedInput, { width }: Frame): AsPublishedLayout {
  const { day, convention, locale, t, direction = directionIn(input.locale) } = input
  const words = { locale, t }
  const entries = sideBySide(day.vintages).flatMap(entriesOf)
  const byId = new Map(entries.map((entry) => [entry.placed.id, entry]))
  const placed = () => entries.map((entry) => entry.placed)
  const instead = entries.flatMap(({ vintage: { kind }, placed: { id } }) =>
    kind === 'withdrawn' || kind === 'moved' ? [[id, t(`chart.vintage.${kind}`)] as const] : [],
  )
  const speech = speechAbout(placed, input.actors, convention, words, new Map(instead))
  const notesOf: NotesOf = ({ id }) => {
    const entry = byId.get(id)
    return entry === undefined ? [] : notesBeside(entry, t)
  }
  const daysOnly = day.vintages.every(({ saidOnPrecision }) => saidOnPrecision !== 'time')
  const until =
    day.vintages
      .map((vintage) => endOf(sayingOf(vintage)))
      .toSorted()
      .at(-1) ?? null
  const { lines, left } = drawnLines(linesOf(entries))
  const drawn = layoutLines(
    { ...input, lines, usual: null, until, daysOnly, notesOf, speech },
    { width },
  )
  // As said, without what stands beside the marks instead.
  const tips = speechAbout(placed, input.actors, convention, words)
  const pen = makePen(width, direction)
  const describe = (mark: Mark): Mark => {
    const entry = byId.get(mark.id)
    return entry === undefined ? mark : described(mark, entry, tips, pen)
  }
  const under = leftOutNotes(left, drawn.height, measuresFor(width, false, true), t, pen)
  return {
    ...drawn,
    chart: 'as-published',
    height: round(drawn.height + under.height),
    notes: under.notes,
    panels: drawn.panels.map((panel) => ({
      ...panel,
      series: panel.series.map((one) => ({ ...one, marks: one.marks.map(describe) })),
    })),
  }
}

/** In the order of the other charts, by what each claimant's figure is in the end. */
function linesOf(entries: readonly Entry[]): LineClaims[] {
  return [...groupBy(entries, ({ vintage }) => vintage.claim.claimant.id).values()]
    .flatMap((said) => {
      const last = said.findLast(({ correction }) => correction === null)
      const end = said.find(({ placed }) => placed.id === last?.vintage.holds) ?? last
      if (end === undefined) return []
      const line: LineClaims = {
        claims: said.map(({ placed }) => placed),
        current: end.placed,
        holds: said.map(({ vintage }) => vintage.holds),
      }
      return [line]
    })
    .toSorted((a, b) => byKindThenValue(a.current, b.current))
}

/** The claimants, and of each the latest figures, by the rule of the time line. */
function drawnLines(lines: readonly LineClaims[]): {
  lines: readonly LineClaims[]
  left: LeftOut | null
} {
  const current = lines.map((line) => line.current)
  const { rows, left } = drawnRows(
    {
      claims: () => current,
      history: () => lines.flatMap((line) => line.claims.filter((claim) => claim !== line.current)),
      withdrawn: () => [],
      range: rangeOf(
        current.map(({ claimant, quantity }) => ({ claimant: claimant.id, quantity })),
      ),
    },
    TIME_LINE_ROOM,
  )
  if (left === null) return { lines, left }
  const drawn = new Set(rows.flatMap((row) => [row.current, ...row.history]))
  return {
    left,
    lines: lines
      .filter((line) => drawn.has(line.current))
      .map(({ claims, current: end, holds }) => {
        const isDrawn = (_: unknown, index: number) => {
          const claim = claims[index]
          return claim !== undefined && drawn.has(claim)
        }
        return { claims: claims.filter(isDrawn), current: end, holds: holds?.filter(isDrawn) }
      }),
  }
}

/** What a chart of the day leaves out; null when all of it is drawn. */
export function leftOutOf({ vintages }: VintageDayAnswer): LeftOut | null {
  return drawnLines(linesOf(sideBySide(vintages).flatMap(entriesOf))).left
}
