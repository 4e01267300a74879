/** All claims of a store, a page of them at a time: there may be a hundred thousand. */
import type { Handle } from './store'

const CLAIMS_AT_ONCE = 1_000

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
