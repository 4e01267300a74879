/** Which figures of a lane are its latest and which are earlier: it decides how strongly they are drawn. */
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { MarkAge } from './shapes'

/** By claim id; empty where a lane names no latest figure, and all are drawn alike. */
export type Ages = ReadonlyMap<string, MarkAge>

export function agesIn(lane: Pick<LaneView, 'claims' | 'history' | 'latest' | 'recent'>): Ages {
  if (lane.latest === null) return new Map()
  const [latest, recent] = [new Set(lane.latest.claims), new Set(lane.recent)]
  const ageOf = ({ id }: ClaimAnswer): MarkAge =>
    latest.has(id) ? 'latest' : recent.has(id) ? 'recent' : 'earlier'
  const replaced = lane.history().map(({ id }): [string, MarkAge] => [id, 'earlier'])
  return new Map([...replaced, ...lane.claims().map((claim) => [claim.id, ageOf(claim)] as const)])
}
