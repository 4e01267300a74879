/** The same statements recorded in another order, under another event, give the same comparison. */
import type { ClaimAnswer, LaneAnswer } from '@/lib/answers/shapes'
import { furnish, killed, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'
import fc, { ofHundred } from '../support/properties'

const CLAIMANTS = ['north', 'south', 'agency']

/** A claimant says one thing of a day in each form, so that it never goes back to what it had said. */
const said = fc.uniqueArray(
  fc.record({
    claimant: fc.constantFrom(...CLAIMANTS),
    asOf: fc.constantFrom('2024-03-10', '2024-03-11', '2024-03-10T08:00:00+04:00'),
    value: fc.integer({ min: 1, max: 9 }),
    form: fc.constantFrom('exact', 'at-least', 'more-than'),
    basis: fc.constantFrom('cumulative', 'cumulative', 'final'),
    scope: fc.constantFrom([], [], ['identified']),
    place: fc.constantFrom(null, null, { name: 'Town' }, { name: 'TOWN', lat: 1, lon: 2 }),
    statedOn: fc.constantFrom(null, '2024-03-11', '2024-03-12'),
    appearances: fc.integer({ min: 1, max: 2 }),
  }),
  {
    minLength: 2,
    maxLength: 6,
    selector: ({ claimant, asOf, basis, scope, place }) =>
      JSON.stringify([claimant, asOf, basis, scope, place?.name.toLowerCase() ?? null]),
  },
)

type Said = typeof said extends fc.Arbitrary<infer List> ? List : never

/** Every article that carries the statements, each with a day and an address of its own. */
function articlesOf(statements: Said, event: string) {
  return statements.flatMap(({ claimant, statedOn, appearances, value, form, ...more }, index) =>
    Array.from({ length: appearances }, (_, again) =>
      statement({
        event,
        claimant,
        statedOn,
        url: `https://gazette.example/${index}/${again}`,
        publishedAt: `2024-03-1${2 + again}T0${index}:00:00Z`,
        claims: [
          killed(value, {
            ...more,
            quantity: { form, value, wording: `${form} ${value}` },
          }),
        ],
      }),
    ),
  )
}

/** A claim without what differs from one recording to the next. */
function told({ claimant, quantity, asOf, scope, place, basis, appearances }: ClaimAnswer) {
  const urls = appearances.map(({ publication }) => publication.url)
  return JSON.stringify([claimant.id, quantity, asOf, scope, place, basis, urls])
}

function toldOf(lanes: readonly LaneAnswer[]) {
  return lanes.map((lane) => {
    const byId = new Map([...lane.current, ...lane.history].map((one) => [one.id, told(one)]))
    const nameOf = (id: string) => byId.get(id) ?? ''
    const { range, recentRange, spread, support, scope, place, basis } = lane
    return {
      lane: { range, recentRange, spread, support, scope, place, basis },
      current: lane.current.map(told).sort(),
      history: lane.history.map(told).sort(),
      latest: lane.latest?.claims.map(nameOf),
      recent: lane.recent.map(nameOf).sort(),
      verdicts: lane.verdicts
        .map(({ a, b, verdict }) => [verdict, ...[a, b].map(nameOf).sort()].join(' '))
        .sort(),
    }
  })
}

onBothStores('the order of recording', (kind) => {
  let house: House
  let events = 0
  beforeAll(async () => {
    house = await openHouse(kind)
    await furnish(house)
  })
  afterAll(() => house.remove())

  async function record(articles: (event: string) => readonly object[]) {
    const id = `war-${(events += 1)}`
    const war = { id, title: id, kind: 'armed-conflict', startedOn: '2024-03-01' }
    await house.post('events', war)
    for (const article of articles(id)) {
      const { status, text } = await house.post('statements', article)
      if (status !== 201) throw new Error(`${status}: ${text}`)
    }
    return toldOf((await house.get(`events/${id}/comparison?measure=killed`)).json.lanes)
  }

  it('changes nothing of the comparison', async () => {
    const orders = said.chain((statements) => {
      const count = articlesOf(statements, '').length
      const order = fc.shuffledSubarray([...Array(count).keys()], { minLength: count })
      return fc.tuple(fc.constant(statements), order)
    })
    await fc.assert(
      fc.asyncProperty(orders, async ([statements, order]) => {
        const once = await record((event) => articlesOf(statements, event))
        const again = await record((event) => {
          const articles = articlesOf(statements, event)
          return order.flatMap((place) => articles[place] ?? [])
        })
        expect(again).toEqual(once)
      }),
      ofHundred(15),
    )
  })
})
