import { compare, viewOf } from '@/lib/domain/comparison'
import { atOnce } from '@/lib/domain/in-steps'
import { laneRolesInSteps, laneRolesOf } from '@/lib/domain/lane-role'
import { clocks, directories, recordedClaims } from '../../support/arbitraries'
import { record, SETTING } from '../../support/claims'
import fc from '../../support/properties'

const NOW = { at: null, publishedBy: null, knownAt: null }
const ids = (claims: readonly { readonly id: string }[]) => claims.map(({ id }) => id)

describe('what a claim is among those of its claimant', () => {
  it('is what the comparison says, at every view', () => {
    fc.assert(
      fc.property(recordedClaims({ lanes: 'many' }), clocks, directories, (records, at, actors) => {
        const view = viewOf(records, at, SETTING)
        const lanes = compare(view, actors)
        const compared = laneRolesOf(
          lanes.map(({ current, history }) => ({ current: ids(current), history: ids(history) })),
        )
        const roles = atOnce(laneRolesInSteps(view))
        for (const [id, role] of compared) expect(roles.get(id)).toBe(role)
        // Other periods than the one that is compared have their own current claims.
        const others = [...roles.keys()].filter((id) => !compared.has(id))
        for (const id of others) expect(view.byId.get(id)?.basis).toBe('period')
      }),
    )
  })

  it('is nothing for what is withdrawn, and makes the one before it current again', () => {
    const first = record({ id: 'c-1', facts: { asOf: '2024-03-10' } })
    const later = { id: 'c-2', facts: { asOf: '2024-03-11' } }
    const both = atOnce(laneRolesInSteps(viewOf([first, record(later)], NOW, SETTING)))
    expect([both.get('c-1'), both.get('c-2')]).toEqual(['history', 'current'])
    const revisions = [{ changes: { status: 'withdrawn' as const } }]
    const one = atOnce(
      laneRolesInSteps(viewOf([first, record({ ...later, revisions })], NOW, SETTING)),
    )
    expect([one.get('c-1'), one.get('c-2')]).toEqual(['current', undefined])
  })
})
