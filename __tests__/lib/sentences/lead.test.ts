/** The sentence at the top of an event: both ends with their claimants, and what is open. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { wordsIn, wordsOfFirst } from '@/lib/format/translator'
import { formatEnds } from '@/lib/sentences/ends'
import { formatLead } from '@/lib/sentences/lead'
import { claimOf, laneOf, viewOf } from '../../fixtures/lanes'

const WORDS = wordsIn('en')
const ON = '2023-09-20'
const ABOVE = WORDS.t('event.open-above')
const BELOW = WORDS.t('event.open-below')

const exact = claimOf({ id: 'a', by: 'Authority', value: 32, on: ON })
const higher = claimOf({ id: 'b', by: 'Bureau', value: 223, on: ON })
const atLeast = claimOf({ id: 'c', by: 'Council', form: 'at-least', value: 200, on: ON })
const fewer = claimOf({ id: 'd', by: 'Delegate', form: 'fewer-than', value: 100, on: ON })

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

describe('the latest figure', () => {
  const early = claimOf({ id: 'f', by: 'Fire service', form: 'about', value: 30, on: '2023-09-01' })
  const lane = laneOf([exact, higher, early])
  const told = {
    ...lane,
    latest: { asOf: ON, asOfPrecision: 'day' as const, claims: ['b'] },
    recent: ['a', 'b'],
    recentRange: lane.range && { ...lane.range, low: 32, high: 223 },
  }

  it('comes first, then both ends of the recent ones, and earlier ones are told as such', () => {
    const { finding, caveats } = formatLead('killed', viewOf(told), {}, WORDS)
    expect(finding).toMatch(
      /latest 223 \(Bureau, 20 September 2023\), the highest among the recent; the lowest: 32 \(Authority, 20 September 2023\)\.$/,
    )
    expect(caveats).toEqual(['Earlier: about 30 (Fire service, 1 September 2023).'])
  })

  it('is not told again as the end that it is itself', () => {
    const latest = (...claims: string[]) => ({ ...told.latest, claims })
    const finding = (change: Partial<typeof told>) =>
      formatLead('killed', viewOf({ ...told, ...change }), {}, WORDS).finding
    expect(finding({ latest: latest('a') })).toMatch(
      /latest 32 \(Authority, 20 September 2023\), the lowest among the recent; the highest: 223 \(Bur/,
    )
    const middle = claimOf({ id: 'm', by: 'Fire service', value: 90, on: ON })
    const three = { current: [...told.current, middle], recent: ['a', 'b', 'm'] }
    expect(finding({ ...three, latest: latest('m') })).toMatch(
      /latest 90 \(Fire.*\. The lowest among the recent: 32 \(Auth.*; the highest: 223 \(Bur/,
    )
  })

  it('leaves out what was withdrawn, and says so', () => {
    const withdrawn = [claimOf({ id: 'w', by: 'Water board', value: 900, on: ON })]
    const { finding, caveats } = formatLead('killed', viewOf({ ...told, withdrawn }), {}, WORDS)
    expect(finding).not.toContain('900')
    expect(caveats).toContain('Withdrawn: 900 (Water board, 20 September 2023).')
  })

  it('tells what we took back as ours, and not as withdrawn by its source', () => {
    const claim = claimOf({ id: 'w', by: 'Water board', value: 900, on: ON })
    const withdrawal = {
      by: 'record' as const,
      reason: 'error' as const,
      note: null,
      statedOn: null,
      statedOnPrecision: 'day' as const,
      recordedAt: '2024-03-10T00:00:00.000Z',
    }
    const withdrawn = [{ ...claim, withdrawal }]
    const { caveats } = formatLead('killed', viewOf({ ...told, withdrawn }), {}, WORDS)
    expect(caveats).toContain('Taken back by us: 900 (Water board, 20 September 2023).')
    expect(caveats.join(' ')).not.toContain('Withdrawn')
  })

  it('is told with sources, the independent ones among them, and claims', () => {
    const support = { claimants: 1, sources: 2, claims: 5, publications: 4 }
    expect(formatLead('killed', viewOf({ ...told, support }), {}, WORDS).support).toMatch(
      /^2 sources, at most 1 of them independent, 5 claims\. /,
    )
  })
})

it('has no latest figure in a record of the first version, which says what it always said', () => {
  const first = (claims: ClaimAnswer[]) =>
    formatLead('killed', viewOf(laneOf(claims)), {}, wordsOfFirst())
  expect(first([exact, higher]).finding).toMatch(/: from 32 \(Authority/)
  expect(first([exact, higher]).support).toMatch(/^Two independent claimants in 2 publications; /)
  const many = claimOf({ id: 'm', by: 'Mayor', form: 'verbal', value: null, on: ON })
  expect(first([many]).support).toMatch(/^One independent claimant in one publication; no two /)
})

it('where nothing stands it says so, and lists what was withdrawn', () => {
  const withdrawn = [claimOf({ id: 'w', by: 'Water board', value: 900, on: ON })]
  const lane = {
    ...laneOf([]),
    range: null,
    recentRange: null,
    latest: null,
    recent: [],
    withdrawn,
  }
  const { finding, caveats } = formatLead('killed', viewOf(lane), {}, WORDS)
  expect(finding).toMatch(/no figure stands\.$/)
  expect(caveats).toEqual(['Withdrawn: 900 (Water board, 20 September 2023).'])
})
