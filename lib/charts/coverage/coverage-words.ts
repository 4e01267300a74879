/** What a cell of the coverage grid says: its name and its tip, with every lane told apart. */
import type { CoverageAnswer } from '@/lib/answers/coverage'
import type { Measure } from '@/lib/domain/measure'
import type { Translate } from '@/lib/format/translator'
import type { MarkTip } from '../drawing/shapes'
import { dateOf, nameOf, once, quantityOf, tipOf, type Speech } from '../drawing/wording'
import type { Captions } from './coverage-captions'
import { formatCounted, type CoverageCell } from './coverage-cells'

/** Lanes told in a tip beside the one that is written in the cell; the table has all. */
const MAX_TOLD = 4

/** Shorter than the measure's name where that carries its definition. */
export function shortMeasure(measure: Measure, t: Translate): string {
  return measure === 'casualties' || measure === 'dead-or-missing'
    ? t(`chart.coverage.short.${measure}`)
    : t(`measure.${measure}`)
}

export interface CellWords {
  readonly name: string
  readonly tip: MarkTip
}

/** Null for a cell without any claim. */
export function wordsOfCell(
  { measure, claims, withdrawn }: CoverageCell,
  actors: CoverageAnswer['actors'],
  { ofHeard }: Captions,
  speech: Speech,
): CellWords | null {
  const { t } = speech
  const [first, ...others] = claims
  const claim = first ?? withdrawn
  if (claim === null) return null
  return once(speech, 'cell', claim, () => {
    const tip = tipOf(claim, speech)
    const short = shortMeasure(measure, t)
    const subject = ofHeard(claim)
    const told = {
      measure: subject === '' ? short : t('event.lead-subject', { measure: short, subject }),
      claim: nameOf(claim, true, speech),
    }
    if (first === undefined) {
      const figure = t('chart.coverage.withdrawn-figure', { figure: tip.figure })
      return { name: t('chart.coverage.name-withdrawn', told), tip: { ...tip, figure } }
    }
    const counted = { figure: tip.figure, subject: formatCounted(first, actors, speech) }
    const figure = t('chart.coverage.figure', { measure: short, ...counted })
    if (others.length === 0)
      return { name: t('chart.coverage.cell', told), tip: { ...tip, figure } }
    const list = others.slice(0, MAX_TOLD).map((other) =>
      t('chart.coverage.other', {
        subject: formatCounted(other, actors, speech),
        figure: quantityOf(other, speech),
        date: dateOf(other, speech, 'short'),
      }),
    )
    const more = others.length - list.length
    return {
      name: t('chart.coverage.cell-lanes', { ...told, count: claims.length }),
      tip: {
        ...tip,
        figure,
        note: t('chart.coverage.others', { count: others.length, list: list.join('; '), more }),
      },
    }
  })
}
