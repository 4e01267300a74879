/**
 * Long work takes turns with everything else that this process does: one piece of one work, however many there are,
 * and then some rounds of Node.js' events. A page that is asked for meanwhile waits for a piece, and never for the
 * whole.
 */
import { processWide } from './process-wide'

interface Turns {
  readonly waiting: (() => void)[]
}

const turns = processWide<Turns>('turns')

/** A small answer takes about so many rounds from its connection to its last byte; an idle round takes some µs. */
const ROUNDS = 16

/** Resolves when it is this caller's turn to do a piece, in the order of asking. */
export function nextTurn(): Promise<void> {
  const { waiting } = (turns.value ??= { waiting: [] })
  return new Promise((begin) => {
    waiting.push(begin)
    if (waiting.length === 1) setImmediate(takeOne, waiting)
  })
}

function takeOne(waiting: (() => void)[]): void {
  // Its place is free once its piece is done: who asks again meanwhile starts no second round.
  waiting[0]?.()
  goRound(ROUNDS, () => {
    waiting.shift()
    if (waiting.length > 0) takeOne(waiting)
  })
}

function goRound(rounds: number, act: () => void): void {
  setImmediate(() => (rounds > 1 ? goRound(rounds - 1, act) : act()))
}

/** A piece takes about so many milliseconds. */
const PIECE = 10

/** The turn that a work has just now; short work ends before it is over, and waits for nobody. */
export class Turn {
  #end = performance.now() + PIECE

  get isOver(): boolean {
    return performance.now() >= this.#end
  }

  async next(): Promise<void> {
    await nextTurn()
    this.#end = performance.now() + PIECE
  }
}

/** Does work that stops between its steps, as many of them at once as fit into a turn. */
export async function inTurns<T>(steps: Iterator<unknown, T>): Promise<T> {
  const turn = new Turn()
  for (;;) {
    const { done = false, value } = steps.next() as IteratorResult<unknown, T>
    if (done) return value as T
    if (turn.isOver) await turn.next()
  }
}
