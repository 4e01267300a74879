/** The file of a job, read from its beginning by whoever opens it. */
import type { FeedSource } from '@/lib/feeds/feed'
import { readNewest } from '@/lib/store/in-snapshot'
import { readPieces } from '@/lib/store/job-files'
import type { Store } from '@/lib/store/store'

export function sourceOf(store: Store, job: string): FeedSource {
  return { bytes: () => readPieces((read) => readNewest(store, read), job) }
}
