// Answers that wait for slow readers, and what they keep in memory.

/** Bytes that may wait, all together. */
const MAX_BYTES = 128_000_000
/** The least that a waiting answer is counted with: what makes the rest of it is in memory too. */
const MIN_BYTES = 64_000

/**
 * When more waits than there is room for, the client with most of it loses its oldest answer. Bytes that several
 * answers are made of are in memory once, and until the last of these has gone.
 */
export class Unsent {
  #clients = new Map()
  /** How many answers wait with each shared body. */
  #holders = new Map()
  #bytes = 0
  #max

  constructor(max = MAX_BYTES) {
    this.#max = max
  }

  /** `bytes` are the answer's own; `body`, where there is one, has the `bytes` that it shares, and is the same for all who do. */
  add(client, response, bytes, body) {
    if (response.closed || response.destroyed) return
    const answer = { bytes: Math.max(MIN_BYTES, bytes), body }
    const own = this.#clients.get(client) ?? new Map()
    this.#clients.set(client, own)
    own.set(response, answer)
    this.#bytes += answer.bytes
    if (body !== undefined) this.#hold(body)
    response.once('close', () => this.#drop(client, response))
    while (this.#bytes > this.#max) this.#cut()
  }

  #hold(body) {
    const holders = this.#holders.get(body) ?? 0
    if (holders === 0) this.#bytes += body.bytes
    this.#holders.set(body, holders + 1)
  }

  #letGo(body) {
    const holders = this.#holders.get(body) - 1
    if (holders > 0) return this.#holders.set(body, holders)
    this.#holders.delete(body)
    this.#bytes -= body.bytes
  }

  #weigh(own) {
    return [...own.values()].reduce((sum, { bytes, body }) => {
      return sum + bytes + (body === undefined ? 0 : body.bytes / this.#holders.get(body))
    }, 0)
  }

  #cut() {
    const weights = [...this.#clients].map(([client, own]) => [client, own, this.#weigh(own)])
    const [client, own] = weights.reduce((a, b) => (b[2] > a[2] ? b : a))
    const [oldest] = own.keys()
    this.#drop(client, oldest)
    oldest.destroy()
  }

  #drop(client, response) {
    const own = this.#clients.get(client)
    const answer = own?.get(response)
    if (answer === undefined) return
    own.delete(response)
    if (own.size === 0) this.#clients.delete(client)
    this.#bytes -= answer.bytes
    if (answer.body !== undefined) this.#letGo(answer.body)
  }
}
