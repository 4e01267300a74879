/** What a draft would come to, before saving: the same as what its saving then does. */
import type { PreviewAnswer } from '@/lib/answers/preview-shapes'
import type { DraftSent } from '@/lib/answers/draft'
import {
  READ_KEY,
  expectStatus,
  furnish,
  killed,
  openHouse,
  statement,
  type House,
} from './support/house'
import { onBothStores } from './support/stores'

const DRAFT: DraftSent = {
  event: 'The war',
  claimant: 'South',
  publication: 'A later report',
  publisher: 'The Herald',
  address: 'https://herald.example/9',
  publishedAt: '2024-03-10T12:00:00Z',
  claims: [{ words: 'at least 40 people killed', group: 'North' }],
}

onBothStores('the preview of a statement', (kind) => {
  let house: House

  beforeAll(async () => {
    house = await openHouse(kind)
    await furnish(house)
    await expectStatus(house.post('statements', statement()), 201)
  })
  afterAll(() => house.remove())

  async function preview(more: DraftSent = {}, shown: number | null = null) {
    const draft = { ...DRAFT, ...more }
    const reply = await expectStatus(house.post('statements/preview', { draft, shown }), 200)
    return JSON.parse(reply.text) as PreviewAnswer
  }
  const words = (text: string, more: object = {}): DraftSent => ({
    claims: [{ words: text, group: 'North', ...more }],
  })
  const faultsOf = ({ faults }: PreviewAnswer) =>
    faults.map(({ path, code, message }) => `${path}: ${code ?? message}`)

  it('reads the words, and finds names, lane and whom it contradicts', async () => {
    const { claims, faults, names, publication } = await preview()
    expect(faults).toEqual([])
    expect(names.map(({ field, id }) => [field, id])).toEqual([
      ['event', 'war'],
      ['claimant', 'south'],
      ['publisher', 'herald'],
    ])
    expect(publication).toMatchObject({ publisher: 'The Herald', isRecorded: false })
    expect(claims[0]).toMatchObject({
      taken: { measure: 'killed', category: 'all', text: 'at least 40', low: 40, high: null },
      outcome: 'new',
      standing: 'current',
      lane: { subject: 'North', claimants: 2 },
      contradicts: 0,
      differs: 1,
      disagrees: [{ claimant: 'North', figure: '27', verdict: 'differs' }],
    })
  })

  it('records nothing', async () => {
    const before = (await house.get('changes')).text
    await preview({ claimant: 'A new ministry', claimantKind: 'government' })
    expect((await house.get('changes')).text).toBe(before)
    expect((await house.get('sources?q=ministry')).json.sources).toEqual([])
  })

  it('draws the chart of the lane with the mark of the draft, which leads nowhere else', async () => {
    const { claims } = await preview({}, 0)
    const drawn = JSON.stringify(claims[0]?.layouts)
    expect(drawn).toContain('"claim":"draft-1"')
    expect(drawn).toContain('"href":"#draft-1"')
    expect(drawn).not.toContain('/claims/draft')
    expect((await preview()).claims[0]?.layouts).toBeNull()
  })

  it.each([
    ['a further publication of a recorded claim', { claimant: 'North' }, 'appearance'],
    [
      'what its publication carries already',
      {
        claimant: 'North',
        publication: 'A report',
        publisher: 'gazette',
        address: 'https://gazette.example/1',
        publishedAt: '2024-03-10T09:00:00Z',
      },
      'known',
    ],
  ] as const)('recognises %s', async (_what, more, outcome) => {
    const { claims, faults } = await preview({
      ...more,
      ...words('27 dead'),
      statedOn: '2024-03-10',
    })
    expect(faults).toEqual([])
    expect(claims[0]?.outcome).toBe(outcome)
    expect(claims[0]?.claim).toMatch(/^c-/)
  })

  it('names what a newer figure of the claimant takes the place of', async () => {
    const { claims } = await preview({
      claimant: 'north',
      ...words('31 dead'),
      publishedAt: '2024-03-12',
    })
    expect(claims[0]).toMatchObject({
      standing: 'current',
      replaces: { claimant: 'North', figure: '27' },
      step: 'up',
    })
  })

  it('offers the further figures of the words as parts', async () => {
    const { claims } = await preview(words('27 people, including two civilians, had been killed'))
    expect(
      claims[0]?.figures.map(({ text, category, isPart }) => [text, category, isPart]),
    ).toEqual([
      ['27', null, false],
      ['2', 'civilians', true],
    ])
  })

  it('offers whose people the claimant counted before, and does not take it unasked', async () => {
    const { claims } = await preview({ claimant: 'North', claims: [{ words: '31 dead' }] })
    expect(claims[0]?.group).toEqual({ id: 'north', name: 'North' })
    expect(claims[0]?.lane?.subject).not.toBe('North')
  })

  it.each([
    ['no name', { claimant: '' }, 'claimant: no-claimant'],
    ['a part of a name', { claimant: 'Office' }, 'claimant: unknown'],
    ['an unknown event', { event: 'Another war' }, 'event: unknown'],
    ['words without a figure', words('the toll may rise'), 'claims.0.words: no-figure'],
    [
      'a figure that is to be confirmed',
      words('could be as many as 300 dead'),
      'claims.0.form: uncertain',
    ],
    ['no measure', words('at least 40 people'), 'claims.0.measure: no-measure'],
    ['a period as a total', words('12 killed in the past 24 hours'), 'claims.0.basis: a-period'],
    ['no day', { publishedAt: '' }, 'claims.0.asOf: no-day'],
    ['a day to come', { asOf: '2024-03-20' }, /^claims\.0\.asOf: .*2024-03-20/],
    [
      'a number in words as a value',
      words('40 dead', { value: '1.5 million' }),
      /^claims\.0\.value: /,
    ],
    ['a misread thousand', words('29.000 dead', { value: '29' }), /^claims\.0\.value: .*29000/],
    ['a relay that is the claimant', { via: 'South' }, /^via: south is the claimant/],
    ['no title', { publication: '' }, /^publication: /],
  ] as const)('refuses %s at its field', async (_what, more, fault) => {
    expect(faultsOf(await preview(more as DraftSent))).toEqual([
      typeof fault === 'string' ? fault : expect.stringMatching(fault),
    ])
  })

  it('refuses two figures of one claimant in one lane and publication, as the write does', async () => {
    const claims = [
      { words: '40 dead', group: 'north' },
      { words: '50 dead', group: 'north' },
    ]
    expect(faultsOf(await preview({ claims }))).toEqual([
      expect.stringMatching(/^claims\.1\.words: .*40.*50|^claims\.1\.words: .*50.*40/),
    ])
  })

  it('refuses a part above its whole', async () => {
    const claims = [
      { words: '4 dead', group: 'north' },
      { words: 'including 9 civilians', partOf: '1' },
    ]
    expect(faultsOf(await preview({ claims }))).toEqual([expect.stringContaining('claims.1.value')])
  })

  it('warns at the field', async () => {
    const { warnings } = await preview(words('46 identified so far'))
    expect(faultsOf(await preview(words('46 dead identified so far')))).toEqual([])
    expect(warnings.map(({ path, code }) => [path, code])).toEqual([])
    const worded = await preview(words('46 dead identified so far'))
    expect(worded.warnings).toMatchObject([{ path: 'claims.0.words', code: 'scope-in-words' }])
    expect(worded.claims[0]?.scopes).toMatchObject([{ term: 'identified' }])
  })

  it('takes a new source where its kind is chosen, and an outlet by its address', async () => {
    const { names, faults, claims } = await preview({
      claimant: 'Ministry of the Coast',
      claimantKind: 'government',
      publisher: '',
      address: 'https://www.coast-times.example/7',
    })
    expect(faults).toEqual([])
    expect(names.filter(({ isNew }) => isNew).map(({ id }) => id)).toEqual([
      'ministry-of-the-coast',
      'coast-times-example',
    ])
    expect(claims[0]?.lane?.claimants).toBe(2)
  })

  it('knows the publisher of an address by what was recorded of its host', async () => {
    const { publication } = await preview({ publisher: '', address: 'https://gazette.example/77' })
    expect(publication).toMatchObject({ publisher: 'The Gazette', isNew: false })
  })

  it('lends what is known of a recorded address', async () => {
    const { publication, faults } = await preview({
      publisher: '',
      publication: '',
      publishedAt: '',
      address: 'https://gazette.example/1',
    })
    expect(faults).toEqual([])
    expect(publication).toMatchObject({ title: 'A report', isRecorded: true })
  })

  it('is for writers alone', async () => {
    const body = { draft: DRAFT }
    const none = await house.post('statements/preview', body, { Authorization: '' })
    const reader = await house.post('statements/preview', body, {
      Authorization: `Bearer ${READ_KEY}`,
    })
    expect([none.status, reader.status]).toEqual([401, 403])
  })

  it('speaks the language that is asked for', async () => {
    await expectStatus(house.post('statements', statement({ claims: [killed(27)] })), 200)
    const reply = await house.post('statements/preview?lang=fr', { draft: DRAFT, shown: null })
    expect(JSON.parse(reply.text).claims[0].taken.text).toBe('au moins 40')
  })
})
