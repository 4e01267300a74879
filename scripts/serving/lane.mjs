// A few places for work, and a line before them that is fair between clients.

/**
 * `places` at once, at most `each` of them for one client. Who finds none free waits in line: clients take turns,
 * each with its first in line, for at most `patience` milliseconds. In a full line the client with most waiting
 * gives way.
 */
export class Lane {
  #free
  #each
  #room
  #patience
  #isClosed = false
  /** The tickets of each client who waits, in the order of coming; the next client to be served comes first. */
  #lines = new Map()
  #held = new Map()
  #waiting = 0

  constructor({ places, each = places, room = 1000, patience = 4000 }) {
    this.#free = places
    this.#each = each
    this.#room = room
    this.#patience = patience
  }

  get waiting() {
    return this.#waiting
  }

  /** A ticket whose `place` resolves to the function that gives the place back, or to null: none was to be had in time. */
  enter(client) {
    let resolve
    const place = new Promise((settle) => (resolve = settle))
    const ticket = { client, place, resolve, timer: undefined }
    if (this.#isClosed || !this.#hasRoomFor(client)) {
      resolve(null)
      return ticket
    }
    const line = this.#lines.get(client)
    if (line === undefined) this.#lines.set(client, [ticket])
    else line.push(ticket)
    this.#waiting += 1
    ticket.timer = setTimeout(() => this.leave(ticket), this.#patience).unref()
    this.#serve()
    return ticket
  }

  /** Out of the line, where it still is in it. */
  leave(ticket) {
    const line = this.#lines.get(ticket.client)
    const at = line?.indexOf(ticket) ?? -1
    if (at === -1) return
    line.splice(at, 1)
    if (line.length === 0) this.#lines.delete(ticket.client)
    this.#waiting -= 1
    clearTimeout(ticket.timer)
    ticket.resolve(null)
  }

  /** Nobody waits any more, and nobody gets a place: the process is about to end. */
  close() {
    this.#isClosed = true
    for (const line of [...this.#lines.values()]) for (const ticket of [...line]) this.leave(ticket)
  }

  #hasRoomFor(client) {
    if (this.#waiting < this.#room) return true
    const longest = [...this.#lines.values()].reduce((a, b) => (b.length > a.length ? b : a))
    if (longest.length <= (this.#lines.get(client)?.length ?? 0) + 1) return false
    this.leave(longest.at(-1))
    return true
  }

  #serve() {
    while (this.#free > 0) {
      const client = this.#nextClient()
      if (client === undefined) return
      const line = this.#lines.get(client)
      const [ticket] = line
      const { resolve } = ticket
      ticket.resolve = () => {}
      this.leave(ticket)
      // To the end of the clients' turns.
      if (this.#lines.delete(client)) if (line.length > 0) this.#lines.set(client, line)
      this.#free -= 1
      this.#held.set(client, this.#heldBy(client) + 1)
      resolve(this.#giveBack(client))
    }
  }

  #nextClient() {
    for (const client of this.#lines.keys()) if (this.#heldBy(client) < this.#each) return client
  }

  #heldBy(client) {
    return this.#held.get(client) ?? 0
  }

  #giveBack(client) {
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      this.#free += 1
      const held = this.#heldBy(client) - 1
      if (held === 0) this.#held.delete(client)
      else this.#held.set(client, held)
      this.#serve()
    }
  }
}
