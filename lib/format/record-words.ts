/** The words in which the figures and the page of a snapshot are written: those of the version of its record. */
import { FIRST_SCHEMA } from '@/lib/domain/snapshot/first/record'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import { wordsIn, wordsOfFirst, type Words } from './translator'

/** A record of the first version is drawn again to the letter, also where a sentence has become another since. */
export function wordsOfRecord({ schema, text }: Pick<SnapshotRecord, 'schema' | 'text'>): Words {
  return schema === FIRST_SCHEMA ? wordsOfFirst() : wordsIn(text.language)
}
