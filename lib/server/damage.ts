/** Looking for damage in the file of the store after a start, beside everything else. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { StoreUnavailable } from '@/lib/store/fault'
import type { Store } from '@/lib/store/store'
import { logFault } from './fault-log'

/** Health tells what was found, until the store is opened again. A check that could not be made says nothing. */
export async function lookForDamage(store: Store, folder: string): Promise<void> {
  const path = join(folder, 'bysource.db')
  const script = join(process.cwd(), 'scripts', 'check-store.mjs')
  const check = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'ignore'] })
  const end = () => check.kill('SIGKILL')
  process.once('exit', end)
  const [found, [code]] = await Promise.all([text(check.stdout), once(check, 'close')])
  process.off('exit', end)
  if (code !== 0 || found.trim() === 'ok') return
  const fault = new StoreUnavailable(`The store is damaged, restore a backup: ${path}`, 'damaged')
  store.condition.note(fault)
  logFault(fault)
}
