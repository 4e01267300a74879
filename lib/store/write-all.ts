/** A write of several records, of which all are kept or none. */
import type { Outcome } from './outcome'
import type { Store } from './store'
import { write, type Write } from './write'

/** Ends a write of which nothing is to be kept. */
class NotRecorded extends Error {
  constructor(readonly outcome: Outcome<never>) {
    super('nothing of this write is kept')
  }
}

/** The first outcome that is none ends it: what was recorded before it goes too. */
export async function writeAll<T>(
  store: Store,
  by: string,
  record: (turn: Write) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await write(store, by, async (turn) => {
      const outcome = await record(turn)
      if (!outcome.ok) throw new NotRecorded(outcome)
      return outcome
    })
  } catch (error) {
    if (error instanceof NotRecorded) return error.outcome
    throw error
  }
}
