import type { ChartKind } from '../kind'
import { claimsOfLanes, laneText } from '../lane-claims'
import { layoutBySource } from './by-source'

export const bySource: ChartKind<'by-source'> = {
  scope: 'lane',
  layout: (content, words, { width, direction }) =>
    layoutBySource({ ...content, ...words, direction }, { width }),
  text: laneText,
  lanes: ({ lane }) => [lane],
  claims: ({ lane }) => claimsOfLanes([lane]),
  current: ({ lane }) => lane.claims(),
  lack: () => null,
}
