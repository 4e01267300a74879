/** What is recorded of an event is read once for all its views; each says what it would have said alone. */
import { comparisonToJson } from '@/lib/answers/lane-json'
import { readClaims } from '@/lib/server/reading/claims'
import { readComparison } from '@/lib/server/reading/comparison'
import { readCoverage } from '@/lib/server/reading/coverage'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'

/** The same day with two names, so that what was answered for one is not kept for the other. */
const [ALONE, AFTER] = ['2024-03-11T23:59:59.998Z', '2024-03-11T23:59:59.999Z']

onBothStores('the records of an event', (kind) => {
  let house: House

  beforeAll(async () => {
    house = await openHouse(kind)
    await furnish(house)
    const missing = { measure: 'missing', basis: 'stock' }
    const post = (said: Parameters<typeof statement>[0]) =>
      expectStatus(house.post('statements', statement(said)), 201)
    await post({ claims: [killed(27), killed(5, missing)] })
    const later = { url: 'https://gazette.example/2', statedOn: '2024-03-12' }
    await post({
      ...later,
      claimant: 'south',
      claims: [killed(40), killed(50, { asOf: '2024-03-12' }), killed(9, missing)],
    })
  })
  afterAll(() => house.remove())

  const killedAt = async (at: string) => {
    const choice = { measure: 'killed', at } as const
    const [comparison, claims] = [
      await readComparison('war', choice),
      await readClaims('war', choice),
    ]
    return JSON.stringify([comparison && comparisonToJson(comparison), claims]).replaceAll(
      at,
      'that day',
    )
  }

  it('give a measure the same claims whether all of the event was read before or not', async () => {
    const alone = await killedAt(ALONE)
    expect(alone).toContain('"value":40')
    expect(alone).not.toContain('"value":50')
    expect(alone).not.toContain('missing')
    // A revision more, so that nothing that was read by then is read again.
    await expectStatus(house.post('events/war/revisions', { note: 'x', summary: 'Again.' }), 201)
    await readCoverage('war', { at: AFTER })
    expect(await killedAt(AFTER)).toBe(alone)
  })

  it('are read again after a claim more', async () => {
    await readCoverage('war', { at: AFTER })
    const more = { url: 'https://gazette.example/3', statedOn: '2024-03-13' }
    await expectStatus(
      house.post(
        'statements',
        statement({ ...more, claims: [killed(31, { asOf: '2024-03-11' })] }),
      ),
      201,
    )
    expect(await killedAt(AFTER)).toContain('"value":31')
  })

  it('of one past are not those of another', async () => {
    const past = new Date().toISOString()
    await new Promise((resolve) => setTimeout(resolve, 5))
    const more = { url: 'https://gazette.example/4', statedOn: '2024-03-14' }
    await expectStatus(house.post('statements', statement({ ...more, claims: [killed(77)] })), 201)
    const at = { at: AFTER, measure: 'killed' } as const
    await readCoverage('war', at)
    const then = JSON.stringify(await readClaims('war', { ...at, knownAt: past }))
    expect(then).not.toContain('"value":77')
    expect(JSON.stringify(await readClaims('war', at))).toContain('"value":77')
  })
})
