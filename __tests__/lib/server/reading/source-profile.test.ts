/** What the page of a source tells of it: how its figures moved, and who carried them. */
import { readSourceProfile } from '@/lib/server/reading/source-profile'
import { killed } from '../../../integration/support/sayings'
import { openWarStore, type WarStore } from '../../../support/war-store'

describe('the profile of a source', () => {
  let war: WarStore

  beforeAll(async () => {
    war = await openWarStore()
    const report = (day: string, publisher: string, ...claims: object[]) =>
      war.say({ url: `https://${publisher}.example/${day}`, publisher, claims })
    await report('2024-03-10', 'gazette', killed(40), killed(3, { group: 'south' }))
    await report('2024-03-11', 'gazette', killed(27, { asOf: '2024-03-11' }))
    await report('2024-03-12', 'herald', killed(29, { asOf: '2024-03-12' }))
  })
  afterAll(() => war.remove())

  it('counts how often a figure rose and fell, and lists the falls alone', async () => {
    const profile = await readSourceProfile('north')
    expect(profile?.steps).toEqual({ up: 1, down: 1, same: 0, unclear: 0 })
    expect(
      profile?.falls.map(({ claim, step }) =>
        [step.previous, claim].map(({ quantity }) => quantity.value),
      ),
    ).toEqual([[40, 27]])
  })

  it('counts a document once for its publisher, however many claims it carries', async () => {
    const profile = await readSourceProfile('north')
    expect(
      profile?.carriers.map(({ publisher, publications }) => [publisher.id, publications]),
    ).toEqual([
      ['gazette', 2],
      ['herald', 1],
    ])
  })

  it('tells by each event whose people it counted', async () => {
    const [event] = (await readSourceProfile('north'))?.events ?? []
    expect(event).toMatchObject({
      id: 'war',
      claims: 4,
      stances: [
        { stance: 'own', claims: 3 },
        { stance: 'adversary', claims: 1 },
      ],
    })
    expect(event?.measures[0]?.claims.map(({ claim }) => claim.quantity.value)).toEqual([
      29,
      27,
      expect.any(Number),
      expect.any(Number),
    ])
  })
})
