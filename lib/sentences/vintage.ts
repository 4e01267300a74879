/** The vintages of one day as a finding: each claimant's first figure and its last. */
import type { VintageAnswer, VintageDayAnswer } from '@/lib/answers/vintages'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { groupBy } from '@/lib/domain/group-by'
import type { Measure } from '@/lib/domain/measure'
import { compareText } from '@/lib/domain/text'
import type { DatedValue } from '@/lib/domain/time'
import { formatDate } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import { formatList } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'

/** "Killed about 26 September 2023: the government from 13,000 to 28,120"; the figures that moved most come first. */
export function formatVintageFinding(
  measure: Measure,
  { date, precision, vintages }: VintageDayAnswer,
  words: Words,
): string {
  const { locale, t } = words
  const findings = [...groupBy(vintages, ({ claim }) => claim.claimant.id).values()]
    .map((ofOne) => claimantFinding(ofOne, words))
    .toSorted((a, b) => b.moves - a.moves || compareText(a.text, b.text))
  return t('vintage.finding', {
    measure: t(`measure.${measure}`),
    date: formatDate({ date, precision }, locale, t),
    list: formatList(
      findings.map(({ text }) => text),
      words,
      2,
    ),
  })
}

/** When a figure was said or revised, by the clocks at its event. */
export function formatSaid(
  said: DatedValue,
  { timeZone }: Pick<ClaimAnswer, 'timeZone'>,
  { locale, t }: Words,
  length: 'long' | 'short' = 'long',
): string {
  return formatDate(said, locale, t, length, { timeZone })
}

function claimantFinding(vintages: readonly VintageAnswer[], { locale, t }: Words) {
  const [first, last] = [vintages[0], vintages.at(-1)]
  if (first === undefined || last === undefined) throw new Error('a claimant without a figure')
  const figureOf = ({ claim }: VintageAnswer) => formatQuantity(claim.quantity, locale, t)
  const end = vintages.find(({ id }) => id === last.holds) ?? last
  const values = {
    claimant: first.claim.claimant.name,
    first: figureOf(first),
    last: figureOf(end),
  }
  const moves = vintages.length
  if (last.holds === null) return { text: t('vintage.finding-withdrawn', values), moves }
  return values.first === values.last
    ? { text: t('vintage.finding-same', values), moves: 0 }
    : { text: t('vintage.finding-moved', values), moves }
}
