/**
 * As published: one reference day's figure, by when it was said. x is public time; a line per claimant,
 * level until that claimant says another figure for the same day or revises the one it gave.
 */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { CorrectionAnswer, VintageAnswer, VintageDayAnswer } from '@/lib/answers/vintages'
import type { Convention } from '@/lib/domain/convention'
import { datedFrom, endOf, lastDayOf, type DatedValue } from '@/lib/domain/time'
import { groupBy } from '@/lib/domain/group-by'
import { rangeOf } from '@/lib/domain/range'
import { formatDate } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import { directionIn } from '@/lib/format/locale'
import type { Locale, Translate, Words } from '@/lib/format/translator'
import { drawnRows, TIME_LINE_ROOM, type LeftOut } from './drawn'
import { leftOutNotes } from './left-out'
import { measuresFor } from './measures'
import { byKindThenValue } from './order'
import { makePen, round, type Pen } from './pen'
import type { AsPublishedLayout, Direction, Mark, PlacedPath } from './shapes'
import { layoutLines } from './time-line'
import type { LineClaims, NotesOf } from './time-panel'
import { sayInstead, speechOf, tipOf, type Speech } from './wording'

export interface AsPublishedInput {
  readonly day: VintageDayAnswer
  readonly convention: Convention
  readonly locale: Locale
  readonly t: Translate
  /** Of writing; left to right when left out. */
  readonly direction?: Direction
}

/** A mark to be: a vintage, or what our record had said in its place. */
interface Entry {
  readonly vintage: VintageAnswer
  readonly correction: CorrectionAnswer | null
  /** The claim at the place of the mark: dated by when it was said. */
  readonly placed: ClaimAnswer
}

export function layoutAsPublished(
  input: AsPublishedInput,
  { width }: { readonly width: number },
): AsPublishedLayout {
  const { day, convention, locale, t, direction = directionIn(input.locale) } = input
  const words = { locale, t }
  const entries = sideBySide(day.vintages).flatMap(entriesOf)
  const byId = new Map(entries.map((entry) => [entry.placed.id, entry]))
  const placed = { current: entries.map((entry) => entry.placed), history: [] }
  const speech = speechOf(placed, convention, words)
  for (const { vintage, placed: claim } of entries) {
    const { kind } = vintage
    if (kind === 'withdrawn' || kind === 'moved') {
      sayInstead(speech, claim, t(`chart.vintage.${kind}`))
    }
  }
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
  const tips = speechOf({ ...placed }, convention, words)
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

const sayingOf = ({ saidOn, saidOnPrecision }: VintageAnswer): DatedValue => ({
  date: saidOn,
  precision: saidOnPrecision,
})

const isOver = ({ kind }: VintageAnswer) => kind === 'withdrawn' || kind === 'moved'

interface Placed {
  readonly vintage: VintageAnswer
  readonly moment: DatedValue
}

const DAY = 86_400_000

/**
 * Several figures said on one day, without a time, would stand on each other: they share out what is left
 * of the day, in their order, after those with a time or a coarser date. The axis then has days only.
 */
function sideBySide(vintages: readonly VintageAnswer[]): Placed[] {
  const byDay = groupBy(vintages, (vintage) => lastDayOf(sayingOf(vintage)))
  return vintages.map((vintage) => {
    const moment = sayingOf(vintage)
    const sameDay = byDay.get(lastDayOf(moment)) ?? []
    if (moment.precision !== 'day' || sameDay.length === 1) return { vintage, moment }
    const isUntimed = ({ saidOnPrecision }: VintageAnswer) => saidOnPrecision === 'day'
    const sharing = sameDay.filter(isUntimed)
    const midnight = Date.parse(lastDayOf(moment))
    const others = sameDay
      .filter((other) => !isUntimed(other))
      .map(({ saidOn, saidOnPrecision }) =>
        saidOnPrecision === 'time' ? Date.parse(saidOn) : midnight + DAY / 2,
      )
    const start = Math.max(midnight, ...others)
    const share = (sharing.indexOf(vintage) + 0.5) / sharing.length
    const date = new Date(start + (midnight + DAY - start) * share).toISOString()
    return { vintage, moment: { date, precision: 'time' } }
  })
}

/** Our own correction stands at its vintage's moment: the figure was the corrected one all along. */
function entriesOf({ vintage, moment }: Placed): Entry[] {
  const { claim, corrections } = vintage
  const placed = { ...claim, id: vintage.id, asOf: moment.date, asOfPrecision: moment.precision }
  return [
    ...corrections.map((correction) => ({
      ...{ vintage, correction },
      placed: {
        ...placed,
        id: `${vintage.id}-corrected-${correction.revision}`,
        quantity: correction.before,
      },
    })),
    { vintage, correction: null, placed },
  ]
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
      current,
      history: lines.flatMap((line) => line.claims.filter((claim) => claim !== line.current)),
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

/** The typed reason of a revision, of a new figure, or of our own correction. */
function notesBeside({ vintage, correction }: Entry, t: Translate): string[] {
  if (correction !== null) return [t('chart.vintage.our-error'), t('chart.vintage.our-error-short')]
  const { kind, reason, claim } = vintage
  if (kind === 'said') {
    const step = claim.step?.reason ?? null
    return step === null || step === 'unknown' ? [] : [t(`chart.step.reason.${step}`)]
  }
  const because = reason === null || reason === 'unknown' ? null : t(`reason.${reason}`)
  const said = t(`chart.vintage.${kind}`)
  return because === null ? [said] : [t('chart.vintage.because', { said, because }), because]
}

function described(mark: Mark, entry: Entry, tips: Speech, pen: Pen): Mark {
  const { vintage, correction, placed } = entry
  const { claim } = vintage
  const tip = tipOf(placed, tips)
  const about = formatDate(
    { date: claim.asOf, precision: claim.asOfPrecision },
    tips.locale,
    tips.t,
  )
  const said = saidOf(vintage, tips)
  return {
    ...mark,
    claim: claim.id,
    href: `/claims/${encodeURIComponent(claim.id)}`,
    current: correction === null && vintage.id === vintage.holds,
    paths: pathsOf(mark, entry, pen),
    kind: correction === null && isOver(vintage) && mark.x !== null ? 'withdrawn' : mark.kind,
    name: vintageName(entry, about, tips),
    tip: {
      ...tip,
      date: tips.t('chart.tip.said', { date: about, stated: said }),
      note: vintageWords(entry, tips),
    },
  }
}

function saidOf(vintage: VintageAnswer, { locale, t }: Words): string {
  return formatDate(sayingOf(vintage), locale, t)
}

/** "claimant: figure about this day, said that day", or what became of it then. */
function vintageName({ vintage, correction, placed }: Entry, date: string, words: Words): string {
  const { locale, t } = words
  const told = {
    claimant: vintage.claim.claimant.name,
    figure: formatQuantity(placed.quantity, locale, t),
    date,
  }
  return correction === null
    ? t(`chart.vintage.name-${vintage.kind}`, { ...told, said: saidOf(vintage, words) })
    : t('chart.vintage.name-corrected', told)
}

/** What happened and why, in a sentence; null for a figure that was just said. */
function vintageWords({ vintage, correction }: Entry, { locale, t }: Words): string | null {
  const note = (text: string | null) => (text === null ? '' : ` ${text}`)
  if (correction !== null) {
    return (
      t('chart.vintage.words-corrected', {
        reason: t(`reason.${correction.reason}`),
        recorded: formatDate(datedFrom(correction.recordedAt), locale, t),
      }) + note(correction.note)
    )
  }
  const { kind, reason, claim } = vintage
  if (kind === 'said') return claim.step?.note ?? null
  const because = t(`reason.${reason ?? 'unknown'}`)
  return t(`chart.vintage.words-${kind}`, { reason: because }) + note(vintage.note)
}

/** A figure taken back is a cross; what our record had said is a faint outline, struck through. */
function pathsOf(mark: Mark, { vintage, correction }: Entry, pen: Pen): readonly PlacedPath[] {
  const { hit, x, y } = mark
  const strike = (half: number, middle: number): PlacedPath => ({
    role: 'strike',
    d: `M${middle - half} ${y}L${middle + half} ${y}`,
  })
  if (correction !== null) {
    const faint = mark.paths.map(({ d }): PlacedPath => ({ role: 'older', d }))
    return [...faint, strike(8, x ?? hit.x + hit.width / 2)]
  }
  if (!isOver(vintage)) return mark.paths
  if (x === null) return [...mark.paths, strike(hit.width / 2 - 4, hit.x + hit.width / 2)]
  const at = pen.x(x)
  const cross = pen.lines(
    [
      [at - 5, y - 5],
      [at + 5, y + 5],
    ],
    [
      [at - 5, y + 5],
      [at + 5, y - 5],
    ],
  )
  return [{ role: 'line', d: cross }]
}
