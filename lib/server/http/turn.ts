/**
 * Long answers take turns with everything else that this process does: one piece of one of them each time
 * that Node.js goes round its events, however many there are. A page that is asked for meanwhile waits for
 * a piece, and never for an answer.
 */

interface Turns {
  readonly waiting: (() => void)[]
}

// Next bundles routes apart: each would take turns with itself.
const shared: { bysourceTurns?: Turns } = globalThis as { bysourceTurns?: Turns }

/** Resolves when it is this caller's turn to write a piece, in the order of asking. */
export function nextTurn(): Promise<void> {
  const { waiting } = (shared.bysourceTurns ??= { waiting: [] })
  return new Promise((begin) => {
    waiting.push(begin)
    if (waiting.length === 1) setImmediate(takeOne, waiting)
  })
}

function takeOne(waiting: (() => void)[]): void {
  // Its place is free once its piece is written: who asks again meanwhile starts no second round.
  waiting[0]?.()
  setImmediate(() => {
    waiting.shift()
    if (waiting.length > 0) takeOne(waiting)
  })
}
