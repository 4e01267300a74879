/** A table by district: a figure, a zero that was said, and everything of which nothing was said. */
import { quantityIn } from '@/lib/domain/words/quantities'
import { readCoverage } from '@/lib/server/reading/coverage'
import { describeWithShared } from '../../support/shared'
import {
  caseOf,
  figure,
  fileOf,
  headlineOf,
  lanesOf,
  numbersOf,
  post,
  said,
  sharedRows,
  statusesOf,
} from '../support/cases'
import type { House } from '../support/house'
import { openPublicHouse } from '../support/snapshots'

const MEASURES = ['killed', 'injured', 'missing'] as const

let house: House
beforeEach(async () => {
  house = await openPublicHouse('sqlite')
})
afterEach(() => house.remove())

/** The figures that the words of a cell give in the measure of its column; a cell that says nothing gives none. */
function figuresOf(district: string, cells: readonly string[]): object[] {
  return MEASURES.flatMap((measure, at) => {
    const wording = cells[at] ?? ''
    const quantity = quantityIn(wording)
    if (quantity === null) return []
    const { value, form } = quantity
    return [figure(value, wording, { form, measure, place: { name: district } })]
  })
}

const placesOf = async (event: string, measure: string) =>
  (await lanesOf(house, event, measure)).map(({ place, current }) => [
    place?.name,
    ...numbersOf(current),
  ])

describeWithShared('the case of blank, zero, nil and dash', () => {
  const rows = () => sharedRows('17-blank-zero-none/districts.csv')
  const event = {
    id: 'districts',
    startedOn: '2023-08-20',
    kind: 'flood',
    places: ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta', 'Theta'].map((name) => ({
      name,
    })),
  }
  const table = () =>
    said(
      'agency',
      '2023-08-30',
      rows().flatMap(([district = '', ...cells]) => figuresOf(district, cells)),
    )
  const record = () => post(house, caseOf(event, { agency: 'Agency' }, [table()]))

  it('has ten claims: what was said, zeros among them', async () => {
    expect(statusesOf(await record())).toEqual([201])
    expect(await placesOf('districts', 'killed')).toEqual([
      ['Alpha', 12],
      ['Beta', 0],
      ['Zeta', 0],
    ])
    expect(await placesOf('districts', 'injured')).toEqual([
      ['Alpha', 30],
      ['Beta', 0],
      ['Epsilon', 3],
      ['Zeta', 0],
    ])
    expect(await placesOf('districts', 'missing')).toEqual([
      ['Beta', 0],
      ['Epsilon', 1],
      ['Zeta', 0],
    ])
    const file = await fileOf(house, 'districts')
    expect(file).toHaveLength(10)
    for (const { form, value, low, high } of file)
      expect(form === 'none' ? [value, low, high] : ['0', '0', '0']).toEqual(['0', '0', '0'])
    expect(file.some(({ place }) => ['Gamma', 'Delta', 'Eta', 'Theta'].includes(place ?? ''))).toBe(
      false,
    )
  })

  it('has no headline number, and is silent of every district that was not told', async () => {
    await record()
    expect(await headlineOf(house, 'districts')).toMatchObject({ range: null, places: 3 })
    const coverage = await readCoverage('districts', {})
    const silent = JSON.stringify(coverage)
    for (const name of ['Gamma', 'Delta', 'Eta', 'Theta']) expect(silent).not.toContain(`"${name}"`)
  })

  it.each(['', '-', 'NA', 'n/a', '.', 'nil'])('refuses %j as a number', async (value) => {
    const told = said('agency', '2023-08-30', [
      { measure: 'killed', quantity: { form: 'exact', value, wording: value || 'blank' } },
    ])
    const [reply] = await post(house, caseOf(event, { agency: 'Agency' }, [told]))
    expect(reply?.status).toBe(400)
    expect(reply?.json.errors.map(({ path }) => path)).toEqual(['claims.0.quantity.value'])
    const offers = reply?.json.errors[0]?.message.includes('form none, value 0') ?? false
    expect(offers).toBe(value === 'nil')
  })

  it('makes no claim of houses, and says what figures count', async () => {
    const told = said('agency', '2023-08-30', [figure(410, '410', { measure: 'houses-damaged' })])
    const [reply] = await post(house, caseOf(event, { agency: 'Agency' }, [told]))
    expect(reply?.status).toBe(400)
    expect(reply?.json.errors).toEqual([
      {
        path: 'claims.0.measure',
        message: expect.stringMatching(
          /“houses-damaged” is no measure; figures are of people.*glossary/,
        ),
      },
    ])
  })
})

describe('a cell of a table', () => {
  it.each([
    ['néant', null],
    ['aucun mort', 0],
    ['keine Toten', 0],
    ['لا قتلى', 0],
    ['none reported', 0],
    ['0', 0],
    ['०', 0],
    ['–', null],
    ['—', null],
    ['...', null],
    ['n.d.', null],
    ['N/A', null],
    ['not reported', null],
    ['pending', null],
    ['k. A.', null],
    ['غير متوفر', null],
  ])('that says “%s” gives %j', (cell, value) => {
    expect(quantityIn(cell)?.value ?? null).toBe(value)
  })

  it('gives a claim only where something was said, in whatever order the rows come', async () => {
    const rows = [
      ['Nord', '٣', 'لا إصابات', '—'],
      ['Sud', '', '', ''],
      ['Est', 'aucun mort', '7', 'n.d.'],
    ] as const
    for (const [index, order] of [rows, rows.toReversed()].entries()) {
      const id = `table-${index}`
      const told = said(
        `office-${index}`,
        '2021-03-05',
        order.flatMap(([district, ...cells]) => figuresOf(district, cells)),
      )
      const names = { [`office-${index}`]: 'Office' }
      expect(
        statusesOf(await post(house, caseOf({ id, startedOn: '2021-03-01' }, names, [told]))),
      ).toEqual([201])
      expect((await placesOf(id, 'killed')).sort()).toEqual([
        ['Est', 0],
        ['Nord', 3],
      ])
      expect((await placesOf(id, 'injured')).sort()).toEqual([
        ['Est', 7],
        ['Nord', 0],
      ])
    }
  })
})
