import { laneKind } from '../lane-kind'
import type { StripLayout } from './layout'
import { layoutStrip, type StripContent } from './strip'

/** Nobody is named beside its marks, so it is no snapshot: the chart by source, of the same claims, is. */
export const strip = laneKind<StripContent, StripLayout>({
  layout: layoutStrip,
  of: (found, { convention }) => ({ ...found, convention }),
})
