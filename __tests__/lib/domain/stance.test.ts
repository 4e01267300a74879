/** Stance: who speaks of whom, derived from the sides of one event. */
import { lineage, rootOf } from '@/lib/domain/actor'
import { sideOf, stanceOf } from '@/lib/domain/stance'
import { actor, directory } from '../../support/claims'

const actors = directory(
  actor('republic'),
  actor('ministry', 'republic'),
  actor('clinic', 'ministry'),
  actor('enclave'),
  actor('ombudsman', 'enclave'),
  actor('militia', 'enclave'),
  actor('militia-medics', 'militia'),
  actor('peacekeepers'),
  actor('outlet'),
  actor('left', 'right'),
  actor('right', 'left'),
)
const parties = [
  { actor: 'republic', side: 'a' },
  { actor: 'enclave', side: 'b' },
  { actor: 'militia', side: 'c' },
]

it.each([
  ['a side on its own losses', 'republic', 'republic', 'own'],
  ['a member on its side’s losses', 'ministry', 'republic', 'own'],
  ['a side on its member’s losses', 'republic', 'clinic', 'own'],
  ['a member of a member', 'clinic', 'ministry', 'own'],
  ['a side on the other’s losses', 'republic', 'enclave', 'adversary'],
  ['a member on the other’s losses', 'ombudsman', 'ministry', 'adversary'],
  ['a member that is a party of its own, by its nearest side', 'militia', 'enclave', 'adversary'],
  ['its member, by the nearest side again', 'militia-medics', 'militia', 'own'],
  ['a claimant on no side', 'outlet', 'republic', 'third-party'],
  ['a claimant nobody recorded', 'stranger', 'republic', 'third-party'],
  ['a claimant in a circle of members', 'left', 'republic', 'third-party'],
  ['a group that is not said', 'republic', null, null],
  ['a group on no side', 'republic', 'peacekeepers', null],
  ['a group on no side, of itself', 'peacekeepers', 'peacekeepers', null],
  ['a group nobody recorded', 'republic', 'stranger', null],
])('%s: %s on %s is %s', (_name, claimant, group, stance) => {
  expect(stanceOf(claimant, group, parties, actors)).toBe(stance)
})

it('is of one event: without its parties there are no sides', () => {
  expect(sideOf('republic', [], actors)).toBeNull()
  expect(stanceOf('republic', 'enclave', [], actors)).toBeNull()
})

it('follows membership to the root, and ends in a circle', () => {
  expect(lineage('clinic', actors)).toEqual(['clinic', 'ministry', 'republic'])
  expect(lineage('left', actors)).toEqual(['left', 'right'])
  expect(lineage('stranger', actors)).toEqual(['stranger'])
})

it('gives a circle of members one root, from wherever it is entered', () => {
  const circle = directory(actor('x', 'left'), actor('left', 'right'), actor('right', 'left'))
  expect(['x', 'left', 'right'].map((id) => rootOf(id, circle))).toEqual(['left', 'left', 'left'])
  const alone = directory(actor('a', 'z'), actor('z', 'z'))
  expect(['a', 'z'].map((id) => rootOf(id, alone))).toEqual(['z', 'z'])
})
