/** The two widths of one chart say the same: what their marks say is sent to the browser once. */
import type { ChartLayout, MarkTip } from './shapes'

/**
 * The same layouts, with equal tips made one object: React writes an object that it meets again as a short
 * reference. Layouts are plain JSON, so that nothing is lost on the way.
 */
export function withSharedTips<L extends readonly ChartLayout[]>(...layouts: L): L {
  const known = new Map<string, MarkTip>()
  const share = (key: string, value: unknown): unknown => {
    if (key !== 'tip') return value
    const written = JSON.stringify(value)
    const tip = known.get(written) ?? (value as MarkTip) // by the name of its field
    known.set(written, tip)
    return tip
  }
  return JSON.parse(JSON.stringify(layouts), share) as L // what was written just now
}
