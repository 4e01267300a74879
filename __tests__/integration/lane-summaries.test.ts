/** Lane summaries are kept from write to write: always what all the claims together give. */
import { NOW } from '@/lib/domain/claim'
import { compare, viewOf } from '@/lib/domain/comparison'
import { summaryOf } from '@/lib/domain/headline'
import { laneKey } from '@/lib/domain/lane'
import { actorsOf } from '@/lib/server/reading/context'
import { settleAll } from '@/lib/store/place-anew'
import { loadSettings } from '@/lib/store/settings'
import { loadClaims } from '@/lib/store/load-claims'
import type { Store } from '@/lib/store/store'
import { quantities, datedValues } from '../support/arbitraries'
import { furnish, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'
import fc, { ofHundred } from '../support/properties'

const CLAIMANTS = ['north', 'north-office', 'south', 'agency']
const place = fc.constantFrom(
  null,
  { name: 'Town' },
  { name: 'Town', lat: 1, lon: 2, precision: 'exact' },
)

const said = fc.record({
  kind: fc.constant('statement' as const),
  claimant: fc.constantFrom(...CLAIMANTS),
  url: fc.constantFrom(1, 2, 3, 4),
  statedOn: fc.constantFrom(null, '2024-03-10', '2024-03-11'),
  category: fc.constantFrom('all', 'civilians'),
  basis: fc.constantFrom('cumulative', 'cumulative', 'stock'),
  quantity: quantities,
  on: datedValues,
  place,
  denies: fc.option(fc.nat(), { freq: 4 }),
  part: fc.boolean(),
})
const revised = fc.record({
  kind: fc.constant('revision' as const),
  claim: fc.nat(),
  change: fc.oneof(
    quantities.map((quantity) => ({ quantity })),
    datedValues.map(({ date, precision }) => ({ asOf: date, asOfPrecision: precision })),
    fc.constantFrom<object>(
      { status: 'withdrawn' },
      { status: 'stands' },
      { category: 'civilians' },
    ),
    place.map((place) => ({ place })),
  ),
})
const moved = fc.record({
  kind: fc.constant('membership' as const),
  memberOf: fc.constantFrom(null, 'north', 'south'),
})
const steps = fc.array(
  fc.oneof({ weight: 6, arbitrary: said }, { weight: 3, arbitrary: revised }, moved),
  { minLength: 8, maxLength: 16 },
)
type Step =
  typeof said | typeof revised | typeof moved extends fc.Arbitrary<infer One> ? One : never

/** The summaries as the store keeps them, and made of all its claims. */
async function bothWays({ reader: db }: Store) {
  const rows = await db.selectFrom('lane_summaries').select(['lane_key', 'summary']).execute()
  const kept = new Map(rows.map(({ lane_key, summary }) => [lane_key, JSON.parse(summary)]))
  const records = await loadClaims(db, { event: 'war' }, null)
  const actors = await actorsOf(db, records, null)
  const setting = (await loadSettings(db, ['war'], null)).get('war')
  if (setting === undefined) throw new Error('the war is recorded')
  const made = new Map(
    compare(viewOf(records, NOW, setting), actors).flatMap((lane) => {
      const summary = summaryOf(lane)
      return summary === null ? [] : [[laneKey(lane), JSON.parse(JSON.stringify(summary))] as const]
    }),
  )
  return { kept, made }
}

onBothStores('lane summaries', (kind) => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(kind)
    await furnish(house)
  })
  afterAll(() => house.remove())

  async function take(step: Step, ids: string[]): Promise<number> {
    const any = (index: number) => ids[index % Math.max(1, ids.length)]
    if (step.kind === 'membership') {
      const { memberOf } = step
      const { status } = await house.post('sources/agency/revisions', { note: null, memberOf })
      return status
    }
    if (step.kind === 'revision') {
      const revision = { by: 'record', reason: 'error', ...step.change }
      return (await house.post(`claims/${any(step.claim) ?? 'c-none'}/revisions`, revision)).status
    }
    const { claimant, statedOn, category, basis, quantity, on, denies, part } = step
    const denied = denies === null ? undefined : any(denies)
    const whole = {
      ref: 'whole',
      measure: 'killed',
      group: 'north',
      category,
      basis,
      quantity,
      asOf: on.date,
      asOfPrecision: on.precision,
      place: step.place,
      disputes: denied === undefined ? [] : [denied],
    }
    const claims = part
      ? [whole, { ...whole, ref: 'part', partOf: 'whole', partKind: 'subset', disputes: [] }]
      : [whole]
    const url = `https://gazette.example/${step.url}`
    const body = statement({ claimant, url, statedOn, claims })
    const { status, json } = await house.post('statements', body)
    for (const { id } of json.claims ?? []) if (!ids.includes(id)) ids.push(id)
    return status
  }

  it('are those of all claims after any statements, revisions and changes of membership', async () => {
    const ids: string[] = []
    const statuses = new Set<number>()
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        for (const step of taken) statuses.add(await take(step, ids))
        const { kept, made } = await bothWays(house.store)
        expect(kept).toEqual(made)
      }),
      { ...ofHundred(12), endOnFailure: true },
    )
    expect(ids.length).toBeGreaterThan(20)
    expect([...statuses]).toContain(201)
    expect([...statuses].filter((status) => status >= 500)).toEqual([])
  })

  it('are made again of what an older store holds', async () => {
    const { writer } = house.store
    const before = await writer.selectFrom('current_claims').selectAll().execute()
    const places = () =>
      writer
        .selectFrom('claims')
        .select(['id', 'about', 'lane_key', 'content'])
        .orderBy('id')
        .execute()
    const placed = await places()
    await writer.updateTable('claims').set({ about: 0, lane_key: null }).execute()
    await writer.transaction().execute(settleAll)
    expect(await places()).toEqual(placed)
    const after = await writer.selectFrom('current_claims').selectAll().execute()
    expect(new Set(after.map((row) => JSON.stringify(row)))).toEqual(
      new Set(before.map((row) => JSON.stringify(row))),
    )
    expect(before.length).toBeGreaterThan(3)
  })
})
