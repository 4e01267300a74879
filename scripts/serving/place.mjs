// How long an answer keeps its place: while the server works for it, and never while it waits for its reader.

/** How often an answer is looked at, in milliseconds; it is waiting when two looks in a row find it so. */
const LOOK_MS = 50
/** An answer that is still being sent after this is a long one; the app writes it bit by bit, in turns. */
const SENDING_MS = 1000
/** Nothing keeps a place for longer, be it for a fault of ours. */
const MAX_MS = 10_000

/**
 * Gives the place back when the answer is made, when either side waits for the reader, or in the end anyhow. `work` is
 * what the app promised: it goes on when its reader has left, and so keeps the place until it is settled.
 */
export function keepPlace(request, response, work, giveBack, maxMs = MAX_MS) {
  let [looks, waits, sending] = [0, 0, 0]
  const end = () => {
    clearInterval(timer)
    giveBack()
  }
  const timer = setInterval(() => {
    looks += 1
    if (response.headersSent) sending += 1
    waits = response.writableNeedDrain || !request.complete ? waits + 1 : 0
    const isLong = sending * LOOK_MS > SENDING_MS || looks * LOOK_MS > maxMs
    if (response.writableEnded || waits > 1 || isLong) end()
  }, LOOK_MS)
  response.once('finish', end)
  response.once('close', () => void work.then(end, end))
}
