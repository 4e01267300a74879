import { laneKind, type LaneContent } from '../lane-kind'
import { layoutContradictions } from './contradictions'
import type { ContradictionsLayout } from './layout'

export const contradictions = laneKind<LaneContent, ContradictionsLayout>({
  layout: layoutContradictions,
  of: (found) => found,
  lack: ({ lane }) =>
    lane.counts.current < 2 ? 'one claimant only: no two claims to compare' : null,
})
