/** A table with wrong rows of nine kinds: each is refused with its column, value and reason, and imported once corrected. */
import { readCsv } from '../support/csv'
import { expectStatus, furnish, openHouse } from './support/house'
import { type COLUMNS, csvOf, importFile, row } from './support/imports'
import { onBothStores, onOneStore } from './support/stores'

jest.setTimeout(1_200_000)

/** TEST_IMPORT_ROWS=5000 has 137 wrong ones. */
const ROWS = Number(process.env.TEST_IMPORT_ROWS ?? 200)
const WRONG = ROWS >= 5_000 ? 137 : 18

type Column = (typeof COLUMNS)[number]

/** What is wrong, in which column, and what the reason says. */
const KINDS: readonly { readonly column: Column; readonly value: string; readonly why: RegExp }[] =
  [
    { column: 'value', value: '29.000', why: /29000/ },
    { column: 'value', value: '', why: /needs the number/ },
    { column: 'value', value: '-7', why: /revision/ },
    { column: 'claimant', value: 'nobody', why: /no source has the id nobody/ },
    { column: 'event', value: 'peace', why: /no event has the id peace/ },
    { column: 'asOf', value: '31/12/2023', why: /2023-12-31/ },
    { column: 'asOf', value: '2024-05-01', why: /more than a day after/ },
    { column: 'measure', value: 'tanks', why: /no measure/ },
    { column: 'publicationUrl', value: 'gazette.example/x', why: /http/ },
  ]

/** The smaller table asks nothing of one store that others do not ask of both. */
const onStores = ROWS >= 5_000 ? onBothStores : onOneStore

onStores('a table with wrong rows of nine kinds', (kind) => {
  it('has all others recorded, and the wrong ones once they are corrected', async () => {
    const house = await openHouse(kind)
    try {
      await furnish(house)
      const wrong = new Map(
        Array.from({ length: WRONG }, (_, index) => {
          const number = 1 + Math.floor((index * (ROWS - 1)) / WRONG)
          return [number, KINDS[index % KINDS.length]] as const
        }),
      )
      const right = (number: number) =>
        row(number, { asOf: `2024-03-${String(1 + (number % 10)).padStart(2, '0')}` })
      const rows = Array.from({ length: ROWS }, (_, number) => {
        const fault = wrong.get(number)
        return fault === undefined
          ? right(number)
          : { ...right(number), [fault.column]: fault.value }
      })
      const job = await importFile(house, 'format=csv', csvOf(rows))
      expect(job).toMatchObject({
        total: ROWS,
        accepted: ROWS - WRONG,
        refused: WRONG,
        held: 0,
        duplicates: 0,
      })
      expect(job.refusals).toEqual(
        [...wrong].map(([number, fault]) => ({
          row: number + 2,
          path: fault?.column,
          value: fault?.value,
          message: expect.stringMatching(fault?.why ?? ''),
        })),
      )
      const { text } = await expectStatus(house.get(`imports/${job.id}/rows.csv`), 200)
      const [, ...refused] = readCsv(text)
      expect(refused.map(([at]) => Number(at))).toEqual(
        [...wrong.keys()].map((number) => number + 2),
      )
      const corrected = text
        .split('\r\n')
        .slice(1, -1)
        .map((_, index) => right([...wrong.keys()][index] ?? 0))
      expect(await importFile(house, 'format=csv', csvOf(corrected))).toMatchObject({
        total: WRONG,
        accepted: WRONG,
        refusals: [],
      })
      expect(
        await importFile(house, 'format=csv', csvOf(rows.map((_, number) => right(number)))),
      ).toMatchObject({
        duplicates: ROWS,
        accepted: 0,
      })
      expect((await house.get('health')).json).toMatchObject({ claims: ROWS })
    } finally {
      await house.remove()
    }
  })
})
