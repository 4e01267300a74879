import {
  expectStatus,
  furnish,
  killed,
  openHouse,
  READ_KEY,
  statement,
  WRITE_KEY,
  type House,
  type Reply,
} from './support/house'
import { onBothStores } from './support/stores'

onBothStores('the API', (kind) => {
  let house: House

  beforeAll(async () => {
    house = await openHouse(kind)
    await furnish(house)
    await house.post('statements', statement())
  })
  afterAll(() => house.remove())

  const countRows = async () => {
    const tables = ['statements', 'claims', 'appearances', 'publications', 'changes'] as const
    const counts = await Promise.all(
      tables.map((table) => house.store.reader.selectFrom(table).selectAll().execute()),
    )
    return counts.map((rows) => rows.length)
  }
  const problemOf = (reply: Reply) => {
    expect(reply.headers.get('Content-Type')).toBe('application/problem+json')
    return reply.json
  }

  describe('refuses bad statements, naming the field, and stores nothing', () => {
    const body = statement() as { appearance: { publication: object } }
    const publication = (more: object) => ({
      appearance: { publication: { ...body.appearance.publication, ...more } },
    })
    const parts = [
      killed(27, { ref: 'w' }),
      killed(28, { category: 'civilians', partOf: 'w', partKind: 'subset' }),
    ]
    it.each<[string, object, number, string]>([
      ['without a claimant', { claimant: undefined }, 400, 'claimant'],
      ['with an empty claimant', { claimant: '' }, 400, 'claimant'],
      [
        'with a number that contradicts its form',
        { claims: [killed(27, { quantity: { form: 'verbal', value: 27, wording: 'dozens' } })] },
        422,
        'claims.0.quantity.value',
      ],
      ['with a subset above its whole', { claims: parts }, 422, 'claims.1.quantity.value'],
      ['with an unknown field', { source: 'x' }, 400, 'source'],
      [
        'with an unknown field in a claim',
        { claims: [killed(27, { best: 1 })] },
        400,
        'claims.0.best',
      ],
      [
        'with a script for an address',
        publication({ url: 'javascript:alert(1)' }),
        400,
        'appearance.publication.url',
      ],
      ['with 2^53 + 1', { claims: [killed(2 ** 53 + 1)] }, 400, 'claims.0.quantity.value'],
      ['with a negative number', { claims: [killed(-1)] }, 400, 'claims.0.quantity.value'],
      [
        'with a number in text',
        { claims: [killed(27, { quantity: { form: 'exact', value: '27', wording: 'x' } })] },
        400,
        'claims.0.quantity.value',
      ],
      ['with no claims', { claims: [] }, 400, 'claims'],
      [
        'with a date that is none',
        { claims: [killed(27, { asOf: '2024-02-30' })] },
        400,
        'claims.0.asOf',
      ],
      ['about an event that is not recorded', { event: 'nothing' }, 422, 'event'],
    ])('%s', async (_, more, status, path) => {
      const before = await countRows()
      const reply = await house.post('statements', { ...body, ...more })
      expect(reply.status).toBe(status)
      expect(problemOf(reply).errors.map((error) => error.path)).toContain(path)
      expect(await countRows()).toEqual(before)
    })

    it('with several faults: all of them at once', async () => {
      const faulty = { claimant: 1, claims: [killed(-1, { measure: 'hurt' })], extra: true }
      const reply = await house.post('statements', { ...body, ...faulty })
      const paths = problemOf(reply).errors.map((error) => error.path)
      expect(paths).toEqual(
        expect.arrayContaining([
          'claimant',
          'claims.0.measure',
          'claims.0.quantity.value',
          'extra',
        ]),
      )
    })
  })

  it.each([
    ['an empty body', '', 400],
    ['what is not JSON', '{', 400],
    ['a list', '[]', 400],
    ['10 MB', JSON.stringify({ x: 'a'.repeat(10_000_000) }), 413],
  ])('refuses %s', async (_, body, status) => {
    const reply = await house.post('statements', body)
    expect(reply.status).toBe(status)
    problemOf(reply)
  })

  it('refuses a name that is given twice, and says where', async () => {
    const json = JSON.stringify(statement())
    const twice = json.replace('"quantity":', '"measure":"wounded","quantity":')
    const reply = await house.post('statements', twice)
    expect(reply.status).toBe(400)
    expect(problemOf(reply).errors).toEqual([{ path: 'claims.0.measure', message: 'given twice' }])
  })

  it('says nothing in the log of a sender that goes away in the middle', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('aborted')),
    })
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${WRITE_KEY}` }
    const init = { body: broken, headers, duplex: 'half' } as RequestInit
    expect((await house.ask('POST', 'statements', init)).status).toBe(400)
    expect(log).not.toHaveBeenCalled()
    log.mockRestore()
  })

  it('stops reading a stream at the limit', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 100_000
        controller.enqueue(new Uint8Array(100_000).fill(32))
      },
    })
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${WRITE_KEY}` }
    const init = { body: endless, headers, duplex: 'half' } as RequestInit
    expect((await house.ask('POST', 'statements', init)).status).toBe(413)
    expect(sent).toBeLessThan(2_000_000)
  })

  it('refuses another content type', async () => {
    const reply = await house.post('statements', statement(), { 'Content-Type': 'text/plain' })
    expect(reply.status).toBe(415)
  })

  it.each([
    ['no key', {}, 401],
    ['an unknown key', { Authorization: 'Bearer bys_other' }, 401],
    ['another scheme', { Authorization: `Basic ${WRITE_KEY}` }, 401],
    ['a key for reading', { Authorization: `Bearer ${READ_KEY}` }, 403],
  ])('tells nothing to a writer with %s', async (_, headers, status) => {
    const paths = ['statements', 'events', 'claims/c-none/revisions', 'events/war/revisions']
    const replies = await Promise.all(
      paths.map((path) => house.ask('POST', path, { headers, body: 'nonsense' })),
    )
    expect(replies.map((reply) => reply.status)).toEqual(paths.map(() => status))
    expect(new Set(replies.map((reply) => reply.text)).size).toBe(1)
  })

  it.each(['PUT', 'PATCH', 'DELETE'] as const)(
    'answers %s with 405 and what is allowed',
    async (method) => {
      const reply = await house.ask(method, 'events')
      expect(reply.status).toBe(405)
      expect(reply.headers.get('Allow')).toContain('GET, HEAD, POST')
      expect((await house.ask('POST', 'health')).status).toBe(405)
    },
  )

  it('tells how many claims there are, also when one has come since it was asked', async () => {
    const count = async () => Number((await house.get('health')).json.claims)
    const before = await count()
    expect(await count()).toBe(before)
    const body = statement({ claims: [killed(31), killed(7, { category: 'civilians' })] })
    expect((await house.post('statements', body)).status).toBe(201)
    expect(await count()).toBe(before + 2)
  })

  it('answers HEAD with the headers of GET and no body', async () => {
    const [head, get] = [await house.ask('HEAD', 'events/war'), await house.get('events/war')]
    expect(head.status).toBe(200)
    expect(head.text).toBe('')
    expect(head.headers.get('ETag')).toBe(get.headers.get('ETag'))
  })

  it.each(['comparison?measure=killed', 'claims.csv', 'claims.json', 'claims.hxl.csv'])(
    'answers HEAD without making the answer, also where there is none: %s',
    async (call) => {
      const path = `events/war/${call}`
      const [head, get] = [await house.ask('HEAD', path), await house.get(path)]
      expect([head.status, head.text]).toEqual([200, ''])
      expect([...head.headers]).toEqual([...get.headers])
      const before = `${path}${path.includes('?') ? '&' : '?'}knownAt=2001-01-01`
      expect((await house.ask('HEAD', before)).status).toBe(404)
      expect((await house.get(before)).status).toBe(404)
      expect((await house.ask('HEAD', `events/none/${call}`)).status).toBe(404)
    },
  )

  it.each([
    'nothing',
    'events/%00',
    'events/none',
    'claims/none',
    'sources/none',
    'events/none/comparison?measure=killed',
    'events/none/claims.csv',
  ])('answers 404 as a problem: %s', async (path) => {
    const reply = await house.get(path)
    expect(reply.status).toBe(404)
    expect(problemOf(reply).status).toBe(404)
  })

  it.each([
    ['events/war/comparison', 'measure'],
    ['events/war/comparison?measure=hurt', 'measure'],
    ['events/war/comparison?measure=killed&at=yesterday', 'at'],
    ['events/war/comparison?measure=killed&convention=mine', 'convention'],
    ['events/war/comparison?measure=killed&measure=wounded', 'measure'],
    ['events/war/claims?limit=0', 'limit'],
    ['events/war/claims?limit=501', 'limit'],
    ['events?limit=ten', 'limit'],
    ['events?cursor=!', 'cursor'],
    ['events?q=%00', 'q'],
    ['changes?cursor=WyJhIiwieCJd', 'cursor'],
    ['events?country=armenia', 'country'],
    ['changes?since=then', 'since'],
  ])('names the bad parameter: %s', async (path, parameter) => {
    const reply = await house.get(path)
    expect(reply.status).toBe(400)
    expect(problemOf(reply).errors[0]?.path).toBe(parameter)
  })

  it('ignores parameters that it does not know', async () => {
    expect((await house.get('events/war?utm_source=x')).status).toBe(200)
  })

  it('answers 304 until something of the event changes', async () => {
    const path = 'events/war/comparison?measure=killed'
    const etag = (await house.get(path)).headers.get('ETag') ?? ''
    const again = await house.get(path, { 'If-None-Match': etag })
    expect([again.status, again.text]).toEqual([304, ''])
    expect((await house.get(path, { 'If-None-Match': `W/${etag}` })).status).toBe(304)
    expect((await house.get(`${path}&category=all`, { 'If-None-Match': etag })).status).toBe(200)
    await house.post('statements', statement({ claimant: 'south', claims: [killed(30)] }))
    expect((await house.get(path, { 'If-None-Match': etag })).status).toBe(200)
  })

  it('finds events by words without case or accents, by kind and by country', async () => {
    const found = async (query: string) =>
      (await house.get(`events?${query}`)).json.events.map((event) => event.id)
    await house.post('events', {
      id: 'sea',
      title: 'Séa 100% storm',
      kind: 'storm',
      startedOn: '2024-01-01',
      countries: ['HT'],
    })
    expect(await found('q=SEA')).toEqual(['sea'])
    expect(await found('q=100%25')).toEqual(['sea'])
    expect(await found('q=100_')).toEqual([])
    expect(await found('kind=storm')).toEqual(['sea'])
    expect(await found('country=AM')).toEqual(['war'])
  })

  it('gives pages that hold everything once', async () => {
    for (let number = 1; number <= 5; number += 1) {
      await house.post(
        'statements',
        statement({ claims: [killed(number, { asOf: `2024-03-0${number}` })] }),
      )
    }
    for (const [path, list] of [
      ['events/war/claims', 'claims'],
      ['sources', 'sources'],
      ['changes', 'changes'],
      ['events', 'events'],
      ['sources/north', 'claims'],
    ] as const) {
      const whole = (await house.get(`${path}?limit=500`)).json[list]
      const paged: unknown[] = []
      let cursor = ''
      do {
        const { json } = await house.get(`${path}?limit=2${cursor}`)
        paged.push(...json[list])
        cursor = json.next === null ? '' : `&cursor=${json.next}`
      } while (cursor !== '')
      expect(paged).toEqual(whole)
      expect(whole.length).toBeGreaterThan(1)
    }
  })

  it('writes CSV that a spreadsheet opens without running it', async () => {
    const quantity = { form: 'exact', value: 6, wording: '=HYPERLINK("x"), six' }
    await expectStatus(
      house.post('statements', statement({ claims: [killed(6, { quantity })] })),
      201,
    )
    const reply = await house.get('events/war/claims.csv?measure=killed')
    expect(reply.headers.get('Content-Type')).toMatch(/^text\/csv/)
    expect(reply.headers.get('Link')).toContain('/api/v1/events/war/claims?measure=killed')
    const [header = '', ...rows] = reply.text.trimEnd().split('\r\n')
    expect(header.split(',').slice(0, 6)).toEqual([
      'id',
      'revision',
      'statement',
      'event',
      'claimant',
      'claimantName',
    ])
    expect(rows).toHaveLength(
      (await house.get('events/war/claims?measure=killed&limit=500')).json.claims.length,
    )
    expect(reply.text).toContain(`"'=HYPERLINK(""x""), six"`)
    // Which claims are compared, as the comparison itself says.
    expect(header).toMatch(/,inComparison,scope,citing,placeCode,level,asOfOffset,replaces,query$/)
    const { lanes } = (await house.get('events/war/comparison?measure=killed')).json
    const inRole = (role: string) =>
      rows.filter((row) => row.includes(`,${role},,,,,,,http`)).length
    expect(inRole('current')).toBe(lanes.flatMap(({ current }) => current).length)
    expect(inRole('history')).toBe(lanes.flatMap(({ history }) => history).length)
  })

  it('describes itself: every schema that it names is there', async () => {
    const { json } = await house.get('openapi.json')
    expect(json.openapi).toBe('3.1.0')
    const named = new Set(JSON.stringify(json).match(/#\/components\/schemas\/\w+/g))
    const known = Object.keys(json.components.schemas).map((name) => `#/components/schemas/${name}`)
    expect([...named].filter((name) => !known.includes(name))).toEqual([])
    expect(Object.keys(json.paths)).toEqual(
      expect.arrayContaining(['/health', '/statements', '/events/{id}/comparison']),
    )
  })
})
