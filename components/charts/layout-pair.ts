import type { LayoutPair } from '@/components/figure/figure-pair'
import { NARROW, WIDE } from '@/lib/charts/drawing/measures'
import type { ChartLayout } from '@/lib/charts/layouts'

/** A chart laid out for both widths. */
export function layoutPair<Input>(
  layout: (input: Input, size: { readonly width: number }) => ChartLayout,
  input: Input,
): LayoutPair {
  return { narrow: layout(input, { width: NARROW }), wide: layout(input, { width: WIDE }) }
}
