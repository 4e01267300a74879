/** The primary, where there is a replica too: what fails there is not tried again by everybody who asks. */
import { processWide } from '@/lib/process-wide'
import type { Handle, Store } from './store'
import { isUnavailable } from './unavailable'

/** For so long after it could not be used it is not asked again, in ms. */
const MAX_UNASKED_MS = 2_000

interface Failure {
  readonly error: unknown
  readonly at: number
}

const failuresOf = processWide<WeakMap<Handle, Failure>>('primary-failures')

export function hasReplica({ kind, reader, writer }: Store): boolean {
  return kind === 'postgres' && reader !== writer
}

/** Throws at once what it threw a moment ago. */
export async function onPrimary<T>(store: Store, work: (db: Handle) => Promise<T>): Promise<T> {
  const { writer } = store
  if (!hasReplica(store)) return work(writer)
  const failures = (failuresOf.value ??= new WeakMap<Handle, Failure>())
  const failure = failures.get(writer)
  if (failure !== undefined && performance.now() - failure.at < MAX_UNASKED_MS) throw failure.error
  try {
    const result = await work(writer)
    failures.delete(writer)
    return result
  } catch (error) {
    if (isUnavailable(error)) failures.set(writer, { error, at: performance.now() })
    throw error
  }
}
