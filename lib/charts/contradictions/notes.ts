/** The lines under a chart of contradictions. */
import type { LaneView } from '@/lib/answers/lane-view'
import type { Words } from '@/lib/format/translator'
import type { Measures } from '../drawing/measures'
import type { PlacedText } from '../drawing/shapes'
import { wrap } from '../drawing/text'

/** What the numbers mean where they stand beside marks, and what was left out. */
export function layoutNotes(
  lane: LaneView,
  shown: number,
  top: number,
  { width, small, line, stacked }: Measures,
  { t }: Words,
): PlacedText[] {
  const said = [
    ...(stacked && shown > 1 ? [t('chart.pairs.numbered')] : []),
    ...(shown < lane.counts.current
      ? [
          t('chart.pairs.left-out', {
            shown,
            claimants: lane.counts.current,
            pairs: lane.pairs.count,
          }),
        ]
      : []),
  ]
  return said
    .flatMap((text) => wrap(text, small, width, 4))
    .map((text, index) => ({
      role: 'note',
      text,
      x: 0,
      size: small,
      anchor: 'start',
      y: top + 2 + line * (index + 0.76),
    }))
}
