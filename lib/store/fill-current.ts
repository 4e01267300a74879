/** Fills in what an older store lacks: the last day of each claim, and the current claims of each lane. */
import { asOfOf, NOW } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { groupBy } from '@/lib/domain/group-by'
import { lastDayOf } from '@/lib/domain/time'
import { slicesOf } from './chunks'
import { loadFacts } from './load-claims'
import { settleCurrent } from './current-claims'
import type { Handle } from './store'

const CLAIMS_AT_ONCE = 1_000

/** All claims, a page of them at a time: a store may have a hundred thousand. */
export async function* claimPages(db: Handle) {
  for (let after: string | undefined = ''; after !== undefined;) {
    const rows: { id: string; event: string; first: string }[] = await db
      .selectFrom('claims')
      .select(['id', 'event', 'first'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(CLAIMS_AT_ONCE)
      .execute()
    after = rows.at(-1)?.id
    if (after !== undefined) yield rows
  }
}

export async function fillLastDays(db: Handle): Promise<void> {
  for await (const rows of claimPages(db)) {
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
  }
}

const LANES_AT_ONCE = 200

export async function fillCurrent(db: Handle): Promise<void> {
  const rows = await db.selectFrom('lane_summaries').select(['event', 'lane_key']).execute()
  for (const [event, lanes] of groupBy(rows, (row) => row.event)) {
    const keys = lanes.map(({ lane_key }) => lane_key)
    for (const some of slicesOf(keys, LANES_AT_ONCE)) await settleCurrent(db, event, some, null)
  }
}
