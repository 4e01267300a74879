/** Asking the primary where there is a replica too. A failure there is not tried again by everybody who asks. */
import type { Handle, Store } from './store'
import { isUnavailable } from './unavailable'

/** How long a primary that could not be used is left alone, in ms. */
const REST_MS = 2_000

export function hasReplica({ kind, reader, writer }: Store): boolean {
  return kind === 'postgres' && reader !== writer
}

/** Throws the failure of a moment ago again, without asking. */
export async function onPrimary<T>(store: Store, work: (db: Handle) => Promise<T>): Promise<T> {
  const { writer, memory } = store
  if (!hasReplica(store)) return work(writer)
  const failure = memory.primaryFailure
  if (failure !== null && performance.now() - failure.at < REST_MS) throw failure.error
  try {
    const result = await work(writer)
    memory.primaryFailure = null
    return result
  } catch (error) {
    if (isUnavailable(error)) memory.primaryFailure = { error, at: performance.now() }
    throw error
  }
}
