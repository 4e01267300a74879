/** How many claims stand of a claimant, in all events together. */
import type { Handle } from './store'

/** By claimant; whoever claims nothing is left out. */
export async function standingCounts(
  db: Handle,
  claimants: readonly string[],
): Promise<Map<string, number>> {
  if (claimants.length === 0) return new Map()
  const rows = await db
    .selectFrom('claim_counts')
    .select((row) => ['claimant', row.fn.sum('claims').as('claims')])
    .where('claimant', 'in', claimants)
    .groupBy('claimant')
    .execute()
  // PostgreSQL gives its sums as texts.
  return new Map(rows.map(({ claimant, claims }) => [claimant, Number(claims)]))
}
