import {
  isChosen,
  NONE,
  parseView,
  placeParameter,
  viewHref,
  VIEW_PARAMETERS,
} from '@/lib/url/view'

describe('the view in an address', () => {
  it('reads every parameter, with a date alone as the end of its day', () => {
    const { choice, refused } = parseView({
      measure: 'killed',
      group: NONE,
      category: 'civilians',
      place: 'Shusha',
      basis: 'cumulative',
      at: '2023-09-20',
      publishedBy: '2023-09-20T12:00:00+04:00',
      knownAt: '2026-01-01T00:00:00Z',
      convention: 'acled',
    })
    expect(refused).toEqual([])
    expect(choice).toMatchObject({
      at: '2023-09-20T23:59:59.999Z',
      publishedBy: '2023-09-20T08:00:00.000Z',
      knownAt: '2026-01-01T00:00:00.000Z',
    })
  })

  it('reports what it cannot read, and leaves it out', () => {
    const { choice, refused } = parseView({
      measure: 'hurt',
      at: 'then',
      group: ['a', 'b'],
      category: 'all',
    })
    expect(choice).toEqual({ category: 'all' })
    expect(refused.map(({ parameter }) => parameter)).toEqual(['measure', 'group', 'at'])
  })

  it('takes an empty parameter and an unknown one for none', () => {
    expect(parseView({ measure: '', utm_source: 'x' })).toEqual({ choice: {}, refused: [] })
  })

  it('writes equal views as equal addresses, which read back as they were', () => {
    const a = viewHref('/events/war', {
      category: 'all',
      measure: 'killed',
      at: '2023-09-20T23:59:59.999Z',
    })
    const b = viewHref('/events/war', {
      at: '2023-09-20T23:59:59.999Z',
      measure: 'killed',
      category: 'all',
    })
    expect(a).toBe(b)
    const { searchParams } = new URL(a, 'http://house.test')
    expect(parseView(Object.fromEntries(searchParams)).choice).toEqual({
      measure: 'killed',
      category: 'all',
      at: '2023-09-20T23:59:59.999Z',
    })
    expect(viewHref('/events/war', {})).toBe('/events/war')
    expect(new Set(VIEW_PARAMETERS).size).toBe(VIEW_PARAMETERS.length)
  })

  it('chooses lanes by group, category, basis and place', () => {
    const place = { name: 'Shusha', admin: 'Karabakh', lat: null, lon: null, precision: null }
    const lane = { group: null, category: 'all', basis: 'cumulative', place } as const
    expect(isChosen(lane, {})).toBe(true)
    expect(isChosen(lane, { group: NONE, place: 'Shusha' })).toBe(true)
    expect(isChosen(lane, { place: placeParameter(place) })).toBe(true)
    expect(isChosen(lane, { place: NONE })).toBe(false)
    expect(isChosen(lane, { group: 'north' })).toBe(false)
    expect(isChosen({ ...lane, place: null }, { place: NONE })).toBe(true)
    expect(isChosen(lane, { basis: 'stock' })).toBe(false)
  })
})
