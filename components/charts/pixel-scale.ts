/** The scale of axes whose domain is already pixels: from one interval to another, and nothing else. */

export interface PixelScale {
  (value: number): number
  domain: { (): readonly number[]; (next: readonly number[]): PixelScale }
  range: { (): readonly number[]; (next: readonly number[]): PixelScale }
  copy: () => PixelScale
  invert: (place: number) => number
}

type Interval = readonly [from: number, to: number]

/** As Recharts asks of a scale: `domain` and `range` answer without an argument, and set with one. */
export function pixelScale(domain: Interval = [0, 1], range: Interval = [0, 1]): PixelScale {
  let [from, to] = [domain, range]
  const access = (read: () => Interval, write: (next: Interval) => void) =>
    // An overloaded function cannot be written as an arrow: with nothing it reads, else it writes.
    ((next?: readonly number[]) => {
      if (next === undefined) return read()
      write([next[0] ?? 0, next.at(-1) ?? 0])
      return scale
    }) as PixelScale['domain']
  const scale: PixelScale = Object.assign((value: number) => between(value, from, to), {
    domain: access(
      () => from,
      (next) => (from = next),
    ),
    range: access(
      () => to,
      (next) => (to = next),
    ),
    copy: () => pixelScale(from, to),
    invert: (place: number) => between(place, to, from),
  })
  return scale
}

function between(value: number, [a, b]: Interval, [c, d]: Interval): number {
  return a === b ? c : c + ((value - a) / (b - a)) * (d - c)
}
