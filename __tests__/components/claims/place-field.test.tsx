import { render, screen } from '@testing-library/react'
import { PlaceField, placeValues } from '@/components/claims/place-field'
import { wordsIn } from '@/lib/format/translator'

const words = wordsIn('en')

/** Place 0 has most claims. */
const placesOf = (count: number) => Array.from({ length: count }, (_, index) => `Place ${index}`)

const draw = (places: readonly string[], chosen?: string, isKnown = true) =>
  render(<PlaceField places={places} chosen={chosen} isKnown={isKnown} words={words} />)

it('is a list while there are few places', () => {
  draw(['none', ...placesOf(99)], 'Place 7')
  expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe('Place 7')
  expect(screen.getAllByRole('option')).toHaveLength(101)
  expect(
    screen.getByRole('option', { name: 'everywhere in this event' }).getAttribute('value'),
  ).toBe('none')
})

it('is a field for any name where there are many, with those of most claims suggested', () => {
  const { container } = draw(placesOf(3000))
  const field = screen.getByRole('combobox', { name: 'Where' })
  expect(field.tagName).toBe('INPUT')
  expect(field.getAttribute('list')).toBe(container.querySelector('datalist')?.id)
  const suggested = [...container.querySelectorAll('option')].map(({ value }) => value)
  expect(suggested).toHaveLength(100)
  expect(suggested).toContain('Place 99')
  expect(suggested).not.toContain('Place 100')
  expect(field.getAttribute('aria-invalid')).toBeNull()
  expect(screen.getByText(/3,000 places: the 100 with the most claims/)).toBeTruthy()
})

it('says which name is not that of a place, and keeps it to be corrected', () => {
  draw(placesOf(3000), 'Plaice 7', false)
  const field = screen.getByRole<HTMLInputElement>('combobox')
  expect(field.value).toBe('Plaice 7')
  expect(field.getAttribute('aria-invalid')).toBe('true')
  const [fault] = (field.getAttribute('aria-describedby') ?? '').split(' ')
  expect(document.getElementById(fault ?? '')?.textContent).toContain('“Plaice 7”')
})

it.each([
  [3, 'none', 'none'],
  [3, 'Place 1|North', 'Place 1|North'],
  [3000, 'none', 'everywhere in this event'],
  [3000, 'Place 1|North', 'Place 1, North'],
])('of %p places says for %p what the field shows: %p', (count, chosen, value) => {
  const places = [chosen, ...placesOf(count)]
  draw(places, chosen)
  expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe(value)
  expect(placeValues(places, chosen, words)).toEqual([value])
})
