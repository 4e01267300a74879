// Answers that need no making, a few in each round of events. Two hundred at once would make each round a tenth of a
// second, and whatever needs a dozen rounds, as a health check does, would wait for seconds.

/** Together some milliseconds of work. */
const MAX_A_ROUND = 8

export class Rounds {
  #waiting = []
  #isGoing = false

  /** Promises a place in a round, in the order of asking. */
  place() {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      if (this.#isGoing) return
      this.#isGoing = true
      setImmediate(() => this.#go())
    })
  }

  #go() {
    for (const resolve of this.#waiting.splice(0, MAX_A_ROUND)) resolve()
    this.#isGoing = this.#waiting.length > 0
    if (this.#isGoing) setImmediate(() => this.#go())
  }
}
