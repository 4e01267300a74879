/** The actors that claimants in an article may be: those with the most claims, by all their names. */
import { inSnapshot } from '@/lib/store/in-snapshot'
import { loadActors } from '@/lib/store/load-actors'
import type { KnownActor } from '@/lib/reader/actors'
import { theStore } from '../open'

/** Each is compared with every claimant of an article, by its words. */
const MAX_ACTORS = 3000

export async function readKnownActors(): Promise<KnownActor[]> {
  const store = await theStore()
  return inSnapshot(store, {}, async (db) => {
    const rows = await db
      .selectFrom('actors')
      .leftJoin('claim_counts', 'claim_counts.claimant', 'actors.id')
      .select(['actors.id', (row) => row.fn.sum('claim_counts.claims').as('claims')])
      .groupBy('actors.id')
      .orderBy((row) => row.fn.coalesce(row.fn.sum('claim_counts.claims'), row.lit(0)), 'desc')
      .orderBy('actors.id')
      .limit(MAX_ACTORS)
      .execute()
    const actors = await loadActors(
      db,
      rows.map(({ id }) => id),
      null,
    )
    return [...actors.values()]
      .filter(({ mergedInto }) => mergedInto === undefined)
      .map(({ id, name, shortName, names, shortNames, aliases = [] }) => ({
        id,
        name,
        shortName,
        aliases: [...Object.values(names), ...Object.values(shortNames), ...aliases],
      }))
  })
}
