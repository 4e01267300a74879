/**
 * Work that is done again and again beside answering: removed snapshots leave files and memory, also those removed
 * elsewhere, and so do files of imports that never came to their end or that nobody recorded, and sessions that have ended.
 */
import { readNewest } from '@/lib/store/in-snapshot'
import { dropAbandoned } from '@/lib/store/jobs'
import { dropFilesBefore } from '@/lib/store/kept-files'
import { dropExpired } from '@/lib/store/people'
import { listRemoved } from '@/lib/store/removals'
import { scrub } from '@/lib/store/scrub'
import { FILE, FILE_WAITS_MS } from './importing/import-file'
import { theConfig, theStore } from './open'
import { forgetRemoved } from './removed'
import { folderIn, sweepFolder } from './snapshots/rendition-folder'

/** In ms: what another instance removed is gone from here after so long, and was not served meanwhile. */
const EVERY = 600_000
/** In ms: a file that is still on its way after so long will not come. */
const MAX_RECEIVING = 3_600_000

export function startUpkeep(): void {
  const turn = () => void upkeep().catch((error: unknown) => console.error('Upkeep:', error))
  turn()
  setInterval(turn, EVERY).unref()
}

export async function upkeep(): Promise<void> {
  const store = await theStore()
  const { folder, maxRenditions } = theConfig()
  const longAgo = new Date(store.now() - MAX_RECEIVING).toISOString()
  await dropAbandoned(store.writer, longAgo)
  const unused = new Date(store.now() - FILE_WAITS_MS).toISOString()
  await dropFilesBefore(store.writer, FILE, unused)
  const removed = new Set(await readNewest(store, listRemoved))
  forgetRemoved(removed)
  await sweepFolder(folderIn(folder, maxRenditions), removed, Date.now())
  if (!(await scrub(store))) {
    console.error(
      'Erased bytes are still in the log of the database: a reader is at work. Next try in ten minutes.',
    )
  }
  await dropExpired(store.writer, new Date(store.now()).toISOString())
}
