/** The list of pairs: what cannot both be true, what does not agree, and the rest apart. */
import { render, screen } from '@testing-library/react'
import { VerdictList } from '@/components/claims/verdict-list'
import { wordsIn } from '@/lib/format/translator'
import { claimOf, laneOf, viewOf } from '../../fixtures/lanes'

const claims = ['a', 'b', 'c'].map((id, index) =>
  claimOf({ id, by: `Source ${id}`, value: 10 * index, on: '2024-03-10' }),
)
const pairs = [
  { a: 'a', b: 'b', verdict: 'contradicts', because: 'First sentence.' },
  { a: 'a', b: 'c', verdict: 'differs', because: 'Second sentence.' },
  { a: 'b', b: 'c', verdict: 'compatible', because: 'Third sentence.' },
] as const

it('lists each kind with its own count, and leaves out none', () => {
  const lane = viewOf({ ...laneOf(claims), verdicts: [...pairs] })
  render(<VerdictList lane={lane} all="/all" words={wordsIn('en')} />)
  expect(screen.getByText('1 pair cannot both be true')).toBeVisible()
  expect(screen.getByText('1 pair does not agree')).toBeVisible()
  expect(screen.getByText(/^1 other pair/)).toBeVisible()
  for (const { because } of pairs) expect(screen.getByText(new RegExp(because))).toBeInTheDocument()
})
