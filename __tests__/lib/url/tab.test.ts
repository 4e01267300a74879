import { besideParameter } from '@/lib/url/beside'
import { countParameter, countsOf, tableChoiceOf } from '@/lib/url/event-parameters'
import { tabOf, tabOfChart, withTab } from '@/lib/url/tab'

describe('the part of a page that an address opens', () => {
  it.each([
    [{ tab: 'map' }, 'map'],
    [{ tab: 'everything' }, null],
    [{}, null],
  ])('is that of its tab: %j', (parameters, tab) => {
    expect(tabOf(parameters, { day: undefined })).toBe(tab)
  })

  it('is how a day’s figure changed, where an address of before names the day alone', () => {
    expect(tabOf({}, { day: 'day 2023-09-20' })).toBe('as-published')
    expect(tabOf({ tab: 'map' }, { day: 'day 2023-09-20' })).toBe('map')
  })

  it('is named after the view, whatever that is', () => {
    expect(withTab('/events/e', 'map')).toBe('/events/e?tab=map')
    expect(withTab('/events/e?measure=killed', 'map')).toBe('/events/e?measure=killed&tab=map')
    expect(withTab('/events/e', null)).toBe('/events/e')
  })

  it('has its chart', () => {
    expect([tabOfChart('by-source'), tabOfChart('contradictions'), tabOfChart('map')]).toEqual([
      null,
      'pairs',
      'map',
    ])
  })
})

describe('what else the address of an event says', () => {
  it('which claims are sought, and in which order', () => {
    expect(tableChoiceOf({ find: ' 200 ', order: 'first' })).toEqual({
      find: '200',
      order: 'first',
    })
    expect(tableChoiceOf({ find: ['a'], order: 'x' })).toEqual({ find: '', order: 'last' })
  })

  it('two counts, each of an event of its own', () => {
    const lane = { group: 'none', category: 'all', place: 'none', basis: 'cumulative' } as const
    const count = { event: 'exodus', choice: { measure: 'evacuated', ...lane } } as const
    const text = countParameter(count, besideParameter('evacuated', count.choice))
    expect(text).toBe(
      'exodus measure=evacuated&group=none&category=all&place=none&basis=cumulative',
    )
    expect(countsOf({ first: text, second: 'nonsense' })).toEqual([count, null])
  })
})
