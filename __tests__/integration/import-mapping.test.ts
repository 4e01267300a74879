/** Somebody else's tables by a mapping, and imports that only tell what they would record. */
import { readFileSync } from 'node:fs'
import { describeWithShared, shared } from '../support/shared'
import { expectStatus, furnish, openHouse, type House } from './support/house'
import { csvOf, importFile, row, WRITER } from './support/imports'
import { onBothStores, onOneStore } from './support/stores'

const said = {
  publisher: { constant: 'gazette' },
  publicationTitle: { constant: 'Sheet' },
  publicationUrl: { constant: 'https://gazette.example/sheet' },
  publishedAt: { constant: '2024-03-12' },
}

/** A sheet with a column for each source. */
const sheet =
  'Day,North,South office,Remarks\n10/03/2024,"1,234",-,x\n11/03/2024,"1,300",900,\n12/03/2024,many,,\n'
const mapping = {
  name: 'one-column-a-source',
  header: ['Day', 'North', 'South office', 'Remarks'],
  fields: {
    ...said,
    event: { constant: 'war' },
    measure: { constant: 'killed' },
    asOf: { column: 'Day' },
    claimant: { columnName: true, values: { North: 'north', 'South office': 'south' } },
  },
  figures: [{ column: 'North' }, { column: 'South office' }],
  dates: 'dmy',
  grouping: ',',
}

onBothStores('a mapping', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
  })
  afterEach(() => house.remove())

  it('is kept, travels, and is applied again to the header that it is remembered by', async () => {
    const unknown = await importFile(house, 'format=csv', sheet)
    expect([unknown.state, unknown.message]).toEqual([
      'failed',
      expect.stringMatching(/no mapping says/),
    ])
    await expectStatus(house.post('mappings', mapping), 201)
    await expectStatus(house.post('mappings', mapping), 200)
    const kept = (await expectStatus(house.get('mappings'), 200)).text
    expect(JSON.parse(kept)).toMatchObject({ mappings: [mapping] })

    const named = await importFile(house, 'format=csv&mapping=one-column-a-source', sheet)
    expect(named).toMatchObject({
      mapping: 'one-column-a-source',
      total: 4,
      accepted: 3,
      refused: 1,
      leftOut: 2,
      ignoredColumns: ['Remarks'],
    })
    expect(named.refusals).toEqual([
      { row: 4, path: 'North', value: 'many', message: expect.stringMatching(/whole number/) },
    ])
    expect(named.leftOuts.map(({ row: at, path, value }) => [at, path, value])).toEqual([
      [2, 'South office', '-'],
      [4, 'South office', ''],
    ])
    expect(await importFile(house, 'format=csv', sheet)).toMatchObject({
      mapping: 'one-column-a-source',
      duplicates: 3,
      refused: 1,
    })
    const other = await importFile(house, 'format=csv&mapping=one-column-a-source', 'Day,North\n')
    expect([other.state, other.message]).toEqual(['failed', expect.stringMatching(/South office/)])
    const twice = 'Day,North,South office,Remarks,North\n10/03/2024,1,-,x,2\n'
    const repeated = await importFile(house, 'format=csv&mapping=one-column-a-source', twice)
    expect([repeated.state, repeated.message]).toEqual([
      'failed',
      expect.stringMatching(/columns 2 and 5 are called “North”/),
    ])
    const none = await importFile(house, 'format=csv&mapping=nothing', sheet)
    expect(none.message).toMatch(/No mapping has the name nothing/)
    // The same table as a list of objects.
    const list = [{ Day: '13/03/2024', North: 1500, 'South office': null }]
    expect(
      await importFile(house, 'format=json&mapping=one-column-a-source', JSON.stringify(list)),
    ).toMatchObject({
      accepted: 1,
      leftOut: 1,
    })
  })

  it('holds every count of a place that the event does not list', async () => {
    const byPlace = {
      name: 'by-place',
      fields: {
        ...said,
        event: { constant: 'war' },
        claimant: { constant: 'north' },
        asOf: { constant: '2024-03-10' },
        place: { column: 'place' },
      },
      figures: ['killed', 'wounded', 'missing'].map((measure) => ({
        column: measure,
        fields: { measure: { constant: measure } },
      })),
    }
    await expectStatus(house.post('mappings', byPlace), 201)
    const table = 'place,killed,wounded,missing\nUpper valley,12,30,4\nLower valley,7,,2\n'
    const held = await importFile(house, 'format=csv&mapping=by-place', table)
    expect(held).toMatchObject({ accepted: 0, held: 5, refused: 0, leftOut: 1 })
    expect(held.holds.map(({ code }) => code)).toEqual(Array(5).fill('new-place'))
  })

  it('is kept only by who may write', async () => {
    await expectStatus(house.post('mappings', mapping, { Authorization: '' }), 401)
    await expectStatus(house.post('mappings', { ...mapping, dates: 'any' }), 400)
    await expectStatus(house.ask('GET', 'mappings', { headers: WRITER }), 200)
  })
})

onOneStore('a dry import', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
  })
  afterEach(() => house.remove())

  it('tells what would be added, known, held and refused, and records nothing', async () => {
    await importFile(house, 'format=csv', csvOf([row(1)]))
    const file = csvOf([
      row(1),
      row(2),
      row(2),
      row(3, { value: 'x' }),
      row(4, { wording: '4 families' }),
    ])
    const before = (await house.get('changes?limit=500')).text
    const dry = await importFile(house, 'format=csv&dry=1', file)
    expect((await house.get('changes?limit=500')).text).toBe(before)
    expect((await house.get('health')).json).toMatchObject({ claims: 1 })
    const {
      id: _,
      createdAt: __,
      endedAt: ___,
      isDry,
      ...told
    } = await importFile(house, 'format=csv', file)
    expect(isDry).toBe(false)
    expect(dry).toMatchObject({ ...told, isDry: true })
    expect(told).toMatchObject({ total: 5, accepted: 1, duplicates: 2, held: 1, refused: 1 })
  })
})

describeWithShared('the case of blank, zero, nil and dash', () => {
  it('makes a claim of every number and of no silence', async () => {
    const house = await openHouse('sqlite')
    try {
      await furnish(house)
      const districts = readFileSync(shared('cases/17-blank-zero-none/districts.csv'), 'utf8')
      const measures = { deaths: 'killed', injured: 'injured', missing: 'missing' }
      const byDistrict = {
        name: 'districts',
        fields: {
          ...said,
          event: { constant: 'war' },
          claimant: { constant: 'north' },
          asOf: { constant: '2024-03-10' },
          place: { column: 'district' },
        },
        read: 'words',
        figures: Object.entries(measures).map(([column, measure]) => ({
          column,
          fields: { measure: { constant: measure } },
        })),
      }
      await expectStatus(house.post('mappings', byDistrict), 201)
      const strange = await importFile(house, 'format=csv&mapping=districts', districts)
      // Places that the event does not list are looked at first.
      expect(strange).toMatchObject({ accepted: 0, held: 10, refused: 0, leftOut: 11 })
      expect(strange.holds.filter(({ code }) => code === 'new-place')).toHaveLength(10)
      const places = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta'].map((name) => ({
        name,
      }))
      await expectStatus(house.post('events/war/revisions', { note: 'Districts', places }), 201)

      const job = await importFile(house, 'format=csv&mapping=districts', districts)
      expect(job).toMatchObject({ total: 10, accepted: 7, held: 3, refused: 0, leftOut: 11 })
      expect(job.ignoredColumns).toEqual(['houses_damaged', 'note'])
      expect(job.holds.map(({ row: at, path, value, code }) => [at, path, value, code])).toEqual(
        ['deaths', 'injured', 'missing'].map((column) => [7, column, 'nil', 'uncertain-reading']),
      )
      expect(job.leftOuts.map(({ row: at, path, value }) => `${at} ${path} ${value}`)).toEqual([
        '2 missing ',
        '4 deaths ',
        '4 injured ',
        '4 missing ',
        '5 deaths -',
        '5 injured -',
        '5 missing -',
        '6 deaths NA',
        '8 deaths .',
        '8 injured ',
        '8 missing ',
      ])
      const { claims } = (await house.get('events/war/claims?limit=100')).json
      const told = claims.map(
        ({ place, measure, quantity: { form, value } }) =>
          `${place?.name} ${measure} ${form} ${value}`,
      )
      expect(told.sort()).toEqual([
        'Alpha injured exact 30',
        'Alpha killed exact 12',
        'Beta injured none 0',
        'Beta killed none 0',
        'Beta missing none 0',
        'Epsilon injured exact 3',
        'Epsilon missing exact 1',
      ])
      const confirmed = await importFile(
        house,
        'format=csv&mapping=districts&held=accept',
        districts,
      )
      expect(confirmed).toMatchObject({ accepted: 3, duplicates: 7, held: 0 })
    } finally {
      await house.remove()
    }
  })
})
