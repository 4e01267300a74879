/** Every file that Bysource gives out can be sent in again, in each format; and so can statements as JSON. */
import { guarded } from '@/lib/files/claim-columns'
import * as claimsXlsx from '@/app/api/v1/events/[id]/claims.xlsx/route'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { csvOf, importFile, row } from './support/imports'
import { onOneStore } from './support/stores'

onOneStore('an exported file', (kind) => {
  let house: House
  let fresh: House | undefined
  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
    const said = [
      statement({ claims: [killed(27)] }),
      statement({
        url: 'https://gazette.example/2',
        claims: [
          killed(200, {
            measure: 'wounded',
            quantity: { form: 'more-than', value: 200, wording: '-more than 200' },
          }),
          {
            measure: 'displaced',
            quantity: {
              form: 'estimate',
              value: 2975,
              interval: { low: 2658, high: 3290, level: 95 },
              wording: '2,975 (95 % interval 2,658 to 3,290)',
            },
            asOf: '2024-03-10',
            scope: ['by-report-date'],
            place: { name: 'Alpha', admin: 'North', code: 'A1' },
          },
          {
            measure: 'missing',
            quantity: { form: 'verbal', wording: 'dozens' },
            asOf: '2024-03-10T06:00:00+04:00',
            basis: 'stock',
          },
        ],
      }),
    ]
    for (const one of said) await expectStatus(house.post('statements', one), 201)
  })
  afterEach(async () => {
    await house.remove()
    await fresh?.remove()
    fresh = undefined
  })

  it.each(['csv', 'xlsx', 'json', 'hxl.csv', 'hxl.json'])(
    'as %s is known where it is from, and the same elsewhere',
    async (format) => {
      const bytes = await fileOf(house, format)
      const before = await claimsOf(house)
      const job = await importFile(house, `format=${format}`, bytes)
      expect([job.message, job.refusals, job.holds]).toEqual([null, [], []])
      expect(job).toMatchObject({ total: 4, duplicates: 4, accepted: 0 })

      fresh = await openHouse(kind)
      await furnish(fresh)
      const elsewhere = await importFile(fresh, `format=${format}`, bytes)
      expect(elsewhere).toMatchObject({ total: 4, accepted: 4, refused: 0, held: 0 })
      expect(await claimsOf(fresh)).toEqual(before)
    },
  )

  it('does not bring back what was withdrawn, nor takes a part for a figure of its own', async () => {
    const whole = [
      killed(40, { ref: 'whole', asOf: '2024-03-11' }),
      killed(2, { asOf: '2024-03-11', category: 'civilians', partOf: 'whole', partKind: 'subset' }),
    ]
    await expectStatus(
      house.post('statements', statement({ url: 'https://gazette.example/3', claims: whole })),
      201,
    )
    const { claims } = (await house.get('events/war/claims')).json
    const gone = claims.find(({ quantity }) => quantity.value === 27)
    await expectStatus(
      house.post(`claims/${gone?.id}/revisions`, {
        by: 'record',
        reason: 'error',
        status: 'withdrawn',
      }),
      201,
    )
    const job = await importFile(house, 'format=csv', await fileOf(house, 'csv'))
    expect(job.refusals.map(({ path }) => path).sort()).toEqual(['partOf', 'status'])
    expect(job).toMatchObject({ total: 6, duplicates: 4, refused: 2 })
  })
})

onOneStore('a list of JSON', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
  })
  afterEach(() => house.remove())

  const whole = statement({
    claims: [
      killed(27, { ref: 'a' }),
      killed(2, { category: 'civilians', partOf: 'a', partKind: 'subset' }),
    ],
  })

  it('has statements as the API takes them, and objects with columns as names', async () => {
    const list = [
      whole,
      row(5),
      { ...row(6), value: 6, more: { x: 1 } },
      { ...row(7), value: 29.5 },
      'none',
      { claims: [] },
    ]
    for (const [format, text] of [
      ['json', JSON.stringify(list)],
      ['json', JSON.stringify({ statements: list })],
      ['ndjson', list.map((one) => JSON.stringify(one)).join('\n')],
    ] as const) {
      const job = await importFile(house, `format=${format}`, text)
      expect([job.state, job.total, job.refused, job.ignoredColumns]).toEqual([
        'done',
        6,
        3,
        ['more'],
      ])
      const places = job.refusals.map(({ row: at, path, value }) => [at, path, value])
      expect(places.slice(0, 2)).toEqual([
        [4, 'value', '29.5'],
        [5, '', 'none'],
      ])
      expect(new Set(places.map(([at]) => at))).toEqual(new Set([4, 5, 6]))
    }
    expect((await house.get('health')).json).toMatchObject({ claims: 4 })
  })

  it('refuses what is no JSON, or has a name twice, and goes on', async () => {
    const twice = JSON.stringify(row(1)).replace('"value":"1"', '"value":"1","value":"2"')
    const job = await importFile(
      house,
      'format=ndjson',
      `${twice}\n{"half": \n\n${JSON.stringify(row(3))}\n`,
    )
    expect(job.refusals.map(({ row: at, message }) => [at, message])).toEqual([
      [1, 'value is given twice'],
      [2, 'it is no JSON'],
    ])
    expect(job).toMatchObject({ total: 3, accepted: 1 })
    const cut = await importFile(house, 'format=json', '[{"a": 1}')
    expect([cut.state, cut.message]).toEqual([
      'failed',
      expect.stringMatching(/middle of its JSON/),
    ])
  })

  it('gives its refused statements as a file that is imported once corrected', async () => {
    const wrong = JSON.stringify({ ...whole, claimant: 'nobody' })
    const job = await importFile(house, 'format=json', `[${wrong}]`)
    expect(job.refusals).toMatchObject([{ row: 1, path: 'claimant', value: 'nobody' }])
    const { text } = await expectStatus(house.get(`imports/${job.id}/rows.csv`), 200)
    expect(await importFile(house, 'format=csv', text.replaceAll('nobody', 'north'))).toMatchObject(
      { accepted: 1, refused: 0, ignoredColumns: [] },
    )
  })
})

onOneStore('a workbook', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
  })
  afterEach(() => house.remove())

  it('that is none fails with its reason, and harms nothing', async () => {
    const none = await importFile(house, 'format=xlsx', csvOf([row(1)]))
    expect([none.state, none.message]).toEqual(['failed', 'The file is no workbook (XLSX)'])
    await expectStatus(house.get('health'), 200)
  })
})

async function fileOf(house: House, format: string): Promise<Uint8Array<ArrayBuffer>> {
  if (format !== 'xlsx') {
    const { text } = await expectStatus(house.get(`events/war/claims.${format}`), 200)
    return new Uint8Array(Buffer.from(text))
  }
  const request = new Request('http://house.test/api/v1/events/war/claims.xlsx', {
    headers: { Host: 'house.test' },
  })
  const response = await claimsXlsx.GET(request, { params: Promise.resolve({ id: 'war' }) })
  return new Uint8Array(await response.arrayBuffer())
}

/** What the claims say, without where and when they were recorded. */
async function claimsOf(house: House) {
  const { claims } = (await house.get('events/war/claims')).json
  return claims.map(
    ({
      id,
      measure,
      scope,
      place,
      quantity,
      basis,
      asOf,
      asOfPrecision,
      asOfOffset,
      claimant,
      appearances,
    }) => ({
      id,
      measure,
      scope,
      place,
      quantity,
      basis,
      asOf,
      asOfPrecision,
      asOfOffset,
      claimant: claimant.id,
      publications: appearances.map(({ publication }) => publication.url),
    }),
  )
}

it('keeps a spreadsheet from running what a source said', () => {
  expect(guarded('-more than 200')).toBe("'-more than 200")
})
