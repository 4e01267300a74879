/** The sentence about a part that is above the whole: it says of whom, so that no figure of some reads as one of all. */
import { formatExceeding } from '@/lib/format/exceeding'
import { wordsIn } from '@/lib/format/translator'
import { claim, exactly, place, quantity } from '../../support/claims'

const name = (actor: string) => ({ north: 'the North', clinic: 'the clinic' })[actor] ?? actor
const sentence = (...pair: readonly [ReturnType<typeof claim>, ReturnType<typeof claim>]) =>
  formatExceeding(...pair, name, wordsIn('en'))

const town = { place: place('Town') }

it('names the part, both figures with their qualifiers, and both sources', () => {
  const narrow = claim({ claimant: 'clinic', quantity: exactly(11_300), facts: town })
  const wide = claim({ claimant: 'north', quantity: quantity('nearly', 4000) })
  expect(sentence(narrow, wide)).toBe(
    '11,300 in Town alone (the clinic) is more than nearly 4,000 in all (the North).',
  )
})

it('says with both figures what both are of: children are not all people', () => {
  const children = { category: 'children' } as const
  const narrow = claim({
    claimant: 'clinic',
    quantity: exactly(10),
    facts: { ...town, ...children },
  })
  const wide = claim({ claimant: 'north', quantity: exactly(7), facts: children })
  expect(sentence(narrow, wide)).toBe(
    '10 (children) in Town alone (the clinic) is more than 7 (children) in all (the North).',
  )
})

it('names the group and the limits that both share', () => {
  const shared = { group: 'north', scope: ['identified'] }
  const narrow = claim({ claimant: 'clinic', quantity: exactly(10), facts: { ...town, ...shared } })
  const wide = claim({ claimant: 'clinic', quantity: exactly(7), facts: shared })
  expect(sentence(narrow, wide)).toMatch(
    /^10 \(identified by name only\) in Town.* 7 \(identified by name only\) in all, the North /,
  )
})
