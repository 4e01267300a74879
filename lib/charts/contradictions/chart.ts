import type { ChartKind } from '../kind'
import { claimsOfLanes, laneText } from '../lane-claims'
import { layoutContradictions } from './contradictions'

export const contradictions: ChartKind<'contradictions'> = {
  scope: 'lane',
  layout: (content, words, { width, direction }) =>
    layoutContradictions({ ...content, ...words, direction }, { width }),
  text: laneText,
  lanes: ({ lane }) => [lane],
  claims: ({ lane }) => claimsOfLanes([lane]),
  current: ({ lane }) => lane.claims(),
  lack: ({ lane }) =>
    lane.counts.current < 2 ? 'one claimant only: no two claims to compare' : null,
}
