/** An article at the desk, from the form to the record and to what is kept of its corrections. */
import { draftInput } from '@/lib/answers/draft'
import { readingRecordInput, type ReadingOutcome } from '@/lib/answers/reading-record'
import { readingFormAct } from '@/lib/server/desk/reading/acts'
import { correctionLines } from '@/lib/server/desk/reading/corrections'
import { inboxId } from '@/lib/server/desk/reading/find-article'
import { keepArticleAct } from '@/lib/server/desk/reading/keep-article'
import { openReading, type OpenReading } from '@/lib/server/desk/reading/open-reading'
import { recordReadingAct } from '@/lib/server/desk/reading/record-reading'
import { draftOfText } from '@/lib/server/desk/draft'
import { dropOldReadings, openReadings } from '@/lib/store/readings'
import { listWaiting, putWaiting } from '@/lib/store/waiting'
import { insertWatch } from '@/lib/store/watches'
import { expectStatus, furnish, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'
import { endServers, serve } from '../support/loopback'

const TEXT = `Shells hit the port

The Office of the North said on Monday that at least 27 people, including two children, had been killed.

Doctors in the harbour counted 40 wounded.`

const PERSON = {
  id: 'u',
  name: 'Ed',
  email: 'ed@house.test',
  role: 'editor',
  session: 's',
} as const

onBothStores('an article at the desk', (kind) => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(kind, {}, { BYSOURCE_FETCH_ALLOW: '127.0.0.1' })
    await furnish(house)
    await expectStatus(house.post('statements', statement()), 201)
  })
  afterAll(() => house.remove())
  afterEach(endServers)

  const give = async (fields: Record<string, string | Blob>): Promise<URL> => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    const request = new Request('http://house.test/desk/acts/read', { method: 'POST', body })
    const { to } = await keepArticleAct({ request, store: house.store, person: PERSON })
    return new URL(to, 'http://house.test')
  }
  const opened = async (fields: Record<string, string | Blob> = {}): Promise<OpenReading> => {
    const asked = { text: TEXT, event: 'war', publisher: 'The Gazette', publishedAt: '2024-03-05' }
    const { searchParams } = await give({ ...asked, ...fields })
    const reading = await openReading(searchParams.get('article') ?? '')
    if (reading === null) throw new Error('it was given just now')
    return reading
  }
  const record = async (body: object): Promise<ReadingOutcome> => {
    const request = new Request('http://house.test/desk/acts/read-record', {
      method: 'POST',
      body: JSON.stringify(readingRecordInput.parse(body)),
    })
    return (await recordReadingAct({ request, store: house.store, person: PERSON })).json()
  }
  /** The statements of a reading as the page sends them. */
  const sent = ({ begin }: OpenReading, more: Record<string, object> = {}) =>
    begin.statements.map(({ key, claimant, claims, said }) => ({
      key,
      said,
      seen: [],
      draft: draftInput.parse({
        ...begin.document,
        claimant,
        claims: claims.map(({ draft, partOf }) => ({
          ...draft,
          partOf: partOf === null ? '' : '1',
        })),
        ...more[key],
      }),
      marks: claims.map(({ span, from }) => ({ ...span, from })),
    }))
  const claims = async () => (await house.get('events/war/claims')).json.claims
  const corrections = async () => {
    const lines: string[] = []
    for await (const line of correctionLines(house.store)) lines.push(line)
    return lines.map((line) => JSON.parse(line))
  }

  it('is read with the event’s own sources, and with its headline as title', async () => {
    const { begin, events, text } = await opened()
    expect(text).toBe(TEXT)
    expect(begin.document).toMatchObject({
      event: 'The war',
      publication: 'Shells hit the port',
      publishedAt: '2024-03-05',
    })
    expect(events).toEqual(['The war'])
    expect(begin.statements.map(({ claimant }) => claimant)).toEqual([
      'Office of the North',
      'Doctors in the harbour',
    ])
    const begun = await openReadings(house.store.reader, 'Ed', 9)
    expect(begun[0]?.document.title).toBe('Shells hit the port')
  })

  it('records all statements as one act, or none of them', async () => {
    const before = (await claims()).length
    const reading = await opened()
    const outcome = await record({ reading: reading.id, keep: true, statements: sent(reading) })
    expect(outcome).toMatchObject({
      kind: 'refused',
      notes: expect.arrayContaining([
        expect.objectContaining({ statement: 's2', path: 'claimant', code: 'unknown' }),
      ]),
    })
    // The write itself refuses the second statement, after the first and its source are recorded.
    const rivals = sent(reading, {
      s1: { claimant: 'Harbour master', claimantKind: 'government' },
      s2: { claimant: 'Harbour master', claimantKind: 'government' },
    })
    const [first, second] = rivals
    if (first === undefined || second === undefined) throw new Error('there are two')
    const again = {
      ...first.draft.claims[0],
      words: '9 people killed',
      form: 'exact',
      value: '9',
    }
    const rival = {
      ...second,
      draft: draftInput.parse({ ...second.draft, claims: [again] }),
    }
    expect(
      await record({ reading: reading.id, keep: true, statements: [first, rival] }),
    ).toMatchObject({ kind: 'refused', notes: [{ statement: 's2' }] })
    expect(await claims()).toHaveLength(before)
    expect((await house.get('sources/harbour-master')).status).toBe(404)
    expect(await corrections()).toEqual([])
  })

  it('records nothing doubtful before its warning was on the screen', async () => {
    const reading = await opened()
    const [first] = sent(reading)
    if (first === undefined) throw new Error('there is one')
    const [claim] = first.draft.claims
    const doubtful = { ...first.draft, claims: [{ ...claim, form: 'exact', value: '12' }] }
    const one = { ...first, draft: draftInput.parse(doubtful), marks: first.marks.slice(0, 1) }
    const asked = { reading: reading.id, keep: false, statements: [one] }
    const outcome = await record(asked)
    expect(outcome).toMatchObject({
      kind: 'warned',
      notes: [{ statement: 's1', path: 'claims.0.words', code: 'wording-differs' }],
    })
    const seen = { ...one, seen: ['claims.0.words:wording-differs'] }
    expect((await record({ ...asked, statements: [seen] })).kind).toBe('recorded')
    // Without test material its text is kept no longer.
    expect(await openReading(reading.id)).toBeNull()
  })

  it('records, as the editor, one publication with its statements, and keeps what was corrected', async () => {
    const reading = await opened({
      publishedAt: '2024-03-06',
      address: 'https://gazette.test/port',
    })
    const statements = sent(reading, { s2: { claimant: 'South' } })
    const outcome = await record({ reading: reading.id, keep: true, statements })
    expect(outcome).toMatchObject({ kind: 'recorded', created: true })
    const ids = outcome.kind === 'recorded' ? outcome.claims : []
    expect(ids.map(({ event }) => event)).toEqual(['war', 'war', 'war'])
    const recorded = await Promise.all(
      ids.map(async ({ id }) => (await house.get(`claims/${id}`)).json.claim),
    )
    expect(recorded).toMatchObject([
      { measure: 'killed', recordedBy: 'Ed', claimant: { id: 'north-office' } },
      { measure: 'killed', category: 'children', partOf: ids[0]?.id, partKind: 'subset' },
      { measure: 'wounded', claimant: { id: 'south' } },
    ])
    const publications = recorded.flatMap(({ appearances }) => appearances)
    expect(new Set(publications.map(({ publication }) => publication.id)).size).toBe(1)

    expect(await record({ reading: reading.id, keep: true, statements })).toMatchObject({
      kind: 'recorded',
      created: false,
    })
    const kept = await corrections()
    expect(kept).toMatchObject([
      {
        id: reading.id,
        text: TEXT,
        labels: [
          {
            id: `${reading.id}-1`,
            form: 'at_least',
            value: 27,
            claimant: 'The Office of the North',
          },
          { value: 2, category: 'children', subset: true },
          { measure: 'wounded', value: 40 },
        ],
      },
    ])
    expect((await openReading(reading.id))?.isRecorded).toBe(true)
    expect((await openReadings(house.store.reader, 'Ed', 9)).map(({ id }) => id)).not.toContain(
      reading.id,
    )
  })

  it('opens an article of the inbox, which waits no longer once it is recorded', async () => {
    const { writer, reader } = house.store
    const content = {
      text: TEXT,
      title: 'Shells hit the port',
      publisher: 'The Herald',
      date: '2024-03-07',
      address: 'https://herald.test/port',
      figures: 3,
    }
    const feed = {
      id: 'w',
      kind: 'feed',
      url: 'https://herald.test/feed',
      name: 'The Herald',
      settings: {},
      every: 60,
      createdAt: '2024-03-07T00:00:00.000Z',
      createdBy: 'Ed',
    } as const
    await insertWatch(writer, feed, { kind: house.store.kind, holder: 'h' })
    await putWaiting(writer, {
      id: 'a1',
      kind: 'article',
      watch: 'w',
      at: '2024-03-07T00:00:00.000Z',
      content,
    })
    const reading = await openReading(inboxId('a1'), 'war')
    if (reading === null) throw new Error('it waits')
    expect(reading.begin.document).toMatchObject({ event: 'The war', publisher: 'The Herald' })
    const [first] = sent(reading)
    expect(await record({ reading: reading.id, keep: true, statements: [first] })).toMatchObject({
      kind: 'recorded',
    })
    expect(await listWaiting(reader, 'article', 9)).toEqual([])
    expect((await openReading(reading.id))?.isRecorded).toBe(true)
    expect((await corrections()).map(({ id }) => id)).toContain(reading.id)
  })

  it('goes to the form of a statement without script, with what was ticked', async () => {
    const { id } = await opened()
    const { to } = await readingFormAct({
      request: new Request('http://house.test/desk/acts/read-form', { method: 'POST' }),
      store: house.store,
      person: PERSON,
      form: { reading: id, statement: 's1', s1c2: 'on' },
    })
    const url = new URL(to, 'http://house.test')
    expect(url.pathname).toBe('/desk/statements/new')
    expect(draftOfText(url.searchParams.get('draft') ?? '')).toMatchObject({
      event: 'The war',
      claimant: 'Office of the North',
      claims: [{ value: '2', category: 'children', partOf: '', partKind: '' }],
    })
  })

  it.each<[string, Record<string, string | Blob>, string]>([
    ['nothing', { text: '' }, 'empty'],
    [
      'a file of another kind',
      { file: new File([new Uint8Array([1, 0, 2])], 'a.bin') },
      'unknown-kind',
    ],
    [
      'a file that is too large',
      { file: new File([new Uint8Array(9_600_000)], 'a.pdf') },
      'too-large',
    ],
  ])('refuses %s with a reason, and goes back to the form', async (_, fields, reason) => {
    const to = await give({ event: 'war', ...fields })
    expect(to.pathname).toBe('/desk/read')
    expect(to.searchParams.get('refused')).toBe(reason)
  })

  it('fetches what stands at an address, and keeps where it stood', async () => {
    const page = `<html lang="en"><head><title>Shells hit the port</title></head><body><article><h1>Shells hit the port</h1>
      <p>${TEXT.split('\n\n')[1]}</p><p>${'The harbour was closed for the night, and ships waited outside. '.repeat(6)}</p></article></body></html>`
    const { url, requests } = await serve((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page)
    })
    const { begin, text } = await opened({ text: '', address: `${url}port` })
    expect(requests.map((request) => request.url)).toEqual(['/port'])
    expect(text).toContain('at least 27 people')
    expect(begin.document).toMatchObject({ address: `${url}port` })
    expect(begin.statements[0]?.claims).toHaveLength(2)
  })

  it.each([
    ['a private network', 'http://10.1.2.3/port', 'fetch-private-address'],
    ['another scheme', 'ftp://gazette.test/port', 'fetch-scheme'],
  ])('refuses an address of %s, and goes back with it', async (_, address, reason) => {
    const { searchParams } = await give({ event: 'war', text: '', address })
    expect(Object.fromEntries(searchParams)).toEqual({ refused: reason, event: 'war', address })
  })

  it('says of another language that it is not read', async () => {
    const text =
      'Selon le ministère, 27 personnes ont été tuées et plus de 200 blessées dans les combats de la nuit, a-t-il dit.'
    const { language, notice, begin } = await opened({ text })
    expect([language, notice?.code, begin.statements]).toEqual(['fr', 'other-language', []])
  })

  it('is dropped once it is old and was never recorded', async () => {
    const { id } = await opened()
    await dropOldReadings(house.store.writer, '2999-01-01T00:00:00.000Z')
    expect(await openReading(id)).toBeNull()
    expect(await corrections()).toHaveLength(2)
  })
})
