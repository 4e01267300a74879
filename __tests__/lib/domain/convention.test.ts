/** A convention is a lens on the drawing: it gives words a number, and nothing else any. */
import { CONVENTIONS, conventionNumber, type Convention } from '@/lib/domain/convention'
import { FORMS } from '@/lib/domain/quantity'
import { claim, exactly, onlyLane, quantity, record, verdictsOf } from '../../support/claims'

it.each<[Convention, string, number | null]>([
  ['none', 'dozens', null],
  ['none', 'hundreds', null],
  ['acled', 'several', 3],
  ['acled', 'tens', 10],
  ['acled', 'dozens', 12],
  ['acled', 'hundreds', 100],
  ['acled', 'scores', null],
  ['acled', 'thousands', null],
  ['em-dat', 'hundreds', 200],
  ['em-dat', 'thousands', 2000],
  ['em-dat', 'several', null],
  ['em-dat', 'dozens', null],
  ['acled', 'Dozens of people', 12],
  ['acled', 'HUNDREDS', 100],
  ['acled', 'tens of thousands', null],
  ['em-dat', 'hundreds of thousands', null],
  ['em-dat', 'several hundred', null],
  ['acled', 'many', null],
  ['acled', 'constructor', null],
  ['acled', 'tensions', null],
])('%s puts in place of "%s": %s', (convention, wording, number) => {
  expect(conventionNumber(quantity('verbal', null, null, wording), convention)).toBe(number)
})

it('gives no number to a form that is not verbal, whatever its wording', () => {
  for (const form of FORMS.filter((one) => one !== 'verbal')) {
    expect(conventionNumber(quantity(form, 5, null, 'hundreds'), 'acled')).toBeNull()
  }
})

it('is none unless the reader chooses: none comes first', () => {
  expect(CONVENTIONS).toEqual(['none', 'acled', 'em-dat'])
})

it('enters no range, spread or verdict', () => {
  const word = { id: 'w', claimant: 'outlet', quantity: quantity('verbal', null, null, 'hundreds') }
  const lane = onlyLane([record({ quantity: exactly(27) }), record(word)])
  expect(lane.range).toMatchObject({ low: 27, high: 27, lowBy: ['ministry'] })
  expect(lane.spread).toBeNull()
  expect(verdictsOf([lane])).toMatchObject([{ verdict: 'not-comparable' }])
  expect(claim(word).quantity.value).toBeNull()
})
