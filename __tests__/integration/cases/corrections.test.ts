/** What was recorded under the name of a relay is corrected, and what cites it says so; a reason may be learnt later. */
import { describeWithShared } from '../../support/shared'
import {
  caseOf,
  figure,
  fileOf,
  frozen,
  lanesOf,
  numbersOf,
  post,
  said,
  sharedCase,
  statusesOf,
  wordsOf,
} from '../support/cases'
import { expectStatus, type House, type Reply } from '../support/house'
import { openPublicHouse, see } from '../support/snapshots'

let house: House
beforeEach(async () => {
  house = await openPublicHouse('sqlite')
})
afterEach(() => house.remove())

const idsOf = (replies: readonly Reply[]) =>
  replies.flatMap(({ json }) => json.claims.map(({ id }) => id))
const revise = (id: string, changes: object) =>
  expectStatus(
    house.post(`claims/${id}/revisions`, { by: 'record', reason: 'error', ...changes }),
    201,
  )
const onlyLane = async (event: string) => {
  const [lane, ...others] = await lanesOf(house, event)
  if (lane === undefined || others.length > 0) throw new Error('there is not one lane')
  return lane
}

describeWithShared('the case of the relay that was recorded as the claimant', () => {
  const EVENT = 'case-40'
  const MINISTRY = 'case-40-ministry'
  const OFFICE = 'case-40-office'

  it('is corrected in one act for each statement, and keeps what was recorded', async () => {
    const ids = idsOf(await post(house, sharedCase('40-correcting-a-relay')))
    for (const id of ids) await revise(id, { claimant: MINISTRY })
    const lane = await onlyLane(EVENT)
    expect(lane.current.map(({ claimant }) => claimant.id)).toEqual([MINISTRY])
    expect([numbersOf(lane.current), numbersOf(lane.history)]).toEqual([[16015], [16248]])
    expect(lane.support).toMatchObject({ sources: 1, claims: 2 })
    for (const id of ids) {
      const { claim, revisions, appearances } = (await house.get(`claims/${id}`)).json
      expect(claim).toMatchObject({ claimant: { id: MINISTRY }, status: 'stands', revision: 2 })
      expect(appearances[0]?.via.map((relay) => relay.id)).toEqual([OFFICE])
      expect(revisions[1]).toMatchObject({ by: 'record', changed: { claimant: expect.anything() } })
    }
    expect((await house.get(`sources/${OFFICE}`)).json.source.claims).toBe(0)
    const rows = await fileOf(house, EVENT)
    expect(rows.map(({ claimant, via }) => [claimant, via])).toEqual([
      [MINISTRY, OFFICE],
      [MINISTRY, OFFICE],
    ])
  })

  it('makes a snapshot that cites the wrong one say that it was corrected, with the right one', async () => {
    const ids = idsOf(await post(house, sharedCase('40-correcting-a-relay')))
    const { id, page } = await frozen(EVENT, { measure: 'killed' })
    expect(page).toContain('No claim on this page has been changed')
    for (const one of ids) await revise(one, { claimant: MINISTRY })
    const { json } = await see(`${id}/status.json`)
    expect(json.drifted).toBe(true)
    expect(
      json.claims.map(({ drift, frozen: was, current }) => [
        drift,
        was.claimant.id,
        current?.claimant.id,
      ]),
    ).toEqual(ids.map(() => ['corrected', OFFICE, MINISTRY]))
    const after = wordsOf((await see(id)).text)
    expect(after).toMatch(/we corrected our record/i)
    expect(after).toMatch(/Health ministry/)
  })

  it('takes the reason of the fall when it is learnt, with its note', async () => {
    const ids = idsOf(await post(house, sharedCase('40-correcting-a-relay')))
    for (const id of ids) await revise(id, { claimant: MINISTRY })
    expect((await onlyLane(EVENT)).steps).toMatchObject([{ down: true, reason: null, note: null }])
    const note = 'Cases that were counted twice were taken out.'
    await revise(ids[1] ?? '', { step: { reason: 'new-count', note } })
    expect((await onlyLane(EVENT)).steps).toMatchObject([
      { claim: ids[1], previous: ids[0], down: true, reason: 'new-count', note },
    ])
    const { revisions } = (await house.get(`claims/${ids[1]}`)).json
    expect(revisions.at(-1)).toMatchObject({ revision: 3, changed: { step: expect.anything() } })
    expect(revisions.at(-1)?.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT/)
    const { id } = await frozen(EVENT, { measure: 'killed', chart: 'over-time' })
    expect((await see(`${id}.svg`)).text.replaceAll(/<[^>]*>/g, ' ')).toMatch(
      /revised down: new count/,
    )
  })
})

describe('a correction of what was transcribed', () => {
  const event = { id: 'retreat', startedOn: '2020-10-01', kind: 'armed-conflict' }
  const names = { presse: 'Presse', etat: 'État-major' }
  const statements = [
    said('presse', '2020-10-09', [
      figure(212, '212 morts'),
      figure(930, '930 blessés', { measure: 'wounded' }),
    ]),
    said('presse', '2020-10-12', [figure(190, '190 morts, sans les doublons')]),
  ]

  it('moves all claims of the statement to the claimant, whichever of them is revised', async () => {
    const replies = await post(house, caseOf(event, names, statements))
    const [, wounded = ''] = idsOf(replies)
    await revise(wounded, { claimant: 'etat' })
    const killed = await onlyLane('retreat')
    expect(killed.current.map(({ claimant, quantity }) => [claimant.id, quantity.value])).toEqual(
      expect.arrayContaining([
        ['etat', 212],
        ['presse', 190],
      ]),
    )
    expect(killed.verdicts.map(({ verdict }) => verdict)).toEqual(['contradicts'])
    expect(killed.steps).toEqual([])
  })

  it.each([
    ['the reason first', ['step', 'claimant']],
    ['the claimant first', ['claimant', 'step']],
  ])('comes to the same lane, %s', async (_, order) => {
    const replies = await post(house, caseOf(event, names, statements))
    expect(statusesOf(replies)).toEqual([201, 201])
    const [first = '', , last = ''] = idsOf(replies)
    for (const what of order) {
      if (what === 'step') await revise(last, { step: { reason: 'new-count', note: 'Doublons' } })
      else for (const id of [first, last]) await revise(id, { claimant: 'etat' })
    }
    const lane = await onlyLane('retreat')
    expect(lane.current.map(({ claimant, quantity }) => [claimant.id, quantity.value])).toEqual([
      ['etat', 190],
    ])
    expect(lane.steps).toMatchObject([{ down: true, reason: 'new-count', note: 'Doublons' }])
    expect(lane.current[0]?.appearances[0]?.via.map(({ id }) => id)).toEqual(['presse'])
  })
})
