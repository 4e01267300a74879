import { readSourceProfile } from '@/lib/server/reading/source-profile'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'

onBothStores('the profile of a source', (kind) => {
  let house: House

  beforeAll(async () => {
    house = await openHouse(kind)
    await furnish(house)
    const said = (day: string, value: number, more: object = {}) =>
      expectStatus(
        house.post(
          'statements',
          statement({
            statedOn: `2024-03-${day}`,
            url: `https://gazette.example/${day}`,
            claims: [killed(value, { asOf: `2024-03-${day}` })],
            ...more,
          }),
        ),
        201,
      )
    await said('10', 27)
    await said('11', 40)
    await said('12', 31, {
      claims: [killed(31, { asOf: '2024-03-12', step: { reason: 'new-count', note: null } })],
    })
    await said('12', 31, { publisher: 'herald', url: 'https://herald.example/12' })
    await said('13', 5, { claimant: 'south', publisher: 'herald' })
  })
  afterAll(() => house.remove())

  it('groups its claims by event and measure, the latest first, each with its step', async () => {
    const profile = await readSourceProfile('north')
    const [measure] = profile?.events[0]?.measures ?? []
    expect(measure?.measure).toBe('killed')
    expect(
      measure?.claims.map(({ claim, step }) => [claim.quantity.value, step?.direction ?? null]),
    ).toEqual([
      [31, 'down'],
      [40, 'up'],
      [27, null],
    ])
    expect(measure?.claims[0]?.step?.reason).toBe('new-count')
    expect(profile?.steps).toEqual({ up: 1, down: 1, same: 0, unclear: 0 })
    expect(
      profile?.falls.map(({ event, claim, step }) => [
        ...[event.id, claim.statedOn, step.previous.quantity.value, claim.quantity.value],
        step.reason,
      ]),
    ).toEqual([['war', '2024-03-12', 40, 31, 'new-count']])
  })

  it('gives a part with its whole, so that it does not pass for a figure of its own', async () => {
    const claims = [killed(9, { ref: 'all' }), killed(3, { partOf: 'all', partKind: 'subset' })]
    const whole = { claimant: 'herald', publisher: 'herald', url: 'https://herald.example/east' }
    await expectStatus(house.post('statements', statement({ ...whole, claims })), 201)
    const [measure] = (await readSourceProfile('herald'))?.events[0]?.measures ?? []
    const listed = measure?.claims.map((one) => [
      one.claim.quantity.value,
      one.whole?.quantity.value ?? null,
    ])
    expect(listed).toHaveLength(2)
    expect(listed).toEqual(
      expect.arrayContaining([
        [9, null],
        [3, 9],
      ]),
    )
  })

  it('counts the documents of each publisher, and the stance by event', async () => {
    const profile = await readSourceProfile('north')
    expect(
      profile?.carriers.map(({ publisher, publications }) => [publisher.id, publications]),
    ).toEqual([
      ['gazette', 3],
      ['herald', 1],
    ])
    expect(profile?.events[0]?.stances).toEqual([{ stance: 'own', claims: 3 }])
    expect((await readSourceProfile('south'))?.events[0]?.stances).toEqual([
      { stance: 'adversary', claims: 1 },
    ])
  })

  it('names what it belongs to, what belongs to it, and counts revisions by who made them', async () => {
    const profile = await readSourceProfile('north')
    expect(profile?.members.map(({ id }) => id)).toEqual(['north-office'])
    const office = await readSourceProfile('north-office')
    expect(office?.ancestors.map(({ id }) => id)).toEqual(['north'])
    expect(office?.events).toEqual([])
    const claim = profile?.events[0]?.measures[0]?.claims[0]?.claim.id ?? ''
    const retraction = { by: 'source', reason: 'retraction', statedOn: '2024-03-20' }
    await expectStatus(
      house.post(`claims/${claim}/revisions`, { ...retraction, status: 'withdrawn' }),
      201,
    )
    const after = await readSourceProfile('north')
    expect(after?.revisions).toEqual({ source: 1, record: 0 })
    expect(after?.steps).toEqual({ up: 1, down: 0, same: 0, unclear: 0 })
  })

  it('is null for an id that nothing has', async () => {
    expect(await readSourceProfile('nobody')).toBeNull()
  })
})
