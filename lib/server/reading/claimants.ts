/** Reading which of the names in an address are claimants of an event: whatever else they are, nobody here is called so. */
import { inChunks } from '@/lib/store/chunks'
import { readSuccessors } from '@/lib/store/successors'
import { theStore } from '../open'

/**
 * The ids among these that claimed anything of one of these events, each with the id that it has now: the former id of a
 * source leads on. At a past it may have been a claimant under its own.
 */
export async function readClaimantsAmong(
  ids: readonly string[],
  events: readonly string[],
  knownAt: string | null,
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { reader } = await theStore()
  const now = await readSuccessors(reader, ids)
  const asked = [...new Set([...ids, ...now.values()])]
  const rows = await inChunks(asked, (some) =>
    reader
      .selectFrom('claims')
      .select('claimant')
      .distinct()
      .where('event', 'in', events)
      .where('claimant', 'in', some)
      .execute(),
  )
  const claimants = new Set(rows.map(({ claimant }) => claimant))
  return new Map(
    [...now].flatMap(([id, successor]) =>
      claimants.has(successor) ? [[id, knownAt === null ? successor : id]] : [],
    ),
  )
}
