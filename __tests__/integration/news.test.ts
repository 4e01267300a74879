/** What changed, from the ledger of a real store: what each figure was, and since when it is told. */
import { readLedger } from '@/lib/server/reading/ledger'
import { readNews, readWhatChanged } from '@/lib/server/reading/news'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'

onBothStores('what changed', (kind) => {
  let house: House

  beforeAll(async () => {
    house = await openHouse(kind)
    await furnish(house)
    const say = async (value: number, day: string, more: object = {}) => {
      const claims = [killed(value, { asOf: day, ...more })]
      const reply = await house.post('statements', statement({ claims, statedOn: day }))
      return (await expectStatus(Promise.resolve(reply), 201)).json.claims[0]?.id ?? ''
    }
    await say(46, '2024-03-10')
    await say(5, '2024-03-10', { category: 'civilians' })
    const last = await say(52, '2024-03-12')
    const amended = {
      by: 'source',
      reason: 'error',
      statedOn: '2024-03-13',
      note: 'counted again',
      quantity: { form: 'at-least', value: 53, valueTo: null, wording: 'at least 53' },
    }
    await expectStatus(house.post(`claims/${last}/revisions`, amended), 201)
  })
  afterAll(() => house.remove())

  it('says of each figure what its source said before of the same count', async () => {
    const { entries } = await readLedger({ event: 'war' })
    const moves = entries
      .filter(({ claim }) => claim !== null)
      .map(({ kind: what, claim, was }) => [
        what,
        claim?.quantity.value,
        was?.quantity.value ?? null,
      ])
    expect(moves).toEqual([
      ['claim-revised', 53, 52],
      ['claim-recorded', 52, 46],
      ['claim-recorded', 5, null],
      ['claim-recorded', 46, null],
    ])
  })

  it('tells the news of an event, of a source, and since an instant', async () => {
    const all = await readNews({}, 10, 'en')
    expect(all).toHaveLength(4)
    expect(await readNews({ claimant: 'south' }, 10, 'en')).toEqual([])
    expect(await readNews({ since: all[1]?.at }, 10, 'en')).toHaveLength(1)
    expect(await readNews({}, 2, 'en')).toHaveLength(2)
  })

  it('looks at the last day, else at the week before the last change', async () => {
    const [newest] = await readNews({}, 1, 'en')
    const at = newest?.at ?? ''
    const later = (days: number) => new Date(Date.parse(at) + days * 86_400_000).toISOString()
    expect(await readWhatChanged(later(0.5), 10, 'en')).toMatchObject({ window: 'day' })
    const week = await readWhatChanged(later(30), 10, 'en')
    expect(week).toMatchObject({ window: 'week', since: later(-7) })
  })
})
