/** Reading which of the names in an address are claimants of an event: whatever else they are, nobody here is called so. */
import { inChunks } from '@/lib/store/chunks'
import { theStore } from '../open'

/** The ids among these that ever claimed anything of one of these events. */
export async function readClaimantsAmong(
  ids: readonly string[],
  events: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const { reader } = await theStore()
  const rows = await inChunks(ids, (some) =>
    reader
      .selectFrom('claims')
      .select('claimant')
      .distinct()
      .where('event', 'in', events)
      .where('claimant', 'in', some)
      .execute(),
  )
  return new Set(rows.map(({ claimant }) => claimant))
}
