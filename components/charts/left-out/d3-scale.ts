/** The axes bring their own scale (`pixel-scale.ts`), so that Recharts looks up none by name. */
import { neverCalled } from './never-called'

export const scaleLinear = neverCalled('d3-scale')
export const scalePoint = neverCalled('d3-scale')
