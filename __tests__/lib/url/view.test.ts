import { besideChoice, besideParameter } from '@/lib/url/beside'
import {
  isChosen,
  laneChoice,
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

  it('writes the end of a day as the day', () => {
    expect(viewHref('/', { publishedBy: '2023-09-20T23:59:59.999Z' })).toBe(
      '/?publishedBy=2023-09-20',
    )
  })

  it.each([
    ['2023-09-20 12:00', '2023-09-20T12:00:00.000Z'],
    ['2023-09-20T12:00', '2023-09-20T12:00:00.000Z'],
    [' 2023-09-20 ', '2023-09-20T23:59:59.999Z'],
    ['2023-09-20 25:00', undefined],
    ['20.9.2023', undefined],
  ])('reads a moment as readers type it: %s', (typed, instant) => {
    const { choice, refused } = parseView({ publishedBy: typed })
    expect(choice.publishedBy).toBe(instant)
    expect(refused).toHaveLength(instant === undefined ? 1 : 0)
  })

  it('takes several values of a list, in order and once, and reports each that it cannot read', () => {
    const { choice, refused } = parseView({
      kind: ['ngo', 'monitor', 'ngo', 'spy'],
      claimant: 'north',
      stance: ['none', ''],
    })
    expect(choice).toEqual({ kind: ['monitor', 'ngo'], claimant: ['north'], stance: ['none'] })
    expect(refused).toMatchObject([{ parameter: 'kind', value: 'spy' }])
    expect(viewHref('/', choice)).toBe('/?claimant=north&kind=monitor&kind=ngo&stance=none')
  })

  it('takes no list of more values than an address should have', () => {
    const claimant = Array.from({ length: 201 }, (_, index) => `source-${index}`)
    const { choice, refused } = parseView({ claimant })
    expect(choice.claimant).toHaveLength(50)
    expect(refused).toHaveLength(1)
  })

  it('names a second lane in one parameter, in one form', () => {
    const place = {
      name: 'A & B=C',
      admin: null,
      code: null,
      lat: null,
      lon: null,
      precision: null,
    }
    const lane = {
      group: null,
      category: 'civilians',
      scope: ['confirmed', 'identified'],
      place,
      basis: 'period',
    } as const
    const chosen = laneChoice({ ...lane, from: '2023-09-19', asOf: '2023-09-20' })
    const beside = besideParameter('killed', chosen)
    const turned = [...new URLSearchParams(beside)].reverse()
    const { choice } = parseView({ beside: new URLSearchParams(turned).toString() })
    expect(choice.beside).toBe(beside)
    expect(besideChoice(beside)).toEqual({ measure: 'killed', ...chosen })
  })

  it.each([
    '',
    'killed',
    'measure=killed',
    'measure=killed&group=x&category=all&place=none&basis=sum',
  ])('refuses what names no lane: %s', (beside) => {
    expect(parseView({ beside: beside || 'x=y' })).toMatchObject({
      choice: {},
      refused: [{ parameter: 'beside' }],
    })
  })

  it('chooses lanes by group, category, basis and place', () => {
    const place = {
      name: 'Shusha',
      admin: 'Karabakh',
      code: null,
      lat: null,
      lon: null,
      precision: null,
    }
    const lane = { group: null, category: 'all', scope: [], basis: 'cumulative', place } as const
    expect(isChosen(lane, {})).toBe(true)
    expect(isChosen(lane, { group: NONE, place: 'Shusha' })).toBe(true)
    expect(isChosen(lane, { place: placeParameter(place) })).toBe(true)
    expect(isChosen(lane, { place: NONE })).toBe(false)
    expect(isChosen(lane, { group: 'north' })).toBe(false)
    expect(isChosen({ ...lane, place: null }, { place: NONE })).toBe(true)
    expect(isChosen(lane, { basis: 'stock' })).toBe(false)
    expect(isChosen(lane, { basis: 'final' })).toBe(true)
    expect(isChosen(lane, { scope: [NONE] })).toBe(true)
    expect(isChosen(lane, { scope: ['identified'] })).toBe(false)
    const named = { ...lane, scope: ['confirmed', 'identified'] }
    expect(isChosen(named, { scope: ['identified', 'confirmed'] })).toBe(true)
    expect(isChosen(named, { scope: ['identified'] })).toBe(false)
  })
})
