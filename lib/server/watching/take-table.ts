/** A watched spreadsheet: what comes goes through an import, which knows the rows of before. */
import { readNewest } from '@/lib/store/in-snapshot'
import { digestOf } from '@/lib/store/ids'
import { findJob } from '@/lib/store/jobs'
import type { Store } from '@/lib/store/store'
import type { Watch } from '@/lib/store/watches'
import { fetchGuarded, type Fetched } from '../fetching/fetch'
import { fetchSetting } from '../fetching/setting'
import { wakeJobs } from '../importing/jobs'
import { receiveImport } from '../importing/receive-import'
import { tableLimits } from './fetch-limits'
import type { WatchOutcome } from './fetch-outcome'
import { tableSettingsOf } from './watch-settings'

export async function fetchTable(store: Store, watch: Watch): Promise<WatchOutcome> {
  const { job } = watch
  const last = job === null ? null : await readNewest(store, (db) => findJob(db, job))
  if (last !== null && last.endedAt === null) return { kind: 'at-work' }
  const limits = tableLimits(tableSettingsOf(watch))
  const answer = await fetchGuarded(watch.url, limits, fetchSetting(), watch)
  switch (answer.kind) {
    case 'unchanged':
      return answer
    case 'refused':
      return { kind: 'fault', fault: answer.refusal }
    case 'fetched':
      return takeTable(store, watch, answer)
    default:
      return answer satisfies never
  }
}

/** The same bytes again are nothing new, whatever the server says of them. */
export async function takeTable(
  store: Store,
  watch: Pick<Watch, 'id' | 'name' | 'settings' | 'createdBy' | 'digest'>,
  { body, etag, lastModified }: Fetched,
  isDry = false,
): Promise<WatchOutcome> {
  const digest = digestOf(body)
  if (digest === watch.digest) return { kind: 'unchanged' }
  const { changes: _, ...settings } = tableSettingsOf(watch)
  const options = {
    ...settings,
    name: watch.name,
    ...(isDry ? { dry: '1' as const } : { watch: watch.id }),
  }
  const pieces = piecesOf(body)
  const received = await receiveImport(store, watch.createdBy, options, pieces, body.length)
  if (!received.ok) return { kind: 'fault', fault: { code: 'empty' } }
  wakeJobs()
  return { kind: 'came', came: { etag, lastModified, digest, job: received.id } }
}

const PIECE = 262_144

async function* piecesOf(body: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < body.length; start += PIECE) {
    yield body.subarray(start, start + PIECE)
  }
}
