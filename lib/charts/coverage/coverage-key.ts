/** The key of the coverage grid: the marks that are in it, and how age is drawn. */
import type { CoverageAnswer } from '@/lib/answers/coverage'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { datedFrom } from '@/lib/domain/time'
import { formatDate } from '@/lib/format/date'
import { drawPip } from '../drawing/chip'
import type { KeyInput } from '../drawing/key'
import { markKindOf } from '../drawing/mark-shapes'
import type { Pen } from '../drawing/pen'
import type { MarkKind, PlacedPath } from '../drawing/shapes'
import type { Speech } from '../drawing/wording'
import { WEIGHT_DAYS, weightOf, type CoverageClaimant } from './coverage-cells'
import { keyOfSigns, type FigureStyle } from './coverage-figures'
import { drawAge, drawNumberMark, drawSilence, drawWithdrawn, drawZero } from './coverage-marks'

const HALF = 7

/** What of it is there at all, apart from the claims themselves. */
export interface Present {
  /** A number that does not fit its cell and is drawn as a mark. */
  readonly dots: boolean
  readonly silence: boolean
  readonly style: FigureStyle
}

/** Only what the rows show; a number that is written out needs no explanation. */
export function keyOfCoverage(
  rows: readonly CoverageClaimant[],
  present: Present,
  newest: string | null,
  at: CoverageAnswer['at'],
  speech: Speech,
  pen: Pen,
): KeyInput[] {
  const { t } = speech
  const cells = rows.flatMap((row) => row.cells)
  const shown = cells.flatMap(({ claims }) => claims.slice(0, 1))
  const kinds = new Set<MarkKind>(shown.map((claim) => markKindOf(claim, 'none')))
  const wordless = (kind: 'verbal' | 'denied') => {
    const claim = shown.find((one) => markKindOf(one, 'none') === kind)
    return (x: number, y: number): readonly PlacedPath[] =>
      claim === undefined ? [] : drawPip(claim, { from: x - 5.5, index: 0, count: 1, y }, pen).paths
  }
  const entry = (kind: KeyInput['kind'], text: string, draw: KeyInput['draw'], half = HALF) => ({
    kind,
    text,
    draw,
    half,
  })
  const signs = present.style === 'signs' ? keyOfSigns(shown, speech) : null
  return [
    ...(present.dots
      ? [
          entry('dot', t('chart.coverage.key.number'), (x, y) => [
            drawNumberMark('other', x, y, pen),
          ]),
        ]
      : []),
    ...(kinds.has('verbal')
      ? [entry('verbal', t('chart.coverage.key.verbal'), wordless('verbal'))]
      : []),
    ...(kinds.has('none')
      ? [entry('none', t('chart.coverage.key.none'), (x, y) => [drawZero(x, y, pen)])]
      : []),
    ...(kinds.has('denied')
      ? [entry('denied', t('chart.coverage.key.denied'), wordless('denied'))]
      : []),
    ...(cells.some(({ withdrawn }) => withdrawn !== null)
      ? [
          entry(
            'withdrawn',
            t('chart.coverage.key.withdrawn'),
            (x, y) => [drawWithdrawn(x, y, pen)],
            9,
          ),
        ]
      : []),
    ...(present.silence
      ? [
          entry('silence', t('chart.coverage.silence'), (x, y) => [
            { role: 'silence', d: drawSilence(x - 4.5, y, pen) },
          ]),
        ]
      : []),
    ...(signs === null ? [] : [entry('dot', signs, () => [], 0)]),
    ...(cells.some(({ claims }) => claims.length > 1)
      ? [entry('dot', t('chart.coverage.key.lanes'), () => [], 0)]
      : []),
    ...(newest === null ? [] : agesOf(shown, newest, at, speech, pen)),
  ]
}

/** The rule of ages, with the day that they are counted from. */
function agesOf(
  shown: readonly ClaimAnswer[],
  newest: string,
  at: CoverageAnswer['at'],
  { locale, t }: Speech,
  pen: Pen,
): KeyInput[] {
  const day = formatDate(datedFrom(newest), locale, t)
  const [week, quarter] = WEIGHT_DAYS
  const ages = [
    t(at === null ? 'chart.coverage.age-newest' : 'chart.coverage.age-at', {
      days: week,
      date: day,
    }),
    t('chart.coverage.age-middle', { from: week + 1, to: quarter }),
    t('chart.coverage.age-old', { days: quarter }),
  ]
  const weights = new Set(shown.map((claim) => weightOf(claim, newest)))
  return ages.flatMap((text, weight) =>
    weights.has(weight)
      ? [
          {
            kind: 'dot',
            text,
            half: 3,
            draw: (x, y) => [drawAge(weight, x - 2.5, y, 14, pen)],
          } satisfies KeyInput,
        ]
      : [],
  )
}
