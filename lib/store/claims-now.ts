/** Claims of one event as they stand now. */
import { NOW, type Claim } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import type { Setting } from '@/lib/domain/setting'
import { loadClaims } from './load-claims'
import type { Handle } from './store'

export async function claimsOf(
  db: Handle,
  ids: readonly string[],
  setting: Setting,
): Promise<Claim[]> {
  const records = await loadClaims(db, { ids }, null)
  return records.flatMap((record) => claimAt(record, NOW, setting) ?? [])
}
