/** What is answered of a claim: who claims it, whom it counts, and through whom it reached us. */
import { presentActors, presentClaim } from '@/lib/answers/present'
import { DEFAULT_LOCALE, wordsIn } from '@/lib/format/translator'
import { actor, appearance, atLeast, claim, directory, lanesOf, record } from '../../support/claims'

const actors = directory(
  actor('north'),
  actor('office', 'north'),
  actor('south'),
  actor('outlet'),
  actor('agency', 'group'),
  actor('group'),
  actor('gazette'),
)
const parties = [
  { actor: 'north', side: 'a' },
  { actor: 'south', side: 'b' },
]
const context = { event: { parties }, actors, ...wordsIn(DEFAULT_LOCALE) }
const present = (...sketch: Parameters<typeof claim>) => presentClaim(claim(...sketch), context)

it.each([
  ['a side on its own', 'office', 'north', 'own'],
  ['a side on the other', 'north', 'south', 'adversary'],
  ['an outlet on a side', 'outlet', 'north', 'third-party'],
  ['an outlet on itself, which is no side', 'outlet', 'outlet', null],
  ['a side on people who are not said', 'north', null, null],
])('takes the stance of %s from whom it counts', (_what, claimant, group, stance) => {
  expect(present({ claimant, facts: { group } }).stance).toBe(stance)
})

it('tells the publisher from those who passed it on, in their order', () => {
  const [shown] = present({ appearances: [appearance({ via: ['agency', 'outlet'] })] }).appearances
  expect(shown?.publication.publisher.id).toBe('gazette')
  expect(shown?.via.map(({ id }) => id)).toEqual(['agency', 'outlet'])
})

it('gives beside a figure the whole numbers that it allows', () => {
  expect(present({ quantity: atLeast(200) }).quantity).toMatchObject({ low: 200, high: null })
})

it('names with the lanes everybody in them, and what they belong to', () => {
  const carried = appearance({ via: ['agency'] })
  const lanes = lanesOf([
    record({ claimant: 'office', facts: { group: 'south' }, appearances: [carried] }),
  ])
  const named = presentActors(lanes, actors)
  expect(Object.keys(named)).toEqual(['agency', 'gazette', 'group', 'north', 'office', 'south'])
  expect(named['office']?.memberOf).toBe('north')
})
