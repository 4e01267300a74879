/** What the mark of a vintage says and how it is drawn: said, revised, withdrawn, or corrected by us. */
import type { VintageAnswer } from '@/lib/answers/vintages'
import { datedFrom } from '@/lib/domain/time'
import { formatAsOf, formatDate } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import type { Translate, Words } from '@/lib/format/translator'
import { formatSaid } from '@/lib/sentences/vintage'
import type { Pen } from '../drawing/pen'
import type { Mark, PlacedPath } from '../drawing/shapes'
import { tipOf, type Speech } from '../drawing/wording'
import { isOver, sayingOf, type Entry } from './vintage-entries'

/** The typed reason of a revision, of a new figure, or of our own correction. */
export function notesBeside({ vintage, correction }: Entry, t: Translate): string[] {
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

/** The mark as its vintage is: where it leads, whether it still holds, what its tip and its name say. */
export function described(mark: Mark, entry: Entry, tips: Speech, pen: Pen): Mark {
  const { vintage, correction, placed } = entry
  const { claim } = vintage
  const tip = tipOf(placed, tips)
  const about = formatAsOf(claim, tips.locale, tips.t)
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

function saidOf(vintage: VintageAnswer, words: Words): string {
  return formatSaid(sayingOf(vintage), vintage.claim, words)
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
