/** Curves, symbols and stacks: the marks are drawn by `live-mark.tsx`, and nothing is stacked. */
import { neverCalled } from './never-called'

const unused = neverCalled('d3-shape')

export {
  unused as area,
  unused as curveBasis,
  unused as curveBasisClosed,
  unused as curveBasisOpen,
  unused as curveBumpX,
  unused as curveBumpY,
  unused as curveLinear,
  unused as curveLinearClosed,
  unused as curveMonotoneX,
  unused as curveMonotoneY,
  unused as curveNatural,
  unused as curveStep,
  unused as curveStepAfter,
  unused as curveStepBefore,
  unused as line,
  unused as stack,
  unused as stackOffsetExpand,
  unused as stackOffsetNone,
  unused as stackOffsetSilhouette,
  unused as stackOffsetWiggle,
  unused as stackOrderNone,
  unused as symbol,
  unused as symbolCircle,
  unused as symbolCross,
  unused as symbolDiamond,
  unused as symbolSquare,
  unused as symbolStar,
  unused as symbolTriangle,
  unused as symbolWye,
}
