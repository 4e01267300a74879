/** How claims stand that are about to be inserted: what was just said need not be read back for it. */
import { NOW, type RecordedClaim } from '@/lib/domain/claim'
import { viewOf } from '@/lib/domain/comparison'
import { groupBy } from '@/lib/domain/group-by'
import type { ClaimTable } from './claim-tables'
import { reachByNew, touch, type Reach } from './reach'
import { settledOf, type Settled } from './settled-columns'
import { settingIn } from './settings'
import type { Handle } from './store'
import type { WriteMemory } from './write-memory'

interface Settling {
  readonly db: Handle
  readonly reach: Reach
  readonly memory: WriteMemory
}

/**
 * The rows of new claims, and the lanes that they enter are reached. A claim that takes the place of another, or whose whole
 * is recorded already, is left to be settled with those.
 */
export async function settleNew(
  settling: Settling,
  waiting: ReadonlyMap<string, RecordedClaim>,
): Promise<ClaimTable[]> {
  const rows: ClaimTable[] = []
  for (const [event, records] of groupBy([...waiting.values()], (record) => record.event)) {
    const setting = await settingIn(settling, event)
    const view = viewOf(records, NOW, setting)
    for (const record of records) {
      const claim = view.byId.get(record.id)
      if (claim === undefined) throw new Error(`claim ${record.id} is recorded and not there`)
      const settled = settledOf(claim, record, view, setting)
      const isSettled = record.appearances.length > 0 && hasNewKinAlone(record, waiting)
      rows.push(rowOf(record, isSettled ? settled : { ...settled, lane_key: null, replaces: null }))
      if (!isSettled) continue
      const reach = touch(settling.reach, event, record.recordedAt)
      reach.claims.delete(record.id)
      if (settled.lane_key !== null) reachByNew(reach, settled.lane_key, claim, settled)
    }
  }
  return rows
}

function hasNewKinAlone(
  { first: { step, partOf } }: RecordedClaim,
  waiting: ReadonlyMap<string, RecordedClaim>,
): boolean {
  if (step?.replaces != null) return false
  const whole = partOf === null ? undefined : waiting.get(partOf)
  return partOf === null || (whole !== undefined && hasNewKinAlone(whole, waiting))
}

function rowOf(record: RecordedClaim, settled: Settled): ClaimTable {
  return {
    id: record.id,
    statement: record.statement,
    event: record.event,
    own_voice: record.ownVoice ? 1 : 0,
    first: JSON.stringify(record.first),
    recorded_at: record.recordedAt,
    recorded_by: record.recordedBy,
    first_content: settled.first_content,
    claimant: settled.claimant,
    measure: settled.measure,
    content: settled.content,
    status: settled.status,
    lane_key: settled.lane_key,
    about: settled.about,
    place: settled.place,
    figure: settled.figure,
    replaces: settled.replaces,
  }
}
