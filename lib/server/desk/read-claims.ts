/** The claims of the desk's own list: the last recorded, or those whose words, claimant or id hold what is looked for. */
import 'server-only'
import { sql } from 'kysely'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { readNewest } from '@/lib/store/in-snapshot'
import { holds } from '@/lib/store/search'
import { readSuccessors } from '@/lib/store/successors'
import { theStore } from '../open'
import { presentNow } from '../reading/sources'

const MAX_CLAIMS_LISTED = 60

export async function readDeskClaims(q: string): Promise<ClaimAnswer[]> {
  const words = q.trim()
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return readNewest(await theStore(), async (db) => {
    // The former id of a source means the one that it proved to be.
    const successor = (await readSuccessors(db, [words])).get(words) ?? words
    const newest = db
      .selectFrom('claims')
      .select('id')
      .orderBy('recorded_at', 'desc')
      .orderBy('id')
      .limit(MAX_CLAIMS_LISTED)
    const rows =
      words === ''
        ? await newest.execute()
        : await newest
            .where((row) =>
              row.or([
                row('id', '=', words),
                row('claimant', '=', successor),
                row('claimant', 'in', db.selectFrom('actors').select('id').where(holds(words))),
                row('event', 'in', db.selectFrom('events').select('id').where(holds(words))),
                row.exists(
                  row
                    .selectFrom('appearances')
                    .select('appearances.claim')
                    .whereRef('appearances.claim', '=', 'claims.id')
                    .where(sql<boolean>`lower(appearances.wording) like ${pattern} escape '\\'`),
                ),
              ]),
            )
            .execute()
    return presentNow(
      db,
      rows.map(({ id }) => id),
    )
  })
}
