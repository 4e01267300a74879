/** The articles that an editor has begun to read. */
import 'server-only'
import { readNewest } from '@/lib/store/in-snapshot'
import { openReadings } from '@/lib/store/readings'
import { theStore } from '../../open'

const MAX_LISTED = 20

export async function openReadingsOf(by: string) {
  return readNewest(await theStore(), (db) => openReadings(db, by, MAX_LISTED))
}
