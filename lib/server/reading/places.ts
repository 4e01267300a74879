/** Reading where the claims of an event are placed, whatever they count. */
import type { LaneSummary } from '@/lib/domain/headline'
import { placeKey, type Place } from '@/lib/domain/event'
import { inSnapshot } from '@/lib/store/in-snapshot'
import { fromColumn } from '@/lib/store/json'
import { theStore } from '../open'
import { cached } from '../cache'
import { revisionOf } from './context'

/** The places of the claims that stand now, each once, from the summaries of the lanes. Empty where there is no such event. */
export async function readPlaces(id: string): Promise<readonly Place[]> {
  const store = await theStore()
  const revision = await revisionOf(store, id)
  if (revision === null) return []
  const places = await cached(store, ['places', id, revision], async () => {
    const lanes = await inSnapshot(store, { events: [{ id, revision }] }, (db) =>
      db
        .selectFrom('lane_summaries')
        .select('summary')
        .where('event', '=', id)
        .orderBy('lane_key')
        .execute(),
    )
    const byKey = new Map<string, Place>()
    for (const { summary } of lanes) {
      const { place } = fromColumn<LaneSummary>(summary)
      const key = placeKey(place)
      if (place !== null && key !== null) byKey.set(key, place)
    }
    return [...byKey.values()]
  })
  return places ?? []
}
