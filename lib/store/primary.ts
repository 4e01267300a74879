/** The primary, where there is a replica too: what fails there is not tried again by everybody who asks. */
import type { Handle, Store } from './store'
import { isUnavailable } from './unavailable'

/** For so long after it could not be used it is not asked again, in ms. */
const MAX_UNASKED_MS = 2_000

export function hasReplica({ kind, reader, writer }: Store): boolean {
  return kind === 'postgres' && reader !== writer
}

/** Throws at once what it threw a moment ago. */
export async function onPrimary<T>(store: Store, work: (db: Handle) => Promise<T>): Promise<T> {
  const { writer, memory } = store
  if (!hasReplica(store)) return work(writer)
  const failure = memory.primaryFailure
  if (failure !== null && performance.now() - failure.at < MAX_UNASKED_MS) throw failure.error
  try {
    const result = await work(writer)
    memory.primaryFailure = null
    return result
  } catch (error) {
    if (isUnavailable(error)) memory.primaryFailure = { error, at: performance.now() }
    throw error
  }
}
