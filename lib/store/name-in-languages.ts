/** The migration by which sources and events may have names in more languages: what was recorded has none yet. */
import type { Kysely } from 'kysely'
import { fillContents } from './fill-defaults'
import { canonicalJson, fromColumn } from './json'
import type { Tables } from './tables'

const OF_ACTOR = { names: {}, shortNames: {}, ownLanguage: null }
const OF_EVENT = { titles: {}, summaries: {} }

export async function nameInLanguages(db: Kysely<Tables>): Promise<void> {
  await fillContents(db, 'actor_revisions', (actor) => ({ ...OF_ACTOR, ...actor }))
  await fillContents(db, 'event_revisions', (event) => ({ ...OF_EVENT, ...event }))
  await fillShipped(db)
}

/** What the shipped files said last, so that only what changes in them is applied again. */
async function fillShipped(db: Kysely<Tables>): Promise<void> {
  const rows = await db
    .selectFrom('shipped')
    .selectAll()
    .where((row) => row.or([row('key', '=', 'event'), row('key', 'like', 'actor %')]))
    .execute()
  for (const { file, key, content } of rows) {
    const lacking = key === 'event' ? OF_EVENT : OF_ACTOR
    const filled = canonicalJson({ ...lacking, ...fromColumn<object>(content) })
    await db
      .updateTable('shipped')
      .set({ content: filled })
      .where('file', '=', file)
      .where('key', '=', key)
      .execute()
  }
}
