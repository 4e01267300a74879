import { render, screen } from '@testing-library/react'
import { SourceFilters, type SourceOption } from '@/components/claims/source-filters'
import { wordsIn } from '@/lib/format/translator'
import type { ViewChoice } from '@/lib/url/view'

const words = wordsIn('en')

/** Source 0 has one claim, source 1 two, and so on. */
const sourcesOf = (count: number): SourceOption[] =>
  Array.from({ length: count }, (_, index) => ({
    claimant: { id: `source-${index}`, name: `Source ${index}`, kind: 'media' },
    stance: null,
    claims: index + 1,
  }))

const draw = (count: number, choice: ViewChoice = {}) =>
  render(<SourceFilters sources={sourcesOf(count)} choice={choice} words={words} />)

const names = () =>
  screen
    .getAllByRole('checkbox', { name: /^Source \d+$/, hidden: true })
    .map((box) => box.getAttribute('value'))
const field = () => screen.queryByRole('textbox', { name: /further source/, hidden: true })

it('lists every source by name while there are few', () => {
  draw(60)
  expect(names()).toHaveLength(60)
  expect(field()).toBeNull()
})

it('lists those with most claims of many, and takes any other by its id', () => {
  draw(100)
  expect(names()).toHaveLength(60)
  expect(names()).toContain('source-40')
  expect(names()).not.toContain('source-39')
  expect(field()?.getAttribute('name')).toBe('claimant')
  expect(screen.getByText(/40 further sources, by the id of one/)).toBeTruthy()
})

it('keeps what is chosen on offer, few claims or none', () => {
  draw(100, { claimant: ['source-0', 'unheard-of'] })
  expect(names()).toContain('source-0')
  expect(screen.getByRole('checkbox', { name: 'unheard-of', hidden: true })).toBeTruthy()
})
