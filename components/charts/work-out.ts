/**
 * Has the browser work out the static figures that are not near the screen (figure.css), one at a time and when
 * it has nothing else to do: whoever then looks at the whole page at once, as for a picture of it, sees them all.
 */
const waiting: Element[] = []

/** Marks the box when its turn comes. */
export function workOutLater(box: Element): void {
  waiting.push(box)
  if (waiting.length === 1) whenIdle(workOutNext)
}

function workOutNext(): void {
  waiting.shift()?.setAttribute('data-worked-out', '')
  if (waiting.length > 0) requestAnimationFrame(() => whenIdle(workOutNext))
}

/** Safari knows no idle moments. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work)
  else setTimeout(work, 300)
}
