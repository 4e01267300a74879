import type { ChartKind } from '../kind'
import { claimsOfLanes } from '../lane-claims'
import { layoutBreakdown } from './breakdown'
import { breakdownFindings } from './breakdown-finding'

export const breakdown: ChartKind<'breakdown'> = {
  scope: 'lane',
  layout: (content, words, { width, direction }) =>
    layoutBreakdown({ ...content, ...words, direction }, { width }),
  text: (content, words) => {
    const findings = breakdownFindings({ ...content, ...words })
    return { findings, caveats: [], figures: findings }
  },
  lanes: ({ lane }) => [lane],
  claims: ({ lane, parts }) => [...claimsOfLanes([lane]), ...parts],
  current: ({ lane }) => lane.claims(),
  lack: ({ parts }) =>
    parts.length === 0 ? 'no current claim of this view says what its figure is made of' : null,
}
