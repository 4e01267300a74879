/** Searching words in names and titles without case or accents, in the same way on both databases. */
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { foldText } from '@/lib/domain/text'

/** The content of a `search` column. */
export function searchable(...texts: readonly (string | null)[]): string {
  return foldText(texts.filter((text) => text !== null).join('\n'))
}

/** True for rows whose `search` column holds these words side by side. */
export function holds(words: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref('search')} like ${`%${literal(words)}%`} escape '\\'`
}

/** 1 for rows one of whose names is these very words, else 0. */
export function isNamed(words: string): RawBuilder<number> {
  const [pattern, newline] = [`%\n${literal(words)}\n%`, '\n']
  const lines = sql`${newline} || ${sql.ref('search')} || ${newline}`
  return sql<number>`case when ${lines} like ${pattern} escape '\\' then 1 else 0 end`
}

function literal(words: string): string {
  return searchable(words).replace(/[\\%_]/g, '\\$&')
}
