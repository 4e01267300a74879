import { laneKind } from '../lane-kind'
import type { TimeLineLayout } from './layout'
import { layoutTimeLine, type TimeLineContent } from './time-line'

export const overTime = laneKind<TimeLineContent, TimeLineLayout>({
  layout: layoutTimeLine,
  of: (found, { convention, at }) => ({ ...found, convention, until: at }),
})
