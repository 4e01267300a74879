/** What the source of a claim said of the same count before. */
import { groupBy } from '@/lib/domain/group-by'
import type { ClaimFacts } from '@/lib/domain/claim'
import { NOW } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { inChunks } from './chunks'
import { loadClaims } from './load-claims'
import { loadSettings } from './settings'
import type { Handle } from './store'

/** By claim: the figure of the same source in the same lane that is about the latest earlier time, as it now stands. */
export async function figuresBefore(
  db: Handle,
  claims: readonly string[],
): Promise<Map<string, ClaimFacts>> {
  const rows = await inChunks(claims, (some) =>
    db
      .selectFrom('claims')
      .select(['id', 'event', 'lane_key', 'claimant', 'about'])
      .where('id', 'in', some)
      .where('lane_key', 'is not', null)
      .execute(),
  )
  const former = new Map<string, string>()
  for (const { id, event, lane_key, claimant, about } of rows) {
    const row = await db
      .selectFrom('claims')
      .select('id')
      .where('event', '=', event)
      .where('lane_key', '=', lane_key)
      .where('status', '=', 'stands')
      .where('claimant', '=', claimant)
      .where('about', '<', about)
      .orderBy('about', 'desc')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) former.set(id, row.id)
  }
  const records = await loadClaims(db, { ids: [...new Set(former.values())] }, null)
  const settings = await loadSettings(db, [...groupBy(records, ({ event }) => event).keys()], null)
  const standing = new Map(
    records.flatMap((record) => {
      const setting = settings.get(record.event)
      const claim = setting === undefined ? null : claimAt(record, NOW, setting)
      return claim === null ? [] : [[record.id, claim] as const]
    }),
  )
  return new Map(
    [...former].flatMap(([id, other]) => {
      const claim = standing.get(other)
      return claim === undefined ? [] : [[id, claim] as const]
    }),
  )
}
