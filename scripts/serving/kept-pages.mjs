// A page that was made a moment ago, for whoever asks for it while nothing was recorded since.

/** A page tells the minute at which it was made: a reader's own clock may be past it by no more than this. */
const MAX_AGE_MS = 60_000

/** Each part of a page is a buffer of its own, whole and compressed. */
const BYTES_BESIDE_BODY = 8_000

/** Pages are kept in the memory that lib/kept.ts bounds; a write anywhere makes each of them new. */
export class KeptPages {
  #memory
  #turn
  #now

  /**
   * `memory()` is that memory, or undefined before the store is open; `turn()` promises the number that grows with
   * every write. The clock, in milliseconds, is a test's.
   */
  constructor(memory, turn, now = () => performance.now()) {
    this.#memory = memory
    this.#turn = eachAfterAsking(turn)
    this.#now = now
  }

  /** The rendering of this read as the store stands when it is asked for; null when it must be made. */
  async find(read) {
    const found = read.isPage ? this.#memory()?.get(keyOf(read)) : undefined
    if (found === undefined || this.#now() - found.madeAt > MAX_AGE_MS) return null
    return (await this.#turnNow()) === found.turn ? found.rendering : null
  }

  /** Called before a page is made; the function that it promises keeps what was made. */
  async begin(read) {
    const turn = read.isPage ? await this.#turnNow() : null
    return (rendering) => {
      if (turn === null) return
      const bytes = rendering.bytes + BYTES_BESIDE_BODY
      this.#memory()?.set(keyOf(read), { rendering, turn, madeAt: this.#now() }, bytes)
    }
  }

  /** A store that cannot be asked is the page's own matter: the page is made, and says so. */
  async #turnNow() {
    try {
      return await this.#turn()
    } catch {
      return null
    }
  }
}

/** For servers of tests, and before the app is built. */
export const NO_KEPT_PAGES = {
  find: async () => null,
  begin: async () => () => undefined,
}

function keyOf(read) {
  return JSON.stringify(['page', read])
}

/**
 * Crowds ask once: who comes while an answer is on its way gets the next one, so that nobody's is older than
 * the question.
 */
function eachAfterAsking(ask) {
  let running = Promise.resolve()
  let next = null
  return () => {
    next ??= running.then(async () => {
      next = null
      return ask()
    })
    running = next.catch(() => undefined)
    return next
  }
}
