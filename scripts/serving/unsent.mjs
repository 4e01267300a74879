// Answers that wait for slow readers, and what they keep in memory.

/** Bytes that may wait, all together. */
const MAX_BYTES = 128_000_000
/** The least that a waiting answer is counted with: what makes the rest of it is in memory too. */
const MIN_BYTES = 64_000

/** When more waits than there is room for, the client with most of it loses its oldest answer. */
export class Unsent {
  #clients = new Map()
  #bytes = 0
  #max

  constructor(max = MAX_BYTES) {
    this.#max = max
  }

  add(client, response, bytes) {
    if (response.closed || response.destroyed) return
    const counted = Math.max(MIN_BYTES, bytes)
    const own = this.#clients.get(client) ?? new Map()
    this.#clients.set(client, own)
    own.set(response, counted)
    this.#bytes += counted
    response.once('close', () => this.#drop(client, response))
    while (this.#bytes > this.#max) this.#cut()
  }

  #cut() {
    const weight = (own) => [...own.values()].reduce((sum, bytes) => sum + bytes, 0)
    const [client, own] = [...this.#clients].reduce((a, b) => (weight(b[1]) > weight(a[1]) ? b : a))
    const [oldest] = own.keys()
    this.#drop(client, oldest)
    oldest.destroy()
  }

  #drop(client, response) {
    const own = this.#clients.get(client)
    const counted = own?.get(response)
    if (counted === undefined) return
    own.delete(response)
    if (own.size === 0) this.#clients.delete(client)
    this.#bytes -= counted
  }
}
