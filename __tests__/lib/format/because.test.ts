/** Which of two figures was made public first: only where both have a date of their own. */
import { claimWords, formatBecause } from '@/lib/format/because'
import { verdictOf } from '@/lib/domain/verdict'
import { wordsIn } from '@/lib/format/translator'
import { appearance, claim, exactly } from '../../support/claims'

const words = wordsIn('en')

const because = (publishedAt: string | null) => {
  const first = claim({
    id: 'a',
    claimant: 'north',
    quantity: exactly(93),
    appearances: [appearance({ publishedAt: '2023-09-21' })],
  })
  const second = claim({
    id: 'b',
    claimant: 'south',
    quantity: exactly(100),
    appearances: [appearance({ publishedAt, url: 'https://news.example/two' })],
  })
  const { verdict, reason } = verdictOf(first, second)
  expect(verdict).toBe('differs')
  const wordsOf = claimWords((id) => id, words)
  return formatBecause(reason, { claims: [first, second], wordsOf, ...words })
}

it('names the one that was public first', () => {
  expect(because('2023-09-25')).toMatch(/north.*21 September 2023\.?$/)
})

it('does not take the moment of our record for that of a claim without a date', () => {
  expect(because(null)).not.toContain('21 September')
  expect(because(null)).not.toMatch(/first/)
})
