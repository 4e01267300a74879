/** The marks of one reference day to be: its vintages and our corrections, each at the moment when it was said. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { CorrectionAnswer, VintageAnswer } from '@/lib/answers/vintages'
import { groupBy } from '@/lib/domain/group-by'
import { lastDayOf, type DatedValue } from '@/lib/domain/time'

/** A mark to be: a vintage, or what our record had said in its place. */
export interface Entry {
  readonly vintage: VintageAnswer
  readonly correction: CorrectionAnswer | null
  /** The claim at the place of the mark: dated by when it was said. */
  readonly placed: ClaimAnswer
}

export const sayingOf = ({ saidOn, saidOnPrecision }: VintageAnswer): DatedValue => ({
  date: saidOn,
  precision: saidOnPrecision,
})

export const isOver = ({ kind }: VintageAnswer) => kind === 'withdrawn' || kind === 'moved'

export interface VintageMoment {
  readonly vintage: VintageAnswer
  readonly moment: DatedValue
}

const DAY = 86_400_000

/**
 * Several figures said on one day, without a time, would stand on each other: they share out what is left
 * of the day, in their order, after those with a time or a coarser date. The axis then has days only.
 */
export function sideBySide(vintages: readonly VintageAnswer[]): VintageMoment[] {
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
export function entriesOf({ vintage, moment }: VintageMoment): Entry[] {
  const { claim, corrections } = vintage
  const placed = { ...claim, id: vintage.id, asOf: moment.date, asOfPrecision: moment.precision }
  return [
    ...corrections.map((correction) => ({
      vintage,
      correction,
      placed: {
        ...placed,
        id: `${vintage.id}-corrected-${correction.revision}`,
        quantity: correction.before,
      },
    })),
    { vintage, correction: null, placed },
  ]
}
