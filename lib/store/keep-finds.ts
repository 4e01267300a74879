/** The migration by which claims are found by their numbers and by who published them, in an older store too. */
import { sql, type Kysely } from 'kysely'
import type { ClaimFacts } from '@/lib/domain/claim'
import type { PublicationInput } from '@/lib/domain/publication'
import type { ClaimChanges } from '@/lib/domain/revision'
import { insertNumbers, numbersOf } from './claim-numbers'
import { claimPages } from './claim-pages'
import { createTables, definition } from './create-tables'
import { fromColumn } from './json'
import type { Handle, StoreKind } from './store'
import type { Tables } from './tables'

export async function keepFinds(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  const column = definition("publisher text default ''", kind)
  await sql`alter table publications add column ${column}`.execute(db)
  const claim_numbers = 'number bigint; claim text -> claims; (number, claim)'
  await createTables(db, kind, { claim_numbers }, ['publications (publisher)'])
  await fillFinds(db)
}

/** Makes the numbers and the publishers anew, of all that is recorded. */
export async function fillFinds(db: Handle): Promise<void> {
  await fillNumbers(db)
  await fillPublishers(db)
}

async function fillNumbers(db: Handle): Promise<void> {
  for await (const rows of claimPages(db)) {
    const revisions = await db
      .selectFrom('claim_revisions')
      .select(['claim', 'changes'])
      .where(
        'claim',
        'in',
        rows.map(({ id }) => id),
      )
      .where('changes', 'like', '%"quantity":%')
      .execute()
    await insertNumbers(db, [
      ...rows.flatMap(({ id, first }) => numbersOf(id, fromColumn<ClaimFacts>(first).quantity)),
      ...revisions.flatMap(({ claim, changes }) => {
        const { quantity } = fromColumn<ClaimChanges>(changes)
        return quantity === undefined ? [] : numbersOf(claim, quantity)
      }),
    ])
  }
}

const PUBLICATIONS_AT_ONCE = 1_000

/** Later revisions overwrite earlier ones. */
async function fillPublishers(db: Handle): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const rows: { id: string }[] = await db
      .selectFrom('publications')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(PUBLICATIONS_AT_ONCE)
      .execute()
    after = rows.at(-1)?.id
    if (after === undefined) return
    const contents = await db
      .selectFrom('publication_revisions')
      .select(['id', 'content'])
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .orderBy('revision')
      .execute()
    for (const { id, content } of contents) {
      const { publisher } = fromColumn<PublicationInput>(content)
      await db.updateTable('publications').set({ publisher }).where('id', '=', id).execute()
    }
  }
}
