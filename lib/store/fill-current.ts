/** What an older store lacks: the last day of each claim, and which claims are current in each lane. */
import { asOfOf, NOW } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { groupBy } from '@/lib/domain/group-by'
import { lastDayOf } from '@/lib/domain/time'
import { loadFacts } from './load-claims'
import { settleCurrent } from './current-claims'
import type { Handle } from './store'

const AT_ONCE = 1_000

export async function fillLastDays(db: Handle): Promise<void> {
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('claims')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute()
    const ids = rows.map(({ id }) => id)
    const claims = (await loadFacts(db, ids)).map((record) => claimAt(record, NOW))
    const dated = claims.flatMap((claim) =>
      claim === null ? [] : [{ id: claim.id, day: lastDayOf(asOfOf(claim)) }],
    )
    for (const [last_day, some] of groupBy(dated, ({ day }) => day)) {
      await db
        .updateTable('claims')
        .set({ last_day })
        .where(
          'id',
          'in',
          some.map(({ id }) => id),
        )
        .execute()
    }
    const last = ids.at(-1)
    if (last === undefined) return
    after = last
  }
}

const LANES_AT_ONCE = 200

export async function fillCurrent(db: Handle): Promise<void> {
  const rows = await db.selectFrom('lane_summaries').select(['event', 'lane_key']).execute()
  for (const [event, lanes] of groupBy(rows, (row) => row.event)) {
    const keys = lanes.map(({ lane_key }) => lane_key)
    for (let start = 0; start < keys.length; start += LANES_AT_ONCE) {
      await settleCurrent(db, event, keys.slice(start, start + LANES_AT_ONCE), null)
    }
  }
}
