/** The sentence at the top of an event: both ends with their claimants, and what is open. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { wordsIn } from '@/lib/format/translator'
import { formatEnds } from '@/lib/sentences/ends'
import { formatLead, formatMembers } from '@/lib/sentences/lead'
import { claimOf, laneOf, viewOf } from '../../fixtures/lanes'

const WORDS = wordsIn('en')
const ON = '2023-09-20'
const ABOVE = WORDS.t('event.open-above')
const BELOW = WORDS.t('event.open-below')

const exact = claimOf({ id: 'a', by: 'Authority', value: 32, on: ON })
const higher = claimOf({ id: 'b', by: 'Bureau', value: 223, on: ON })
const atLeast = claimOf({ id: 'c', by: 'Council', form: 'at-least', value: 200, on: ON })
const fewer = claimOf({ id: 'd', by: 'Delegate', form: 'fewer-than', value: 100, on: ON })
const denied = claimOf({ id: 'e', by: 'Envoy', form: 'denied', words: 'nobody died', on: ON })

const lead = (...claims: ClaimAnswer[]) => formatLead('killed', viewOf(laneOf(claims)), {}, WORDS)

it.each<[string, readonly ClaimAnswer[], readonly string[]]>([
  ['nothing where both ends are stated', [exact, higher], []],
  ['that it is open above', [exact, atLeast], [ABOVE]],
  ['that it is open below', [fewer, higher], [BELOW]],
  ['that it is open both ways', [fewer, atLeast], [ABOVE, BELOW]],
])('says %s', (_what, claims, caveats) => {
  expect(lead(...claims).caveats).toEqual(caveats)
})

it('names the least with who claims it before the most with who claims that', () => {
  const { finding } = lead(higher, exact)
  expect(finding).toMatch(/32 \(Authority.*223 \(Bureau/)
  expect(formatEnds(viewOf(laneOf([higher, exact])), WORDS)).toMatch(/32 \(Authority.*223 \(Bureau/)
})

it('is silence without a lane, and tells how many incidents speak where some do', () => {
  expect(formatLead('killed', undefined, {}, WORDS).support).toBeNull()
  const silent = formatLead('killed', undefined, {}, WORDS).finding
  expect(formatLead('killed', undefined, {}, WORDS, 3).finding).not.toBe(silent)
})

describe('why fewer claimants are counted than sources are drawn', () => {
  const membersOf = (claims: readonly ClaimAnswer[], claimants: number) => {
    const lane = laneOf([...claims])
    return formatMembers(viewOf({ ...lane, support: { claimants, publications: 1 } }), WORDS)
  }

  it('is said where two sources belong together', () => {
    const sentence = WORDS.t('event.lead-members', { sources: 2 })
    expect(membersOf([exact, higher], 1)).toBe(sentence)
  })

  it('is no matter of a denial, which is no source of a figure', () => {
    expect(membersOf([exact, higher, denied], 2)).toBeNull()
    const sentence = WORDS.t('event.lead-members', { sources: 2 })
    expect(membersOf([exact, higher, denied], 1)).toBe(sentence)
  })
})
