// Ends a long answer whose reader takes nothing of it.

/** A reader who takes nothing for this long does not want it. */
const IDLE_MS = 20_000

/** Only its reader's time counts: an answer of which nothing is made yet waits for us. */
export function endWhenIdle(response, idleMs = IDLE_MS) {
  response.on('timeout', () => {
    if (response.writableLength > 0) response.destroy()
    else response.setTimeout(idleMs)
  })
  response.setTimeout(idleMs)
}
