/** The moments of the scrubber, and what is hidden for want of an hour: of the view that is shown alone. */
import { readMoments, readUndated } from '@/lib/server/reading/moments'
import { killed } from '../../../integration/support/sayings'
import { openWarStore, type WarStore } from '../../../support/war-store'

describe('the moments of public time', () => {
  let war: WarStore
  const said = (day: string, claim: object, more: object = {}) =>
    war.say({
      url: `https://gazette.example/${day}`,
      publishedAt: day,
      statedOn: day,
      claims: [claim],
      ...more,
    })

  beforeAll(async () => {
    war = await openWarStore()
    await said('2024-03-11', killed(27))
    await said('2024-03-12', killed(30, { group: 'south' }))
    await said('2024-03-13', killed(3, { category: 'civilians' }))
    await said('2024-03-14', killed(40), { claimant: 'herald' })
    await said('2024-03-15', killed(90, { measure: 'wounded' }))
  })
  afterAll(() => war.remove())

  const daysOf = async (choice: object) =>
    (await readMoments('war', { measure: 'killed', ...choice }))?.moments.map(({ at }) =>
      at.slice(0, 10),
    )

  it.each<[string, object, readonly string[]]>([
    ['its lane', { group: 'north', category: 'all' }, ['2024-03-11', '2024-03-14']],
    ['another lane', { group: 'south', category: 'all' }, ['2024-03-12']],
    ['its measure', { measure: 'wounded' }, ['2024-03-15']],
    ['the sources that were chosen', { claimant: ['herald'] }, ['2024-03-14']],
  ])('are those of %s alone', async (_what, choice, days) => {
    expect(await daysOf(choice)).toEqual(days)
  })

  it('do not depend on how far back the reader has gone', async () => {
    const lane = { group: 'north', category: 'all' } as const
    const back = { ...lane, publishedBy: '2024-03-12T00:00:00.000Z' }
    expect(await daysOf(back)).toEqual(await daysOf(lane))
    const answer = await readMoments('war', { measure: 'killed', ...back })
    expect(answer?.claims).toBe(2)
  })

  it('do not call the moment of our record one at which a claim was made public', async () => {
    const lane = { measure: 'missing', group: 'north', category: 'all' } as const
    await said('2024-03-16', killed(5, { measure: 'missing' }))
    const url = 'https://herald.example/undated'
    const undated = { claimant: 'herald', url, publishedAt: null, statedOn: null }
    await war.say({ ...undated, claims: [killed(6, { measure: 'missing' })] })
    const answer = await readMoments('war', lane)
    expect(answer).toMatchObject({ claims: 2, undated: 1 })
    expect(answer?.latest?.slice(0, 10)).toBe('2024-03-16')
    expect(answer?.moments.at(-1)?.at.slice(0, 4)).not.toBe('2024')
  })

  it('are none of an event that is not there', async () => {
    expect(await readMoments('peace', { measure: 'killed' })).toBeNull()
  })

  it('tell apart what may have been public by an hour of its day from what was not', async () => {
    const noon = {
      group: 'north',
      category: 'all',
      publishedBy: '2024-03-11T12:00:00.000Z',
    } as const
    expect(await readUndated('war', { measure: 'killed', ...noon })).toBe(1)
    expect(await readUndated('war', { measure: 'wounded', ...noon, group: 'north' })).toBe(0)
    const evening = { ...noon, publishedBy: '2024-03-11T23:59:59.999Z' }
    expect(await readUndated('war', { measure: 'killed', ...evening })).toBe(0)
  })
})
