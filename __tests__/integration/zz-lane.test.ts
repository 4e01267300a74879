/** Lane summaries are kept from write to write: always what all the claims together give. */
import { NOW } from '@/lib/domain/claim'
import { compare, viewOf } from '@/lib/domain/comparison'
import { widestExceeding } from '@/lib/domain/exceeding'
import { groupBy } from '@/lib/domain/group-by'
import { summaryOf } from '@/lib/domain/headline'
import { laneKey } from '@/lib/domain/lane'
import { actorsOf } from '@/lib/server/reading/context'
import { loadClaims } from '@/lib/store/load-claims'
import { settleAll } from '@/lib/store/place-anew'
import { loadSetting } from '@/lib/store/settings'
import type { Store } from '@/lib/store/store'
import { quantities, datedValues } from '../support/arbitraries'
import { quantity } from '../support/claims'
import { furnish, killed, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'
import fc, { ofHundred } from '../support/properties'

const CLAIMANTS = ['north', 'north-office', 'south', 'agency']
const place = fc.constantFrom(
  null,
  { name: 'Town' },
  { name: 'Town', lat: 1, lon: 2, precision: 'point' },
  { name: 'Old Town' },
  { name: 'The war' },
)
const scope = fc.constantFrom([], [], ['identified'], ['by:south'])

const said = fc.record({
  kind: fc.constant('statement' as const),
  claimant: fc.constantFrom(...CLAIMANTS),
  url: fc.constantFrom(1, 2, 3, 4),
  statedOn: fc.constantFrom(null, '2024-03-10', '2024-03-11'),
  category: fc.constantFrom('all', 'civilians'),
  basis: fc.constantFrom('cumulative', 'cumulative', 'final', 'stock'),
  scope,
  citing: fc.constantFrom([], ['agency'], ['south'], ['north-office']),
  quantity: fc.oneof({ weight: 4, arbitrary: quantities }, fc.constant(quantity('denied'))),
  on: datedValues,
  place,
  denies: fc.option(fc.nat(), { freq: 4 }),
  replaces: fc.option(fc.nat(), { freq: 2 }),
  parts: fc.constantFrom(0, 0, 1, 2),
})
const revised = fc.record({
  kind: fc.constant('revision' as const),
  claim: fc.nat(),
  change: fc.oneof(
    quantities.map((quantity) => ({ quantity })),
    datedValues.map(({ date, precision }) => ({ asOf: date, asOfPrecision: precision })),
    fc.constantFrom<object>(
      { status: 'withdrawn' },
      { status: 'withdrawn' },
      { status: 'stands' },
      { category: 'civilians' },
      { measure: 'casualties' },
      { partOf: null },
      { citing: ['agency'] },
      { citing: [] },
    ),
    place.map((place) => ({ place })),
    scope.map((scope) => ({ scope })),
    fc.constantFrom(...CLAIMANTS).map((claimant) => ({ claimant })),
  ),
})
const moved = fc.record({
  kind: fc.constant('membership' as const),
  memberOf: fc.constantFrom(null, 'north', 'south'),
})
const amended = fc.record({
  kind: fc.constant('amendment' as const),
  change: fc.constantFrom<object>(
    { timeZone: 'Asia/Baku' },
    { timeZone: null },
    { startedOn: '2023-09-19' },
    { startedOn: '2024-03-01' },
    { places: [] },
    { places: [{ name: 'Town', aliases: ['Old Town'] }] },
    { places: [{ name: 'Town' }, { name: 'The war', extent: true }] },
  ),
})
const steps = fc.array(
  fc.oneof({ weight: 8, arbitrary: said }, { weight: 4, arbitrary: revised }, moved, amended),
  { minLength: 8, maxLength: 16 },
)
type Step =
  typeof said | typeof revised | typeof moved | typeof amended extends fc.Arbitrary<infer One>
    ? One
    : never

const byKey = <T>(entries: readonly (readonly [string, T])[]) =>
  new Map(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** The summaries, current claims and widest gaps as the store keeps them. */
async function keptIn({ reader: db }: Store) {
  const summaries = await db
    .selectFrom('lane_summaries')
    .select(['lane_key', 'summary'])
    .where('event', '=', 'war')
    .execute()
  const current = await db
    .selectFrom('current_claims')
    .select(['lane_key', 'claim'])
    .where('event', '=', 'war')
    .where('claim', 'is not', null)
    .orderBy('claim')
    .execute()
  const gaps = await db
    .selectFrom('exceedings')
    .select(['measure', 'exceeding'])
    .where('event', '=', 'war')
    .execute()
  return {
    summaries: byKey(summaries.map((row) => [row.lane_key, JSON.parse(row.summary)])),
    current: byKey(
      [...groupBy(current, (row) => row.lane_key)].map(([key, rows]) => [
        key,
        rows.map(({ claim }) => claim),
      ]),
    ),
    gaps: byKey(gaps.map((row) => [row.measure, JSON.parse(row.exceeding).exceeding])),
  }
}

/** The same made of all claims. */
async function madeOf({ reader: db }: Store) {
  const records = await loadClaims(db, { event: 'war' }, null)
  const actors = await actorsOf(db, records, null)
  const view = viewOf(records, NOW, await loadSetting(db, 'war'))
  const lanes = compare(view, actors)
  const gaps = [...groupBy(lanes, ({ measure }) => measure)].flatMap(([measure, some]) => {
    const widest = widestExceeding(
      some.flatMap(({ exceeds }) => exceeds),
      view.byId,
    )
    return widest === null ? [] : [[measure, widest] as const]
  })
  return {
    summaries: byKey(
      lanes.flatMap((lane) => {
        const summary = summaryOf(lane)
        return summary === null ? [] : [[laneKey(lane), summary] as const]
      }),
    ),
    current: byKey(
      lanes.flatMap((lane) =>
        lane.current.length === 0
          ? []
          : [[laneKey(lane), lane.current.map(({ id }) => id)] as const],
      ),
    ),
    gaps: byKey(gaps),
  }
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
      return (await house.post('sources/agency/revisions', { note: null, memberOf })).status
    }
    if (step.kind === 'amendment') {
      return (await house.post('events/war/revisions', { note: null, ...step.change })).status
    }
    if (step.kind === 'revision') {
      const revision = { by: 'record', reason: 'error', ...step.change }
      return (await house.post(`claims/${any(step.claim) ?? 'c-none'}/revisions`, revision)).status
    }
    const { claimant, statedOn, category, basis, quantity, on, denies, replaces, parts } = step
    const denied = denies === null ? undefined : any(denies)
    const former = replaces === null ? undefined : any(replaces)
    const whole = {
      ref: 'whole',
      measure: 'killed',
      group: 'north',
      category,
      basis,
      scope: step.scope,
      citing: step.citing,
      quantity: { ...quantity, wording: 'words' },
      asOf: on.date,
      asOfPrecision: on.precision,
      place: step.place,
      disputes: denied === undefined ? [] : [denied],
      step: former === undefined ? null : { reason: 'source-switch', replaces: former },
    }
    const part = { ...whole, partOf: 'whole', partKind: 'subset', disputes: [], step: null }
    const rivals = [
      { ...part, ref: 'part', category: 'women' },
      { ...part, ref: 'rival', category: 'women', quantity: { form: 'none', wording: 'none' } },
    ]
    const url = `https://gazette.example/${step.url}`
    const claims = [whole, ...rivals.slice(0, parts)]
    const body = statement({ claimant, url, statedOn, publishedAt: null, claims })
    const { status, json } = await house.post('statements', body)
    for (const { id } of json.claims ?? []) if (!ids.includes(id)) ids.push(id)
    return status
  }

  it('are those of all claims after any statements, revisions, amendments and changes of membership', async () => {
    const ids: string[] = []
    const statuses = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        for (const step of taken) {
          const told = `${step.kind} ${await take(step, ids)}`
          statuses.set(told, (statuses.get(told) ?? 0) + 1)
        }
        expect(await keptIn(house.store)).toEqual(await madeOf(house.store))
      }),
      { ...ofHundred(12), endOnFailure: true },
    )
    expect(ids.length).toBeGreaterThan(20)
    expect([...statuses.keys()]).toEqual(
      expect.arrayContaining(['statement 201', 'revision 201', 'amendment 201', 'membership 201']),
    )
    expect([...statuses.keys()].filter((told) => / 5\d\d$/.test(told))).toEqual([])
  })

  it('follow the membership of somebody whom a claimant only cites', async () => {
    const event = 'incident'
    const incident = { id: event, title: 'An incident', kind: 'attack', startedOn: '2024-03-01' }
    await house.post('events', incident)
    await house.post('sources/agency/revisions', { note: null, memberOf: null })
    const claims = [killed(27, { citing: ['agency'] })]
    for (const claimant of ['north', 'south']) {
      const url = `https://gazette.example/${claimant}`
      const said = claimant === 'north' ? { claims } : {}
      await house.post('statements', statement({ event, claimant, url, ...said }))
    }
    const independent = async () =>
      (await house.get(`events/${event}`)).json.event.measures.killed?.claimants
    expect(await independent()).toBe(2)
    await house.post('sources/agency/revisions', { note: null, memberOf: 'south' })
    expect(await independent()).toBe(1)
  })

  it('are made again of what is recorded alone', async () => {
    const before = await keptIn(house.store)
    await house.store.writer
      .updateTable('claims')
      .set({ lane_key: null, about: 0, place: null, content: '' })
      .execute()
    await house.store.writer.transaction().execute(settleAll)
    expect(await keptIn(house.store)).toEqual(before)
    expect(before.summaries.size).toBeGreaterThan(3)
  })
})
jest.setTimeout(1_200_000)
