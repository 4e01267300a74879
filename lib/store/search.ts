/** Searching words in names and titles without case or accents, in the same way on both databases. */
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { foldText } from '@/lib/domain/text'

/** The content of a `search` column. */
export function searchable(...texts: readonly (string | null)[]): string {
  return foldText(texts.filter((text) => text !== null).join('\n'))
}

/** True for rows whose `search` column holds these words side by side. */
export function holds(words: string): RawBuilder<SqlBool> {
  const pattern = `%${searchable(words).replace(/[\\%_]/g, '\\$&')}%`
  return sql<SqlBool>`${sql.ref('search')} like ${pattern} escape '\\'`
}
