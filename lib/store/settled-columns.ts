/** The columns of a claim that follow from its facts, its kin and its event. */
import type { Claim, RecordedClaim } from '@/lib/domain/claim'
import type { View } from '@/lib/domain/comparison'
import { contentKey } from '@/lib/domain/identity'
import { laneKeyOf } from '@/lib/domain/lane'
import type { Setting } from '@/lib/domain/setting'
import type { ClaimTable } from './claim-tables'
import { digestOf } from './ids'

export const SETTLED = [
  'first_content',
  'claimant',
  'measure',
  'content',
  'status',
  'lane_key',
  'about',
  'place',
  'figure',
  'replaces',
] as const
export type Settled = Pick<ClaimTable, (typeof SETTLED)[number]>
export type SettledRow = Settled & { readonly id: string }

export function settledOf(
  claim: Claim,
  record: RecordedClaim,
  view: Pick<View, 'byId' | 'partsOf'>,
  setting: Setting,
): Settled {
  const now = contentKey(claim)
  const first = { ...record.first, place: setting.placeOf(record.first.place) }
  const before = record.revisions.length === 0 ? now : contentKey(first)
  const content = digestOf(now)
  return {
    first_content: before === now ? content : digestOf(before),
    claimant: claim.claimant,
    measure: claim.measure,
    content,
    status: claim.status,
    lane_key: laneKeyOf(claim, view),
    about: claim.order.about,
    place: claim.place === null ? null : JSON.stringify(claim.place),
    figure: claim.quantity.form === 'denied' ? 0 : 1,
    replaces: claim.step?.replaces ?? null,
  }
}
