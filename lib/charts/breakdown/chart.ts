import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { ChartKind } from '../kind'
import { claimsOfLanes, ofLane, type LaneContent } from '../lane-kind'
import { laneOfRecord, zonedIn } from '../record/from-record'
import { layoutBreakdown } from './breakdown'
import { breakdownFindings } from './breakdown-finding'
import type { BreakdownLayout } from './layout'

interface BreakdownContent extends LaneContent {
  /** Parts of the lane's current claims, and parts of those: only those that are drawn. */
  readonly parts: readonly ClaimAnswer[]
}

export const breakdown: ChartKind<BreakdownContent, BreakdownLayout> = {
  ...ofLane,
  layout: layoutBreakdown,
  text: (content, words) => {
    const findings = breakdownFindings({ ...content, ...words })
    return { findings, caveats: [], figures: findings }
  },
  claims: ({ lane, parts }) => [...claimsOfLanes([lane]), ...parts],
  lack: ({ parts }) =>
    parts.length === 0 ? 'no current claim of this view says what its figure is made of' : null,
  fromRecord: (record) => ({
    ...laneOfRecord(record),
    parts: record.claims.filter(({ partOf }) => partOf !== null).map(zonedIn(record)),
  }),
}
