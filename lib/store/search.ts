/** Words looked for in names and titles: without case or accents, the same in both databases. */
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { folded } from '@/lib/domain/text'

/** What is kept in a `search` column. */
export function searchable(...texts: readonly (string | null)[]): string {
  return folded(texts.filter((text) => text !== null).join('\n'))
}

/** True for rows whose `search` column holds these words as they are. */
export function holds(words: string): RawBuilder<SqlBool> {
  const pattern = `%${searchable(words).replace(/[\\%_]/g, '\\$&')}%`
  return sql<SqlBool>`${sql.ref('search')} like ${pattern} escape '\\'`
}
