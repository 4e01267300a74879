/** The clocks of this machine, and a store that is dated by them only while they agree. */
import { statSync } from 'node:fs'
import { uptime } from 'node:os'
import { join } from 'node:path'
import { ClockGuard } from '@/lib/store/clock-guard'
import type { Store } from '@/lib/store/store'

export function guarded(store: Store): Store {
  const clock = new ClockGuard({ wall: store.now, steady, built: builtAt() })
  return { ...store, clock }
}

/** On Linux this one goes on while the machine sleeps, so that waking up is no step. */
function steady(): number {
  return process.platform === 'linux' ? uptime() * 1000 : performance.now()
}

function builtAt(): number {
  try {
    return statSync(join(process.cwd(), '.next', 'BUILD_ID')).mtimeMs
  } catch {
    return 0
  }
}
