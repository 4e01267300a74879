import { laneKind } from '../lane-kind'
import { layoutBySource, type BySourceContent } from './by-source'
import type { BySourceLayout } from './layout'

export const bySource = laneKind<BySourceContent, BySourceLayout>({
  layout: layoutBySource,
  of: (found, { convention, scale }) => ({ ...found, convention, scale }),
})
