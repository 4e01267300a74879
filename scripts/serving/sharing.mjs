// One rendering for all who wait for the same page or data: made once, and begun after each of them asked.

/** As long as the place of an answer to one reader: a making that never ends would shut out everybody. */
const MAX_MS = 10_000

/**
 * Readers join those who wait for the same answer, never a rendering that has begun: what is recorded before a
 * reader asks is in the answer that the reader gets. Each stands in line for itself, and the first of them to get
 * a place gets it for all.
 */
export class Sharing {
  #lane
  #make
  #pause
  #maxMs
  #groups = new Map()

  /** `make(read, signal)` promises the answer; it is asked for after a `pause`. */
  constructor(lane, make, pause, maxMs = MAX_MS) {
    this.#lane = lane
    this.#make = make
    this.#pause = pause
    this.#maxMs = maxMs
  }

  /**
   * `{ answer, leave }`: the answer, the same one for all who joined; null when no place was to be had
   * in time. Who leaves costs nothing any more; when all have left, the making ends.
   */
  join(read, client) {
    const key = JSON.stringify(read)
    const group = this.#groups.get(key) ?? this.#open(key, read)
    const reader = {}
    const answer = new Promise((resolve, reject) => Object.assign(reader, { resolve, reject }))
    group.readers.set(reader, this.#lane.enter(client))
    void group.readers.get(reader).place.then((giveBack) => this.#called(group, reader, giveBack))
    return { answer, leave: () => this.#leave(group, reader) }
  }

  #open(key, read) {
    const group = { key, read, readers: new Map(), stop: new AbortController(), hasBegun: false }
    this.#groups.set(key, group)
    return group
  }

  #called(group, reader, giveBack) {
    const isWaiting = !group.hasBegun && group.readers.has(reader)
    if (isWaiting && giveBack !== null) void this.#begin(group, giveBack)
    else giveBack?.()
    if (!isWaiting || giveBack !== null) return
    this.#leave(group, reader)
    reader.resolve(null)
  }

  async #begin(group, giveBack) {
    group.hasBegun = true
    // A reader who comes meanwhile gets this answer too: it is not being made yet.
    await this.#pause()
    this.#shut(group)
    // All left in the pause: nothing is made for nobody.
    if (group.readers.size === 0) return giveBack()
    for (const ticket of group.readers.values()) this.#lane.leave(ticket)
    const timer = setTimeout(giveBack, this.#maxMs)
    try {
      const answer = await this.#make(group.read, group.stop.signal)
      for (const reader of group.readers.keys()) reader.resolve(answer)
    } catch (error) {
      for (const reader of group.readers.keys()) reader.reject(error)
    } finally {
      clearTimeout(timer)
      giveBack()
    }
  }

  #leave(group, reader) {
    const ticket = group.readers.get(reader)
    if (!group.readers.delete(reader)) return
    this.#lane.leave(ticket)
    if (group.readers.size > 0) return
    group.stop.abort()
    this.#shut(group)
  }

  /** Nobody joins it any more. Another group may wait under its key by now, and stays open. */
  #shut(group) {
    if (this.#groups.get(group.key) === group) this.#groups.delete(group.key)
  }
}
