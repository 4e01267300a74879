import type { LaneId } from '@/lib/domain/lane'
import { readParts } from '@/lib/server/reading/parts'
import { readVintages } from '@/lib/server/reading/vintages'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onOneStore } from './support/stores'

const LANE: LaneId = {
  measure: 'killed',
  group: 'north',
  category: 'all',
  scope: [],
  place: null,
  basis: 'cumulative',
  from: null,
  asOf: null,
}
const exactly = (value: number) => ({ form: 'exact', value, wording: String(value) })

onOneStore('reading vintages and parts', (kind) => {
  let house: House
  const ids: string[] = []

  beforeAll(async () => {
    house = await openHouse(kind)
    await furnish(house)
    const said = async (statedOn: string, claims: object[], more: object = {}) => {
      const body = statement({
        statedOn,
        url: `https://gazette.example/${statedOn}`,
        claims,
        ...more,
      })
      const { json } = await expectStatus(house.post('statements', body), 201)
      ids.push(...json.claims.map(({ id }) => id))
    }
    await said('2024-03-10', [
      killed(27, { ref: 'all', asOf: '2024-03-10' }),
      killed(2, { partOf: 'all', partKind: 'subset', category: 'civilians', asOf: '2024-03-10' }),
    ])
    await said('2024-03-12', [killed(30, { asOf: '2024-03-10' })])
    await said('2024-03-13', [killed(31, { asOf: '2024-03-13' })])
    const revise = (revision: object) =>
      expectStatus(house.post(`claims/${ids[2]}/revisions`, revision), 201)
    await revise({
      by: 'source',
      reason: 'reclassification',
      statedOn: '2024-03-15',
      quantity: exactly(25),
    })
  })
  afterAll(() => house.remove())

  const figures = async (choice: Parameters<typeof readVintages>[2]) =>
    (await readVintages('war', LANE, choice))?.shown?.vintages.map(
      ({ kind: how, saidOn, claim, reason }) => [how, saidOn, claim.quantity.value, reason],
    )

  it('gives the day with most figures, each with its reason', async () => {
    expect(await figures({})).toEqual([
      // Its publication has an hour, which is earlier than the end of the day on which it was said.
      ['said', '2024-03-10T09:00:00.000Z', 27, null],
      ['said', '2024-03-12T09:00:00.000Z', 30, null],
      ['revised', '2024-03-15', 25, 'reclassification'],
    ])
  })

  it('offers only days with two figures, and falls back on one where another is asked for', async () => {
    const answer = await readVintages('war', LANE, { day: '2024-03-13' })
    expect(answer?.days).toEqual([
      { key: '2024-03-10', date: '2024-03-10', precision: 'day', vintages: 3 },
    ])
    expect(answer?.shown?.key).toBe('2024-03-10')
  })

  it('is cut by what had been said in public', async () => {
    expect(await figures({ publishedBy: '2024-03-14T23:59:59.999Z' })).toHaveLength(2)
    const early = await readVintages('war', LANE, { publishedBy: '2024-03-11T23:59:59.999Z' })
    expect(early).toEqual({ days: [], shown: null, claims: [] })
  })

  it('survives being written as JSON', async () => {
    const answer = await readVintages('war', LANE, {})
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
  })

  it('knows nothing of an event that is not there', async () => {
    expect(await readVintages('peace', LANE, {})).toBeNull()
    expect(await readParts('peace', ids, {})).toEqual([])
  })

  it('gives the parts of claims, and those of no others', async () => {
    const parts = await readParts('war', [ids[0] ?? ''], {})
    expect(parts.map(({ id, partOf }) => [id, partOf])).toEqual([[ids[1], ids[0]]])
    expect(await readParts('war', [ids[2] ?? ''], {})).toEqual([])
    expect(
      await readParts('war', [ids[0] ?? ''], { publishedBy: '2024-03-09T23:59:59.999Z' }),
    ).toEqual([])
  })
})
