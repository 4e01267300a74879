/** Reading as known at a past moment gives, byte for byte, what was given then. */
import { readEvent } from '@/lib/server/reading/events'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'
import fc, { ofHundred } from '../support/properties'

type Step =
  | {
      readonly kind: 'statement'
      readonly claimant: string
      readonly claims: object[]
      readonly article: number
    }
  | { readonly kind: 'revision'; readonly claim: number; readonly body: object }
  | { readonly kind: 'source'; readonly id: string; readonly body: object }
  | { readonly kind: 'event'; readonly body: object }

const day = fc.integer({ min: 1, max: 4 }).map((number) => `2024-03-0${number}`)
const number = fc.integer({ min: 0, max: 40 })
const category = fc.constantFrom('all', 'all', 'civilians')
const claimant = fc.constantFrom('north', 'north-office', 'south', 'gazette')

// A statement has one figure of each kind for one day: two would be refused.
const claims = fc
  .uniqueArray(
    fc.record({
      value: number,
      category,
      asOf: day,
      measure: fc.constantFrom('killed', 'killed', 'wounded'),
    }),
    {
      minLength: 1,
      maxLength: 3,
      selector: ({ category: which, asOf, measure }) => `${measure} ${which} ${asOf}`,
    },
  )
  .map((list) => list.map(({ value, ...more }) => killed(value, more)))

const change = fc.oneof(
  number.map((value) => ({ quantity: { form: 'exact', value, wording: `${value} dead` } })),
  category.map((wider) => ({ category: wider })),
  fc.constantFrom({ status: 'withdrawn' }, { status: 'stands' }),
  day.map((asOf) => ({ asOf })),
)
const author = fc.oneof(
  fc.constant({ by: 'record', reason: 'error' }),
  day.map((statedOn) => ({ by: 'source', reason: 'unknown', statedOn })),
)

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('statement' as const),
      claimant,
      claims,
      article: fc.integer({ min: 1, max: 12 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.nat(20), author, change)
      .map(([claim, by, what]) => ({ kind: 'revision' as const, claim, body: { ...by, ...what } })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('north', 'south', 'gazette'),
        fc.constantFrom(
          { name: 'Renamed' },
          { name: 'Renamed again' },
          { memberOf: 'agency' },
          { memberOf: null },
        ),
      )
      .map(([id, body]) => ({ kind: 'source' as const, id, body })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom({ title: 'The war, renamed' }, { parties: [{ actor: 'north', side: 'a' }] })
      .map((body) => ({ kind: 'event' as const, body })),
  },
)

/** How far the clock moves before each step: it may stand still, and it may step back. */
const moves = fc.constantFrom(0, 0, 1, 2, 1000, -3)

onBothStores('reading as known at', (kind) => {
  let house: House
  let event = 'war'

  beforeEach(async () => {
    house = await openHouse(kind)
  })
  afterEach(() => house.remove())

  const ids = async (): Promise<string[]> =>
    (await house.get(`events/${event}/claims`)).json.claims.map((claim) => claim.id).sort()

  async function take(step: Step): Promise<void> {
    const { post } = house
    if (step.kind === 'statement') {
      const { claimant: who, claims: what, article } = step
      await post(
        'statements',
        statement({
          event,
          claimant: who,
          claims: what,
          url: `https://gazette.example/${article}`,
        }),
      )
    } else if (step.kind === 'revision') {
      const known = await ids()
      const id = known[step.claim % Math.max(known.length, 1)]
      if (id !== undefined) await post(`claims/${id}/revisions`, step.body)
    } else if (step.kind === 'source') await post(`sources/${step.id}/revisions`, step.body)
    else await post(`events/${event}/revisions`, step.body)
  }

  /** Everything that can be asked about the event as known at a moment. */
  async function readAt(knownAt: string): Promise<Record<string, string>> {
    const paths = [
      `events/${event}?knownAt=${knownAt}`,
      `events/${event}/comparison?measure=killed&knownAt=${knownAt}`,
      `events/${event}/comparison?measure=killed&knownAt=${knownAt}&publishedBy=2024-03-02`,
      `events/${event}/claims?knownAt=${knownAt}`,
      `events/${event}/claims.csv?knownAt=${knownAt}`,
      ...(await ids()).slice(0, 3).map((id) => `claims/${id}?knownAt=${knownAt}`),
    ]
    return readAgain(paths)
  }

  async function readAgain(paths: readonly string[]): Promise<Record<string, string>> {
    const texts: Record<string, string> = {}
    for (const path of paths) texts[path] = (await house.get(path)).text
    return texts
  }

  it('is not changed by a revision, another appearance, an archived copy, a new name or a restart', async () => {
    await furnish(house)
    const { json } = await expectStatus(house.post('statements', statement()), 201)
    const id = json.claims[0]?.id ?? ''
    const knownAt = new Date().toISOString()
    const then = await readAt(knownAt)
    expect(then[`events/war/comparison?measure=killed&knownAt=${knownAt}`]).toContain('"value":27')

    const quantity = { form: 'exact', value: 72, wording: '72 dead' }
    await expectStatus(
      house.post(`claims/${id}/revisions`, { by: 'record', reason: 'error', quantity }),
      201,
    )
    await expectStatus(
      house.post(
        'statements',
        statement({ url: 'https://herald.example/9', claims: [killed(72)] }),
      ),
      201,
    )
    const same = statement() as { appearance: { publication: object } }
    const publication = {
      ...same.appearance.publication,
      archivedUrl: 'https://archive.example/1',
    }
    await expectStatus(house.post('statements', { ...same, appearance: { publication } }), 201)
    await expectStatus(house.post('sources/north/revisions', { name: 'Renamed' }), 201)
    await expectStatus(house.post('sources/gazette/revisions', { name: 'Renamed too' }), 201)
    await expectStatus(house.post('events/war/revisions', { title: 'Renamed as well' }), 201)
    expect(await readAgain(Object.keys(then))).toEqual(then)
    await house.reopen()
    expect(await readAgain(Object.keys(then))).toEqual(then)
    expect((await house.get('events/war/comparison?measure=killed')).text).toContain('"value":72')
  })

  it('answers 404 for a moment before the event was recorded', async () => {
    await furnish(house)
    for (const path of [
      'events/war?',
      'events/war/claims?',
      'events/war/comparison?measure=killed&',
    ]) {
      expect((await house.get(`${path}knownAt=2020-01-01`)).status).toBe(404)
    }
  })

  it('holds for any history, with a clock that stands still or steps back', async () => {
    await furnish(house)
    let runs = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(steps, moves), { minLength: 3, maxLength: 8 }),
        async (history) => {
          let present = Date.now() + 10_000
          house.clock.now = () => present
          runs += 1
          event = `war-${runs}`
          const body = { id: event, title: 'A war', kind: 'attack', startedOn: '2024-03-01' }
          await expectStatus(house.post('events', body), 201)
          const taken: Record<string, string>[] = []
          for (const [step, move] of history) {
            present += move
            await take(step)
            taken.push(await readAt(new Date(present).toISOString()))
            // Now, the stored summaries say what the fold over all claims says.
            const { event: now } = (await house.get(`events/${event}`)).json
            // A clock that stepped back is behind what was recorded: no call takes a moment as late as that.
            const folded = await readEvent(event, '2999-01-01T00:00:00.000Z')
            expect(now).toEqual(folded)
          }
          // A moment that nothing was recorded after is still to come for a house opened anew with that clock.
          const renamed = { name: `Agency ${runs}` }
          await expectStatus(house.post('sources/agency/revisions', renamed), 201)
          await house.reopen()
          for (const then of taken) expect(await readAgain(Object.keys(then))).toEqual(then)
        },
      ),
      ofHundred(kind === 'sqlite' ? 12 : 4),
    )
  }, 180_000)
})
