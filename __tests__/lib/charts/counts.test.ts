/** What the line under a chart counts: what its lane counts, and never what was withdrawn or denied. */
import { formatChartFooter } from '@/app/events/[id]/_components/sections/chart-footer'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { contentOfLane } from '@/lib/charts/chart'
import { countsOf } from '@/lib/charts/counts'
import { wordsIn } from '@/lib/format/translator'
import { claimOf, laneOf, viewOf } from '../../fixtures/lanes'

const ON = '2024-03-10'
const ministry = claimOf({ id: 'm', by: 'Ministry', value: 27, on: ON })
const agency = claimOf({ id: 'a', by: 'Agency', value: 30, on: ON })
const denial = claimOf({ id: 'd', by: 'Army', form: 'denied', words: 'false', on: ON })
const withdrawn = {
  ...claimOf({ id: 'w', by: 'Mayor', value: 500, on: ON }),
  status: 'withdrawn' as const,
}

const contentOf = (current: readonly ClaimAnswer[], taken: readonly ClaimAnswer[]) => {
  const lane = { ...laneOf([...current]), withdrawn: [...taken] }
  return contentOfLane(
    'by-source',
    { lane: viewOf(lane), actors: {} },
    { at: null, convention: 'none', scale: 'linear' },
  )
}
const footer = (...args: Parameters<typeof contentOf>) =>
  formatChartFooter(contentOf(...args), {}, wordsIn('en'))

it('counts standing claims and who makes them, without denials and what was withdrawn', () => {
  const content = contentOf([ministry, agency, denial], [withdrawn])
  expect(countsOf(content)).toMatchObject({ claims: 2, claimants: 2, withdrawn: 1 })
  expect(footer([ministry, agency, denial], [withdrawn])).toMatch(/^2 claims by 2 claimants in /)
})

it.each([
  [[], [withdrawn], /^No claim with a figure stands; 1 was withdrawn\. /],
  [[denial], [], /^No claim with a figure stands\. /],
])('says that none stands rather than counting nobody', (current, taken, said) => {
  expect(footer(current, taken)).toMatch(said)
})
