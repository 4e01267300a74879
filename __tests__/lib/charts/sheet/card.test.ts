import { wordsIn } from '@/lib/format/translator'
import { layoutCard } from '@/lib/charts/sheet/card'
import { answerOf, recordFrom } from '../../../support/snapshots'

const words = wordsIn('en')
const textsOf = (record: ReturnType<typeof recordFrom>) =>
  layoutCard(record, words, ['Bysource'], { land: null })
    .lines.map(({ text }) => text)
    .join(' ')

describe('the card of a snapshot', () => {
  it('says whose claims it leaves out, and how late they may be: it goes where its page does not', () => {
    const view = { publishedBy: '2024-03-10T23:59:59.999Z', claimants: ['north'] }
    const texts = textsOf(recordFrom([answerOf()], view))
    expect(texts).toContain('As publicly claimed by 10 March 2024.')
    expect(texts).toContain('Only these claimants are shown: Government of the North')
  })

  it('says nothing of the kind where nothing is left out', () => {
    expect(textsOf(recordFrom([answerOf()]))).not.toMatch(/Only these|As publicly/)
  })

  it('says it without a chart too, which is too crowded', () => {
    const claims = Array.from({ length: 30 }, (_, index) =>
      answerOf({
        id: `c-${String(index).padStart(2, '0')}`,
        claimant: { ...answerOf().claimant, id: `north`, name: 'North' },
      }),
    )
    const record = recordFrom(claims, { claimants: ['north'] })
    const card = layoutCard(record, words, ['Bysource'], { land: null })
    expect(card.chart).toBeNull()
    expect(card.lines.map(({ text }) => text).join(' ')).toContain('Only these claimants are shown')
  })
})
