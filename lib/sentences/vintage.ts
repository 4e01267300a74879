/** What a reader is told of one day's figures: who said what first and last. */
import type { VintageAnswer, VintageDayAnswer } from '@/lib/answers/vintages'
import { groupBy } from '@/lib/domain/group-by'
import type { Measure } from '@/lib/domain/measure'
import { compareText } from '@/lib/domain/text'
import { formatDate } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import { formatList } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'

/** "Killed about 26 September 2023: the government from 13,000 to 28,120", those who moved first. */
export function formatVintageFinding(
  measure: Measure,
  { date, precision, vintages }: VintageDayAnswer,
  words: Words,
): string {
  const { locale, t } = words
  const told = [...groupBy(vintages, ({ claim }) => claim.claimant.id).values()]
    .map((said) => toldBy(said, words))
    .toSorted((a, b) => b.moves - a.moves || compareText(a.text, b.text))
  return t('vintage.finding', {
    measure: t(`measure.${measure}`),
    date: formatDate({ date, precision }, locale, t),
    list: formatList(
      told.map(({ text }) => text),
      words,
      2,
    ),
  })
}

function toldBy(said: readonly VintageAnswer[], { locale, t }: Words) {
  const [first, last] = [said[0], said.at(-1)]
  if (first === undefined || last === undefined) throw new Error('a claimant without a figure')
  const figureOf = ({ claim }: VintageAnswer) => formatQuantity(claim.quantity, locale, t)
  const end = said.find(({ id }) => id === last.holds) ?? last
  const told = {
    claimant: first.claim.claimant.name,
    first: figureOf(first),
    last: figureOf(end),
  }
  if (last.holds === null) return { text: t('vintage.finding-withdrawn', told), moves: said.length }
  return told.first === told.last
    ? { text: t('vintage.finding-same', told), moves: 0 }
    : { text: t('vintage.finding-moved', told), moves: said.length }
}
