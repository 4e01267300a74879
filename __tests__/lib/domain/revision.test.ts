/** Revisions: what one may say, what it changes, and what the claim must still be afterwards. */
import { NOW } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { refusalsOf } from '@/lib/domain/refusal'
import { revisionRefusals } from '@/lib/domain/revise'
import { changesOf, claimRevisionInput, REVISABLE } from '@/lib/domain/revision'
import { publicMomentsOf } from '@/lib/domain/public-time'
import {
  appearance,
  exactly,
  record,
  RECORDED_AT,
  type ClaimSketch,
  SETTING,
} from '../../support/claims'

const bySource = { by: 'source', reason: 'retraction', statedOn: '2023-10-01' } as const
const byRecord = { by: 'record', reason: 'error' } as const
const said = (value: number) => ({ form: 'exact', value, wording: String(value) }) as const

it('carries only what it changes', () => {
  const revision = claimRevisionInput.parse({ ...byRecord, group: null, quantity: said(72) })
  expect(changesOf(revision)).toEqual({ group: null, quantity: exactly72 })
  expect(changesOf(claimRevisionInput.parse({ ...bySource, status: 'withdrawn' }))).toEqual({
    status: 'withdrawn',
  })
})
const exactly72 = { form: 'exact', value: 72, valueTo: null, interval: null, wording: '72' }

it('a new day keeps the precision that it does not name, and a moment brings its offset', () => {
  const changes = (change: object) =>
    changesOf(claimRevisionInput.parse({ ...byRecord, ...change }))
  expect(changes({ asOf: '2023-09-21' })).toEqual({ asOf: '2023-09-21', asOfOffset: null })
  expect(changes({ asOf: '2023-09-21T10:00:00+08:00', asOfPrecision: 'time' })).toEqual({
    asOf: '2023-09-21T02:00:00.000Z',
    asOfPrecision: 'time',
    asOfOffset: '+08:00',
  })
  expect(changes({ asOf: '2023-09-01', asOfPrecision: 'month' })).toEqual({
    asOf: '2023-09-01',
    asOfPrecision: 'month',
    asOfOffset: null,
  })
})

it('may change everything that was transcribed, move a claim to another lane, or withdraw it', () => {
  expect(REVISABLE).toEqual([
    'claimant',
    'via',
    'measure',
    'quantity',
    'term',
    'group',
    'category',
    'scope',
    'place',
    'basis',
    'from',
    'asOf',
    'asOfPrecision',
    'asOfOffset',
    'method',
    'citing',
    'partOf',
    'partKind',
    'disputes',
    'step',
    'status',
    'statedOn',
    'statedOnPrecision',
    'remark',
  ])
})

it.each<[string, object, readonly string[]]>([
  ['nothing at all', {}, ['by', 'reason', 'status']],
  ['no author', { reason: 'error', status: 'withdrawn' }, ['by']],
  ['no reason', { by: 'record', status: 'withdrawn' }, ['reason']],
  ['no change', byRecord, ['status']],
  [
    'a source that says nothing when',
    { ...bySource, statedOn: null, status: 'withdrawn' },
    ['statedOn'],
  ],
  ['a source that only dates itself', bySource, ['status']],
  [
    'a corrected day that is no month',
    { ...byRecord, statedOn: '2023-10-02', statedOnPrecision: 'month' },
    ['statedOn'],
  ],
  ['a precision alone', { ...byRecord, statedOnPrecision: 'month' }, ['status']],
  ['an unknown field', { ...byRecord, status: 'stands', best: 27 }, ['best']],
  ['an unknown status', { ...byRecord, status: 'deleted' }, ['status']],
  [
    'a number that contradicts its form',
    { ...byRecord, quantity: { ...said(1), form: 'denied' } },
    ['quantity.value'],
  ],
  [
    'a month not on its first',
    { ...byRecord, asOf: '2023-09-20', asOfPrecision: 'month' },
    ['asOf'],
  ],
  [
    'a date of saying not on its first day',
    { ...bySource, status: 'stands', statedOn: '2023-10-02', statedOnPrecision: 'month' },
    ['statedOn'],
  ],
  [
    'two faults at once',
    { ...bySource, statedOn: null, quantity: { form: 'exact', wording: '' } },
    ['quantity.value', 'quantity.wording', 'statedOn'],
  ],
])('refuses %s', (_name, given, paths) => {
  const parsed = claimRevisionInput.safeParse(given)
  const found = parsed.success ? [] : refusalsOf(parsed.error).map(({ path }) => path.join('.'))
  expect(found.toSorted()).toEqual([...paths].toSorted())
})

describe('what the claim must still be', () => {
  const whole = (sketch: ClaimSketch = {}) =>
    record({ id: 'whole', quantity: exactly(27), ...sketch })
  const part = (sketch: ClaimSketch = {}) =>
    record({ id: 'part', partOf: 'whole', partKind: 'subset', quantity: exactly(2), ...sketch })
  const refused = (id: string, related: readonly ReturnType<typeof record>[], revision: object) =>
    revisionRefusals(id, related, claimRevisionInput.parse(revision), SETTING).map(({ path }) =>
      path.join('.'),
    )

  it.each<[string, string, object, readonly string[]]>([
    ['a part within its whole', 'part', { ...byRecord, quantity: said(27) }, []],
    ['a part above its whole', 'part', { ...byRecord, quantity: said(28) }, ['quantity.value']],
    ['a whole below its part', 'whole', { ...byRecord, quantity: said(1) }, ['quantity.value']],
    [
      'a whole by the source below its part',
      'whole',
      { ...bySource, quantity: said(1) },
      ['quantity.value'],
    ],
    ['a withdrawn whole', 'whole', { ...bySource, status: 'withdrawn' }, []],
    ['a withdrawn part', 'part', { ...bySource, status: 'withdrawn' }, []],
    ['a month that is no month', 'part', { ...byRecord, asOfPrecision: 'month' }, ['asOf']],
    ['another day', 'part', { ...byRecord, asOf: '2023-09-21' }, []],
    ['a moment for a day', 'part', { ...byRecord, asOf: '2023-09-21T10:00:00Z' }, ['asOf']],
    ['a period since the last report', 'part', { ...byRecord, basis: 'period' }, []],
    ['a period with it', 'part', { ...byRecord, basis: 'period', from: '2023-09-20' }, []],
    ['a first day without a period', 'part', { ...byRecord, from: '2023-09-20' }, ['from']],
  ])('%s', (_name, id, revision, paths) => {
    expect(refused(id, [whole(), part()], revision)).toEqual(paths)
  })

  it('holds for every public time: our correction must fit what the source said before it amended', () => {
    const lowered = whole({
      statedOn: '2023-09-20',
      revisions: [{ by: 'source', statedOn: '2023-10-01', changes: { quantity: exactly(100) } }],
    })
    const stated = part({ statedOn: '2023-09-20' })
    expect(refused('part', [lowered, stated], { ...byRecord, quantity: said(28) })).toEqual([
      'quantity.value',
    ])
    expect(refused('part', [lowered, stated], { ...byRecord, quantity: said(27) })).toEqual([])
    expect(
      refused('part', [lowered, stated], {
        ...bySource,
        quantity: said(28),
        statedOn: '2023-10-01',
      }),
    ).toEqual([])
  })

  it('a part that stands again must fit again, and a withdrawn whole binds nobody', () => {
    const withdrawn = { changes: { status: 'withdrawn' } } as const
    const large = part({ quantity: exactly(99), revisions: [withdrawn] })
    expect(refused('part', [whole(), large], { ...byRecord, status: 'stands' })).toEqual([
      'quantity.value',
    ])
    const gone = whole({ revisions: [withdrawn], appearances: [appearance()] })
    expect(refused('part', [gone, part()], { ...byRecord, quantity: said(99) })).toEqual([])
  })

  describe('of its whole', () => {
    const limited = { group: 'enclave', category: 'civilians', scope: ['identified'] } as const
    const both = [whole({ facts: limited }), part({ facts: limited })]
    it.each<[string, string, object, readonly string[]]>([
      ['a part without the group', 'part', { group: null }, ['group']],
      ['a part of everybody', 'part', { category: 'all' }, ['category']],
      ['a part without the limit', 'part', { scope: [] }, ['scope']],
      ['a part of women', 'part', { category: 'civilians.women' }, []],
      ['a whole that is limited to women', 'whole', { category: 'civilians.women' }, ['category']],
      [
        'a whole that is limited further',
        'whole',
        { scope: ['identified', 'residents'] },
        ['scope'],
      ],
      ['a whole without a limit', 'whole', { scope: [], group: null, category: 'all' }, []],
      ['a part of nothing with a kind', 'part', { partOf: null }, ['partOf']],
      ['a part without its kind', 'part', { partKind: null }, ['partKind']],
      ['no part any more', 'part', { partOf: null, partKind: null }, []],
      ['a part of itself', 'part', { partOf: 'part' }, ['partOf']],
      [
        'a whole that is part of its part',
        'whole',
        { partOf: 'part', partKind: 'subset' },
        ['partOf', 'quantity.value'],
      ],
      ['a part of another measure', 'part', { measure: 'missing' }, ['measure']],
    ])('%s', (_name, id, change, paths) => {
      expect([...new Set(refused(id, both, { ...byRecord, ...change }))]).toEqual(paths)
    })

    it('a whole of another statement', () => {
      const elsewhere = whole({ id: 'elsewhere', statement: 'another' })
      const moved = { ...byRecord, partOf: 'elsewhere' }
      expect(refused('part', [whole(), part(), elsewhere], moved)).toEqual(['partOf'])
    })

    it('that its record broke before binds no revision of something else', () => {
      const older = [whole({ facts: limited }), part()]
      expect(refused('part', older, { ...byRecord, method: 'counted' })).toEqual([])
      expect(refused('whole', older, { ...byRecord, quantity: said(30) })).toEqual([])
      expect(refused('part', older, { ...byRecord, quantity: said(28) })).toEqual([
        'quantity.value',
      ])
    })
  })

  it.each<[string, object, readonly string[]]>([
    ['the relay for a claimant', { claimant: 'agency' }, ['via']],
    [
      'the relay for a claimant, who becomes the relay',
      { claimant: 'agency', via: ['ministry'] },
      [],
    ],
    ['the claimant for a relay', { via: ['agency', 'ministry'] }, ['via']],
    ['another relay', { via: ['wire'] }, []],
    ['another claimant', { claimant: 'hospital' }, []],
  ])('takes %s', (_name, change, paths) => {
    const relayed = record({ id: 'part', appearances: [appearance({ via: ['agency'] })] })
    expect(refused('part', [relayed], { ...byRecord, ...change })).toEqual(paths)
  })

  it('goes by the partition: one part may not outgrow the others', () => {
    const thirds = ['a', 'b', 'c'].map((id) =>
      part({ id, partKind: 'partition', quantity: exactly(9) }),
    )
    expect(refused('a', [whole(), ...thirds], { ...byRecord, quantity: said(10) })).toEqual([
      'quantity.value',
    ])
    expect(refused('a', [whole(), ...thirds], { ...byRecord, quantity: said(8) })).toEqual([])
  })
})

describe('corrects everything that was transcribed', () => {
  const transcribed = record({
    quantity: exactly(27),
    appearances: [appearance({ via: ['agency'], term: 'dead' })],
  })
  const changes = {
    claimant: 'hospital',
    via: ['ministry', 'wire'],
    measure: 'wounded',
    quantity: { form: 'estimate', value: 30, interval: { low: 20, high: 40 }, wording: '30' },
    term: 'hurt',
    group: 'enclave',
    category: 'civilians.women',
    scope: ['identified', 'confirmed'],
    place: { name: 'Shusha' },
    basis: 'period',
    from: '2023-09-19',
    asOf: '2023-09-21T10:00:00+04:00',
    asOfPrecision: 'time',
    method: 'verified',
    citing: ['un', 'un'],
    partOf: 'whole',
    partKind: 'subset',
    disputes: ['y', 'x'],
    step: { reason: 'source-switch', replaces: 'former' },
    remark: 'Read out by a spokesman.',
  }
  const read: Partial<Record<string, unknown>> = {
    quantity: {
      form: 'estimate',
      value: 30,
      valueTo: null,
      interval: { low: 20, high: 40, level: null },
      wording: '30',
    },
    scope: ['confirmed', 'identified'],
    place: { name: 'Shusha', admin: null, code: null, lat: null, lon: null, precision: null },
    asOf: '2023-09-21T06:00:00.000Z',
    citing: ['un'],
    disputes: ['x', 'y'],
    step: { reason: 'source-switch', note: null, replaces: 'former' },
  }
  const after = (change: object) => {
    const revision = changesOf(claimRevisionInput.parse({ ...byRecord, ...change }))
    return claimAt(
      { ...transcribed, revisions: record({ revisions: [{ changes: revision }] }).revisions },
      NOW,
      SETTING,
    )
  }
  const fields = Object.keys(changes) as (keyof typeof changes)[]

  it('is every field that a revision may change, but for its status', () => {
    expect([...fields, 'asOfOffset', 'status', 'statedOn', 'statedOnPrecision'].toSorted()).toEqual(
      [...REVISABLE].toSorted(),
    )
  })

  const OF_NO_FACT = ['via', 'term', 'remark']

  it.each(fields.filter((field) => !['asOf', ...OF_NO_FACT].includes(field)))('%s', (field) => {
    const before = claimAt(transcribed, NOW, SETTING)
    const claim = after({ [field]: changes[field] })
    expect(claim?.[field as 'measure']).toEqual(read[field] ?? changes[field])
    expect(before?.[field as 'measure']).not.toEqual(claim?.[field as 'measure'])
    const others = fields.filter((other) => other !== field && !OF_NO_FACT.includes(other))
    for (const other of others) {
      expect(claim?.[other as 'measure']).toEqual(before?.[other as 'measure'])
    }
  })

  it('a moment, with its offset', () => {
    const { asOf, asOfPrecision } = changes
    expect(after({ asOf, asOfPrecision })).toMatchObject({
      asOf: read.asOf,
      asOfPrecision: 'time',
      asOfOffset: '+04:00',
    })
  })

  it('the relays and the term of the appearances that were there', () => {
    const { via, term } = changes
    expect(after({ via, term })?.appearances).toMatchObject([{ via, term }])
    expect(after({ term: null })?.appearances).toMatchObject([{ via: ['agency'], term: null }])
  })

  it('and leaves appearances alone that were recorded after it', () => {
    const later = appearance({ via: ['agency'], recordedAt: '2024-03-01T00:00:00.000Z' })
    const revised = record({
      appearances: [appearance({ via: ['agency'] }), later],
      revisions: [{ changes: { via: ['wire'] } }],
    })
    expect(claimAt(revised, NOW, SETTING)?.appearances.map(({ via }) => via)).toEqual([
      ['wire'],
      ['agency'],
    ])
  })

  it('the remark about the statement, which may be taken back', () => {
    const remarked = record({ note: 'Read on the radio.' })
    const noteAfter = (change: object) =>
      claimAt(
        {
          ...remarked,
          revisions: record({ revisions: [{ changes: { ...change } }] }).revisions,
        },
        NOW,
        SETTING,
      )?.note
    expect(noteAfter({})).toBe('Read on the radio.')
    expect(noteAfter({ remark: changes.remark })).toBe('Read out by a spokesman.')
    expect(noteAfter({ remark: null })).toBeNull()
  })

  describe('the day of the statement', () => {
    const said = record({
      statedOn: '2023-09-24',
      appearances: [appearance({ statedOn: '2023-09-24', publishedAt: '2023-09-24' })],
    })
    const later = '2024-03-01T00:00:00.000Z'
    const corrected = {
      ...said,
      revisions: record({
        revisions: [{ changes: { statedOn: '2023-09-15', statedOnPrecision: 'day' } }],
      }).revisions,
    }

    it('is the corrected one, also for what was public by then', () => {
      expect(claimAt(said, NOW, SETTING)?.statedOn).toBe('2023-09-24')
      expect(claimAt(corrected, NOW, SETTING)?.statedOn).toBe('2023-09-15')
      const publishedBy = '2023-09-16T00:00:00.000Z'
      expect(claimAt(said, { ...NOW, publishedBy }, SETTING)).toBeNull()
      expect(claimAt(corrected, { ...NOW, publishedBy }, SETTING)?.statedOn).toBe('2023-09-15')
      expect(publicMomentsOf(corrected, null)).toEqual(['2023-09-15T23:59:59.999Z'])
    })

    it('was the former one before the correction was recorded', () => {
      const knownAt = RECORDED_AT
      const [revision] = corrected.revisions
      if (revision === undefined) throw new Error('there is a correction')
      const after = { ...corrected, revisions: [{ ...revision, recordedAt: later }] }
      expect(claimAt(after, { ...NOW, knownAt }, SETTING)?.statedOn).toBe('2023-09-24')
      expect(claimAt(after, NOW, SETTING)?.statedOn).toBe('2023-09-15')
    })

    it('may be later than the one that was recorded', () => {
      const revisions = record({ revisions: [{ changes: { statedOn: '2023-09-25' } }] }).revisions
      expect(claimAt({ ...said, revisions }, NOW, SETTING)?.statedOn).toBe('2023-09-25')
    })

    it('gives way to an earlier one in a publication that was recorded after it', () => {
      const more = appearance({ statedOn: '2023-09-14', recordedAt: later })
      const known = { ...corrected, appearances: [...corrected.appearances, more] }
      expect(claimAt(known, NOW, SETTING)?.statedOn).toBe('2023-09-14')
    })

    it('is no change where a source says when it amended', () => {
      const amended = claimRevisionInput.parse({ ...bySource, status: 'withdrawn' })
      expect(changesOf(amended)).toEqual({ status: 'withdrawn' })
    })
  })

  it.each(['claimant', 'via', 'term', 'remark'] as const)(
    'a source amends what it counted, and not our %s',
    (field) => {
      const parsed = claimRevisionInput.safeParse({ ...bySource, [field]: changes[field] })
      expect(parsed.error?.issues.map(({ path }) => path)).toEqual([['by']])
    },
  )

  it('by the source, of everything else', () => {
    const ours = ['claimant', 'via', 'term', 'remark']
    for (const field of fields.filter((one) => !ours.includes(one))) {
      expect(claimRevisionInput.safeParse({ ...bySource, [field]: changes[field] }).success).toBe(
        true,
      )
    }
  })
})

describe('a figure recorded as in its own voice', () => {
  const gazette = appearance({})
  const corrected = (claimant: string) =>
    claimAt(
      record({
        claimant: 'agency',
        ownVoice: true,
        appearances: [gazette],
        revisions: [{ changes: { claimant } }],
      }),
      NOW,
      SETTING,
    )?.ownVoice

  it('is in nobody’s own voice once its claimant is who it quotes', () => {
    expect(corrected('ministry')).toBe(false)
  })

  it('stays so where the right claimant published it', () => {
    expect(corrected('gazette')).toBe(true)
  })
})
