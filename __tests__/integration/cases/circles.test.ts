/** One who repeats a figure is no second source of it, however the repeating goes round. */
import { describeWithShared } from '../../support/shared'
import {
  caseOf,
  figure,
  frozen,
  headlineOf,
  lanesOf,
  post,
  said,
  sharedCase,
  statusesOf,
  warningsOf,
  type Case,
} from '../support/cases'
import { expectStatus, type House } from '../support/house'
import { openPublicHouse } from '../support/snapshots'

let house: House
beforeEach(async () => {
  house = await openPublicHouse('sqlite')
})
afterEach(() => house.remove())

const onlyLane = async (event: string) => {
  const [lane, ...others] = await lanesOf(house, event)
  expect(others).toEqual([])
  if (lane === undefined) throw new Error('nobody claims anything')
  return lane
}

describeWithShared('the case of three who cite each other', () => {
  const EVENT = 'f31-fire'

  it('asks whether the relay is the claimant, and refuses a claimant among its own relays', async () => {
    const replies = await post(house, sharedCase('31-circular-citation'))
    expect(statusesOf(replies)).toEqual([201, 201, 201, 422])
    const asked = replies.map((reply) =>
      warningsOf(reply).map(({ path, code }) => `${path} ${code}`),
    )
    expect(asked).toEqual([
      [],
      ['appearance.via.0 relay-claims-too'],
      ['appearance.via.0 relay-claims-too', 'appearance.via.1 relay-claims-too'],
      [],
    ])
    const [, second] = replies
    expect(second && warningsOf(second)[0]?.message).toMatch(/27.*is it the claimant\?/)
    expect(replies[3]?.json.errors.map(({ path }) => path)).toEqual(['appearance.via.2'])
  })

  /** The editor has answered the question: the first agency is the claimant of all four. */
  const answered = (): Case => {
    const { statements, ...rest } = sharedCase('31-circular-citation')
    const [first = ''] = statements.map(({ claimant }) => claimant)
    return {
      ...rest,
      statements: statements.map(({ appearance, ...statement }) => ({
        ...statement,
        claimant: first,
        ownVoice: undefined,
        appearance: { ...appearance, via: (appearance.via ?? []).filter((id) => id !== first) },
      })),
    }
  }

  it('is one claim of one claimant in four publications once that is answered', async () => {
    const replies = await post(house, answered())
    expect(statusesOf(replies)).toEqual([201, 201, 201, 201])
    expect(replies.flatMap(warningsOf)).toEqual([])
    expect(new Set(replies.map(({ json }) => json.claims[0]?.id)).size).toBe(1)
    const lane = await onlyLane(EVENT)
    expect(lane.support).toEqual({ claimants: 1, sources: 1, claims: 1, publications: 4 })
    expect(lane.current[0]?.appearances).toHaveLength(4)
    expect(lane.verdicts).toEqual([])
    expect(await headlineOf(house, EVENT)).toMatchObject({ sources: 1, publications: 4 })
    const { lead } = await frozen(EVENT, { measure: 'killed' })
    expect(lead).toContain('1 source, 1 claim.')
  })

  it('is one source too where what was recorded first is corrected afterwards', async () => {
    const replies = await post(house, sharedCase('31-circular-citation'))
    const { claimant } = sharedCase('31-circular-citation').statements[0] ?? { claimant: '' }
    for (const { json } of replies.slice(1, 3)) {
      const [claim] = json.claims
      const correction = { by: 'record', reason: 'error', claimant, via: [] }
      await expectStatus(house.post(`claims/${claim?.id}/revisions`, correction), 201)
    }
    const lane = await onlyLane(EVENT)
    expect(lane.support).toMatchObject({ claimants: 1, sources: 1 })
    expect(lane.current).toHaveLength(1)
    expect(lane.steps.filter(({ down }) => down)).toEqual([])
  })
})

describe('a figure that goes round', () => {
  const names = { harbour: 'Harbour office', radio: 'Radio', wiki: 'Lexikon', blog: 'Blog' }
  const event = { id: 'ferry', startedOn: '2019-09-01', kind: 'accident' }
  const own = said('harbour', '2019-09-02', [figure(64, '64 Tote')])
  const taken = said('radio', '2019-09-03', [figure(64, '64 Tote', { asOf: '2019-09-02' })], {
    via: ['harbour'],
  })

  it.each([
    ['the relay', [own, taken], [[], ['appearance.via.0 relay-claims-too']]],
    ['the first to say it', [taken, own], [[], ['claimant relay-claims-too']]],
  ])('is asked about when %s is recorded last', async (_, order, asked) => {
    const replies = await post(house, caseOf(event, names, [...order]))
    const told = replies.map((reply) =>
      warningsOf(reply).map(({ path, code }) => `${path} ${code}`),
    )
    expect(told).toEqual(asked)
  })

  it('is not asked about for another number or another lane', async () => {
    const replies = await post(
      house,
      caseOf(event, names, [
        taken,
        said('harbour', '2019-09-02', [
          figure(61, '61 Tote'),
          figure(64, '64 identifiziert', { scope: ['identified'] }),
        ]),
      ]),
    )
    expect(replies.flatMap(warningsOf)).toEqual([])
  })

  it('is of one independent source where each says whose figure it repeats', async () => {
    const citing = (id: string) => ({ citing: [id], asOf: '2019-09-02' })
    const replies = await post(
      house,
      caseOf(event, names, [
        said('wiki', '2019-09-05', [figure(64, '64 Tote', citing('blog'))]),
        said('blog', '2019-09-06', [figure(64, '64 nach dem Lexikon', citing('wiki'))]),
        said('radio', '2019-09-04', [figure(64, '64, so das Hafenamt', citing('harbour'))]),
        own,
      ]),
    )
    expect(statusesOf(replies)).toEqual([201, 201, 201, 201])
    const lane = await onlyLane('ferry')
    expect(lane.support).toMatchObject({ sources: 4, claimants: 2 })
    const { lead } = await frozen('ferry', { measure: 'killed' })
    expect(lead).toContain('4 sources, at most 2 of them independent, 4 claims.')
  })
})
