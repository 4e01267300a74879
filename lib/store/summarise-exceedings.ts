/** The widest gap of each measure across lanes, kept beside the summaries, so that a list of events loads no claim. */
import {
  exceedingLanes,
  exceedingsAmong,
  widestExceeding,
  type Exceeding,
} from '@/lib/domain/exceeding'
import type { LaneSummary } from '@/lib/domain/headline'
import { groupInSteps, mapInSteps } from '@/lib/domain/in-steps'
import { byLatestPeriod, familyKey, laneKey, laneOf } from '@/lib/domain/lane'
import type { Measure } from '@/lib/domain/measure'
import { inTurns } from '@/lib/turns'
import { rowsOf } from './chunks'
import type { CurrentFacts } from './current-facts'
import { loadCurrent } from './current-claims'
import { fromColumn } from './json'
import type { Handle } from './store'

/** The part of a claim that a sentence about the gap tells. */
type GapClaim = Pick<
  CurrentFacts,
  'claimant' | 'quantity' | 'group' | 'category' | 'scope' | 'place'
>

/** A gap with the two claims between which it is, the narrower first. */
export interface KeptExceeding {
  readonly exceeding: Exceeding
  readonly claims: readonly [GapClaim, GapClaim]
}

/** Makes the gaps of the measures of these lanes anew. */
export async function summariseExceedings(
  db: Handle,
  event: string,
  lanes: readonly string[],
): Promise<void> {
  for (const measure of new Set(lanes.map(measureOf))) {
    const kept = await widestOf(db, event, measure)
    await db
      .deleteFrom('exceedings')
      .where('event', '=', event)
      .where('measure', '=', measure)
      .execute()
    if (kept === null) continue
    const row = { event, measure, exceeding: JSON.stringify(kept) }
    await db.insertInto('exceedings').values(row).execute()
  }
}

/** The measure is the first part of a lane's key. */
function measureOf(key: string): Measure {
  const [measure] = fromColumn<[Measure]>(key)
  return measure
}

async function widestOf(db: Handle, event: string, measure: Measure) {
  const rows = await rowsOf(
    db,
    db
      .selectFrom('lane_summaries')
      .select('summary')
      .where('event', '=', event)
      .where('measure', '=', measure),
  )
  const summaries = await inTurns(
    mapInSteps(rows, ({ summary }) => fromColumn<LaneSummary>(summary)),
  )
  const families = await inTurns(groupInSteps(summaries, familyKey))
  const shown = new Set(
    [...families.values()].flatMap((family) => family.toSorted(byLatestPeriod).slice(0, 1)),
  )
  // The bounds tell which lanes are worth loading the claims of: seldom any.
  const crossing = await inTurns(exceedingLanes(summaries, ({ bounds }) => bounds))
  const pairs = crossing.filter(([narrow]) => shown.has(narrow))
  if (pairs.length === 0) return null
  const keys = new Set(pairs.flat().map(laneKey))
  const lanes = [...(await loadCurrent(db, event, [...keys])).values()].flatMap(({ current }) => {
    const [one] = current
    return one === undefined ? [] : [{ ...laneOf(one), current }]
  })
  const claims = new Map(lanes.flatMap(({ current }) => current.map((one) => [one.id, one])))
  const narrow = new Set(pairs.map(([lane]) => laneKey(lane)))
  const found = [...(await inTurns(exceedingsAmong(lanes)))].flatMap(([lane, some]) =>
    narrow.has(laneKey(lane)) ? some : [],
  )
  const exceeding = widestExceeding(found, claims)
  const [claim, wider] = [claims.get(exceeding?.claim ?? ''), claims.get(exceeding?.wider ?? '')]
  if (exceeding === null || claim === undefined || wider === undefined) return null
  const kept: KeptExceeding = { exceeding, claims: [claim, wider] }
  return kept
}
