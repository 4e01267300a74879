/** What is watched, as it is told. */
import type { WatchAnswer } from '@/lib/answers/watch-shapes'
import { readNewest } from '@/lib/store/in-snapshot'
import { listWatches, type Watch } from '@/lib/store/watches'
import { theStore } from '../open'
import { faultReason, type WatchFault } from './fetch-outcome'
import { tableSettingsOf } from './watch-settings'

/** What is watched; those that were removed are not. */
export async function readWatches(): Promise<WatchAnswer[]> {
  return (await readAllWatches()).filter(({ state }) => state !== 'removed')
}

export async function readAllWatches(): Promise<WatchAnswer[]> {
  return (await readNewest(await theStore(), listWatches)).map(presentWatch)
}

export function presentWatch(watch: Watch): WatchAnswer {
  const { id, kind, url, name, every, state, fetchedAt, changedAt, failures } = watch
  const settings = tableSettingsOf(watch)
  const isTable = kind === 'table'
  const fault = faultOf(watch)
  return {
    id,
    kind,
    url,
    name,
    event: settings.event ?? null,
    format: isTable ? settings.format : null,
    mapping: settings.mapping ?? null,
    changes: isTable ? settings.changes : null,
    every,
    state,
    fetchedAt,
    changedAt,
    nextAt: state === 'active' ? watch.due : null,
    failures,
    fault: fault && { ...fault, message: faultReason(fault) },
    import: watch.job,
    createdAt: watch.createdAt,
    createdBy: watch.createdBy,
  }
}

function faultOf({ fault }: Pick<Watch, 'fault'>): WatchFault | null {
  // This program alone writes them, in this shape.
  return fault as WatchFault | null
}
