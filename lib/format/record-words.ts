/** The words in which the figures, the page and the citations of a snapshot are written: those of the version of its record. */
import { FIRST_SCHEMA } from '@/lib/domain/snapshot/first/record'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { Locale } from './locale'
import { wordsIn, wordsOfFirst, type Words } from './translator'

export function wordsOfRecord({ schema, text }: Pick<SnapshotRecord, 'schema' | 'text'>): Words {
  return recordWordsIn(text.language, schema)
}

/** A record of the first version, which is in English, is written again to the letter, also where a sentence has become another since. */
export function recordWordsIn(locale: Locale, schema: SnapshotRecord['schema']): Words {
  return schema === FIRST_SCHEMA ? wordsOfFirst() : wordsIn(locale)
}
