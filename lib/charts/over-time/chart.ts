import type { ChartKind } from '../kind'
import { claimsOfLanes, laneText } from '../lane-claims'
import { layoutTimeLine } from './time-line'

export const overTime: ChartKind<'over-time'> = {
  scope: 'lane',
  layout: (content, words, { width, direction }) =>
    layoutTimeLine({ ...content, ...words, direction }, { width }),
  text: laneText,
  lanes: ({ lane }) => [lane],
  claims: ({ lane }) => claimsOfLanes([lane]),
  current: ({ lane }) => lane.claims(),
  lack: () => null,
}
