/** What is asked to be frozen, by the names of today: a record names nobody by a former id. */
import type { SnapshotInput } from '@/lib/url/snapshot-view'
import { choiceNow } from '../reading/choice-now'

export async function inputNow({ event, view }: SnapshotInput): Promise<SnapshotInput> {
  const { claimants, group, scope, place, knownAt } = view
  const given = {
    claimant: claimants ?? undefined,
    group: group ?? undefined,
    scope: scope ?? undefined,
    place: place ?? undefined,
    knownAt: knownAt ?? undefined,
  }
  const now = await choiceNow(event, given)
  if (now === given) return { event, view }
  return {
    event,
    view: {
      ...view,
      ...(now.claimant === undefined ? {} : { claimants: now.claimant }),
      ...(now.group === undefined ? {} : { group: now.group }),
      ...(now.scope === undefined ? {} : { scope: now.scope }),
      ...(now.place === undefined ? {} : { place: now.place }),
    },
  }
}
