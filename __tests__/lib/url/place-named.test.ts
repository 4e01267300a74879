import type { Place } from '@/lib/domain/event'
import { placeInWords, placeNamed } from '@/lib/url/place-named'
import { isPlaceChosen, placeParameter } from '@/lib/url/view'
import fc from '../../support/properties'

const place = (name: string, admin: string | null = null): Place => ({
  name,
  admin,
  code: null,
  lat: null,
  lon: null,
  precision: null,
})
const PLACES = [
  null,
  place('Hadrut'),
  place('Ağdam'),
  place('Şuşa', 'North'),
  place('Springfield', 'East'),
  place('Springfield', 'West'),
  place('Saint-Denis'),
  place('Sarı'),
  place('Resume'),
  place('Résumé'),
]

it.each([
  ['none', 'none'],
  ['Whole Extent', 'none'],
  ['Hadrut', 'Hadrut'],
  ['hadrut', 'Hadrut'],
  ['AGDAM', 'Ağdam'],
  ['susa', 'Şuşa'],
  ['susa, north', 'Şuşa|North'],
  ['Şuşa|North', 'Şuşa|North'],
  ['springfield', 'Springfield'],
  ['Springfield, west', 'Springfield|West'],
  ['Résumé', 'Résumé'],
  ['Resume', 'Resume'],
])('takes %p for %p', (text, expected) => {
  expect(placeNamed(text, PLACES, 'whole extent')).toBe(expected)
})

it.each([
  ['of no place', 'Atlantis'],
  ['that is a part of one', 'Had'],
  ['of a town that is not in that area', 'Hadrut, North'],
  ['of two places, told apart by accents alone', 'RESUME'],
])('refuses a name %s', (_, text) => {
  expect(placeNamed(text, PLACES, 'whole extent')).toBeNull()
})

const name = fc.constantFrom('A', 'a', 'Á', 'B', 'B, A', 'C')
const places = fc.array(
  fc.tuple(name, fc.option(name)).map(([one, admin]) => place(one, admin)),
  { minLength: 1, maxLength: 6 },
)

it('takes every place by the parameter that names it, and never means one that is not called so', () => {
  fc.assert(
    fc.property(places, (all) => {
      for (const one of all) {
        const parameter = placeParameter(one)
        expect(placeNamed(parameter, all, 'whole')).toBe(parameter)
        const meant = placeNamed(placeInWords(parameter).toLowerCase(), all, 'whole')
        if (meant !== null) expect(all.some((other) => isPlaceChosen(other, meant))).toBe(true)
      }
    }),
  )
})
