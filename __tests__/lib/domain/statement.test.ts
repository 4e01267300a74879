/** Bad input: every fault is refused, at the path of its own field, all of them at once. */
import { refusalsOf } from '@/lib/domain/refusal'
import { statementInput } from '@/lib/domain/statement'

type Json = Readonly<Record<string, unknown>>

const c1: Json = {
  ref: 'c1',
  measure: 'killed',
  term: 'dead',
  quantity: { form: 'exact', value: 27, wording: '27' },
  asOf: '2023-09-20',
}
const statement: Json = {
  event: 'offensive',
  claimant: 'ministry',
  statedOn: '2023-09-20',
  appearance: {
    publication: { publisher: 'gazette', title: 'A report', url: 'https://news.example/1' },
  },
  claims: [c1],
}
const withClaim = (change: Json): Json => ({ ...statement, claims: [{ ...c1, ...change }] })
const withQuantity = (change: Json) => withClaim({ quantity: { wording: 'as put', ...change } })
const withPublication = (change: Json): Json => ({
  ...statement,
  appearance: { publication: { publisher: 'gazette', title: 'A report', ...change } },
})
const without = (field: string): Json =>
  Object.fromEntries(Object.entries(statement).filter(([name]) => name !== field))

const pathsOf = (given: unknown) => {
  const parsed = statementInput.safeParse(given)
  return parsed.success ? [] : refusalsOf(parsed.error).map(({ path }) => path.join('.'))
}

it('accepts a statement, and fills in what is left out', () => {
  expect(statementInput.parse({ ...statement, claims: [{ ...c1, ref: undefined }] })).toEqual({
    event: 'offensive',
    claimant: 'ministry',
    ownVoice: false,
    statedOn: '2023-09-20',
    statedOnPrecision: 'day',
    appearance: {
      via: [],
      locator: null,
      publication: {
        publisher: 'gazette',
        title: 'A report',
        url: 'https://news.example/1',
        publishedAt: null,
        retrievedAt: null,
        archivedUrl: null,
        contentHash: null,
        described: false,
      },
    },
    claims: [
      {
        ref: 'c1',
        measure: 'killed',
        term: 'dead',
        group: null,
        category: 'all',
        scope: [],
        place: null,
        quantity: { form: 'exact', value: 27, valueTo: null, interval: null, wording: '27' },
        basis: 'cumulative',
        from: null,
        asOf: '2023-09-20',
        asOfPrecision: 'day',
        asOfOffset: null,
        citing: [],
        partOf: null,
        partKind: null,
        method: 'asserted',
        disputes: [],
        step: null,
      },
    ],
  })
})

it.each<[string, unknown, readonly string[]]>([
  ['an empty body', {}, ['event', 'claimant', 'appearance', 'claims']],
  ['nothing at all', undefined, ['']],
  ['null', null, ['']],
  ['a list', [], ['']],
  ['no claimant', without('claimant'), ['claimant']],
  ['no event', without('event'), ['event']],
  ['no appearance', without('appearance'), ['appearance']],
  ['no claims', without('claims'), ['claims']],
  ['an empty list of claims', { ...statement, claims: [] }, ['claims']],
  ['too many claims', { ...statement, claims: Array(501).fill(c1) }, ['claims']],
  ['claims that are no list', { ...statement, claims: 'x' }, ['claims']],
  ['a claim that is no object', { ...statement, claims: [null, c1, 3] }, ['claims.0', 'claims.2']],
  ['an unknown field', { ...statement, best: 27 }, ['best']],
  ['two unknown fields', { ...statement, best: 27, high: 1 }, ['best', 'high']],
  ['an unknown field of a claim', withClaim({ value: 27 }), ['claims.0.value']],
  [
    'an unknown field of a quantity',
    withQuantity({ form: 'verbal', low: 1 }),
    ['claims.0.quantity.low'],
  ],
  [
    'an unknown field of a publication',
    withPublication({ link: 'x' }),
    ['appearance.publication.link'],
  ],
  ['a claimant that is no id', { ...statement, claimant: 'The Ministry' }, ['claimant']],
  ['an unknown measure', withClaim({ measure: 'dead' }), ['claims.0.measure']],
  ['an unknown category', withClaim({ category: 'soldiers' }), ['claims.0.category']],
  ['an unknown basis', withClaim({ basis: 'daily' }), ['claims.0.basis']],
  ['an unknown method', withClaim({ method: 'guessed' }), ['claims.0.method']],
  ['no quantity', withClaim({ quantity: undefined }), ['claims.0.quantity']],
  [
    'no wording',
    withClaim({ quantity: { form: 'exact', value: 1 } }),
    ['claims.0.quantity.wording'],
  ],
  [
    'a wording of thirteen words',
    withQuantity({ form: 'verbal', wording: 'a b c d e f g h i j k l m' }),
    ['claims.0.quantity.wording'],
  ],
  [
    'a number that contradicts its form',
    withQuantity({ form: 'none', value: 3 }),
    ['claims.0.quantity.value'],
  ],
  ['2^53+1', withQuantity({ form: 'exact', value: 2 ** 53 + 1 }), ['claims.0.quantity.value']],
  ['a number as text', withQuantity({ form: 'exact', value: '27' }), ['claims.0.quantity.value']],
  [
    'a javascript: link',
    withPublication({ url: 'javascript:alert(1)' }),
    ['appearance.publication.url'],
  ],
  [
    'a javascript: archive',
    withPublication({ archivedUrl: 'javascript:alert(1)' }),
    ['appearance.publication.archivedUrl'],
  ],
  ['no publisher', withPublication({ publisher: undefined }), ['appearance.publication.publisher']],
  ['no title', withPublication({ title: ' ' }), ['appearance.publication.title']],
  ['a bad hash', withPublication({ contentHash: 'ABC' }), ['appearance.publication.contentHash']],
  [
    'a bad publishing date',
    withPublication({ publishedAt: 'today' }),
    ['appearance.publication.publishedAt'],
  ],
  ['no day', withClaim({ asOf: undefined }), ['claims.0.asOf']],
  ['a day that does not exist', withClaim({ asOf: '2023-02-29' }), ['claims.0.asOf']],
  [
    'a day with a time',
    withClaim({ asOf: '2023-09-20T10:00:00Z', asOfPrecision: 'day' }),
    ['claims.0.asOf'],
  ],
  ['a time without one', withClaim({ asOfPrecision: 'time' }), ['claims.0.asOf']],
  ['a month not on its first', withClaim({ asOfPrecision: 'month' }), ['claims.0.asOf']],
  ['a week not on its Monday', withClaim({ asOfPrecision: 'week' }), ['claims.0.asOf']],
  ['an unknown precision', withClaim({ asOfPrecision: 'decade' }), ['claims.0.asOfPrecision']],
  ['a saying not on its first day', { ...statement, statedOnPrecision: 'year' }, ['statedOn']],
  ['a first day without a period', withClaim({ from: '2023-09-19' }), ['claims.0.from']],
  [
    'a period that ends before it starts',
    withClaim({ basis: 'period', from: '2023-09-21' }),
    ['claims.0.from'],
  ],
  [
    'a period that ends the moment before',
    withClaim({ basis: 'period', from: '2023-09-20T10:00:00.001Z', asOf: '2023-09-20T10:00:00Z' }),
    ['claims.0.from'],
  ],
  [
    'half a coordinate',
    withClaim({ place: { name: 'Shusha', lat: 39.7 } }),
    ['claims.0.place.lon'],
  ],
  [
    'a latitude off the globe',
    withClaim({ place: { name: 'X', lat: 91, lon: 0 } }),
    ['claims.0.place.lat'],
  ],
  ['a part of nothing', withClaim({ partOf: 'c9', partKind: 'subset' }), ['claims.0.partOf']],
  ['a part without its kind', withClaim({ partOf: 'c1' }), ['claims.0.partKind']],
  ['a kind of part without its whole', withClaim({ partKind: 'subset' }), ['claims.0.partOf']],
  [
    'a claim that is part of itself',
    withClaim({ partOf: 'c1', partKind: 'subset' }),
    ['claims.0.partOf'],
  ],
  [
    'claims that are parts of each other',
    {
      ...statement,
      claims: [
        { ...c1, partOf: 'c2', partKind: 'subset' },
        { ...c1, ref: 'c2', partOf: 'c1', partKind: 'subset' },
      ],
    },
    ['claims.0.partOf', 'claims.1.partOf'],
  ],
  ['a ref used twice', { ...statement, claims: [c1, c1] }, ['claims.1.ref']],
  ['a step without a reason', withClaim({ step: { note: 'x' } }), ['claims.0.step.reason']],
  [
    'a subset above its whole',
    {
      ...statement,
      claims: [
        c1,
        {
          ...c1,
          ref: 'c2',
          partOf: 'c1',
          partKind: 'subset',
          quantity: { form: 'exact', value: 28, wording: '28' },
        },
      ],
    },
    ['claims.1.quantity.value'],
  ],
])('%s', (_name, given, paths) => {
  expect(pathsOf(given).toSorted()).toEqual([...paths].toSorted())
})

it('names faults of every depth at once', () => {
  const part = { ...c1, ref: 'c2', partOf: 'c1', partKind: 'subset' }
  const given = {
    ...without('claimant'),
    best: 1,
    statedOnPrecision: 'year',
    claims: [
      c1,
      { ...part, quantity: { form: 'exact', value: 99, wording: '99' } },
      {
        ...part,
        ref: 'c3',
        measure: 'dead',
        basis: 'period',
        from: '2023-09-21',
        quantity: { form: 'exact', wording: '' },
      },
      { ...part, ref: 'c4', partOf: 'c9' },
      { ...part, ref: 'c5', partOf: 'c3', partKind: null },
    ],
  }
  expect(pathsOf(given).toSorted()).toEqual([
    'best',
    'claimant',
    'claims.1.quantity.value',
    'claims.2.from',
    'claims.2.measure',
    'claims.2.quantity.value',
    'claims.2.quantity.wording',
    'claims.3.partOf',
    'claims.4.partKind',
    'statedOn',
  ])
})

it.each<[string, Json]>([
  ['a period without its first day: since the last report', { basis: 'period' }],
  ['a period of one day', { basis: 'period', from: '2023-09-20' }],
  ['a period from a moment of its last day', { basis: 'period', from: '2023-09-20T10:00:00Z' }],
  [
    'a period to a moment of its first day',
    { basis: 'period', from: '2023-09-20', asOf: '2023-09-20T10:00:00Z' },
  ],
  [
    'a period that starts within the month it ends in',
    { basis: 'period', from: '2023-09-15', asOf: '2023-09-01', asOfPrecision: 'month' },
  ],
  [
    'a denial that disputes nothing recorded',
    { quantity: { form: 'denied', wording: 'that is false' } },
  ],
  ['nobody harmed', { quantity: { form: 'none', wording: 'no casualties' } }],
  ['a place in another script', { place: { name: 'Ստեփանակերտ', admin: 'Արցախ' } }],
])('accepts %s', (_name, change) => {
  expect(pathsOf(withClaim(change))).toEqual([])
})

it('gives a claim without a ref one that no other claim has', () => {
  const { ref: _, ...unnamed } = c1
  const { claims } = statementInput.parse({
    ...statement,
    claims: [{ ...c1, ref: 'c2' }, unnamed, unnamed],
  })
  expect(claims.map(({ ref }) => ref)).toEqual(['c2', 'c3', 'c4'])
})

it('keeps the denied claims once each, in order', () => {
  const { claims } = statementInput.parse(withClaim({ disputes: ['b', 'a', 'b'] }))
  expect(claims[0]?.disputes).toEqual(['a', 'b'])
})

it('reads a moment as precise to the time', () => {
  const { claims, statedOnPrecision } = statementInput.parse({
    ...withClaim({ asOf: '2023-09-20T14:00:00+04:00' }),
    statedOn: '2023-09-20T10:00:00Z',
  })
  expect(claims[0]).toMatchObject({ asOf: '2023-09-20T10:00:00.000Z', asOfPrecision: 'time' })
  expect(statedOnPrecision).toBe('time')
})
