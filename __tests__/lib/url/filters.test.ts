import { filtersIn, fitsFilters, withoutFilter, withoutFilters } from '@/lib/url/filters'
import type { ViewChoice } from '@/lib/url/view'

const claim = {
  claimant: { id: 'watch', kind: 'monitor' },
  stance: null,
  asOf: '2023-09-01',
  asOfPrecision: 'month',
} as const

describe('the filters of a view', () => {
  it.each<[string, ViewChoice, boolean]>([
    ['nothing chosen', {}, true],
    ['its claimant among others', { claimant: ['agency', 'watch'] }, true],
    ['another claimant', { claimant: ['agency'] }, false],
    ['its kind', { kind: ['monitor'] }, true],
    ['another kind', { kind: ['media', 'ngo'] }, false],
    ['a stance that is not said', { stance: ['none'] }, true],
    ['another stance', { stance: ['own', 'adversary', 'third-party'] }, false],
    ['its claimant, but another kind', { claimant: ['watch'], kind: ['media'] }, false],
    ['the last day that a coarse date can mean', { aboutFrom: '2023-09-30' }, true],
    ['the day after', { aboutFrom: '2023-10-01' }, false],
    ['a clock, which is none of theirs', { at: '2000-01-01T00:00:00.000Z' }, true],
  ])('%s', (_, choice, fits) => {
    expect(fitsFilters(claim, choice)).toBe(fits)
  })

  it('leaves out a claimant whose kind is not known when a kind is asked for', () => {
    const unknown = { ...claim, claimant: { id: 'watch', kind: undefined } }
    expect(fitsFilters(unknown, { kind: ['monitor'] })).toBe(false)
    expect(fitsFilters(unknown, {})).toBe(true)
  })

  it('can be taken away one by one, or all together, and nothing else goes with them', () => {
    const choice: ViewChoice = {
      measure: 'killed',
      kind: ['media', 'ngo'],
      aboutFrom: '2023-09-20',
    }
    expect(filtersIn(choice)).toEqual(['kind', 'aboutFrom'])
    expect(withoutFilter(choice, 'kind', 'ngo').kind).toEqual(['media'])
    expect(filtersIn(withoutFilter(choice, 'aboutFrom', '2023-09-20'))).toEqual(['kind'])
    expect(filtersIn(withoutFilter(withoutFilter(choice, 'kind', 'ngo'), 'kind', 'media'))).toEqual(
      ['aboutFrom'],
    )
    expect(withoutFilters(choice)).toEqual({ measure: 'killed' })
  })
})
