/** The inbox: what came by itself, or was held, and waits until a person decides. */
import { readNewest } from '@/lib/store/in-snapshot'
import { listJobs } from '@/lib/store/jobs'
import { loadActors } from '@/lib/store/load-actors'
import type { Handle } from '@/lib/store/store'
import { countWaiting, jobsSetAside, listWaiting, type WaitingArticle } from '@/lib/store/waiting'
import { listWatches } from '@/lib/store/watches'
import { importJobOf, IMPORT } from '../importing/progress'
import { theStore } from '../open'
import type { VanishedRow } from './vanished'

/** So many of each kind are shown; others come up as these are decided. */
const MAX_SHOWN = 100
const MAX_JOBS = 300

export interface InboxArticle extends Omit<WaitingArticle, 'text'> {
  readonly id: string
  readonly feed: string
}

export interface InboxRow extends VanishedRow {
  readonly id: string
  readonly table: string
  readonly claimantName: string
}

export interface InboxImport {
  readonly id: string
  readonly name: string
  readonly at: string
  readonly held: number
  readonly refused: number
}

export interface Inbox {
  readonly articles: readonly InboxArticle[]
  readonly articleCount: number
  readonly rows: readonly InboxRow[]
  readonly rowCount: number
  readonly imports: readonly InboxImport[]
}

export async function readInbox(): Promise<Inbox> {
  return readNewest(await theStore(), async (db) => {
    const watches = new Map((await listWatches(db)).map((watch) => [watch.id, watch]))
    const nameOf = (watch: string) => watches.get(watch)?.name ?? ''
    const articles = await listWaiting(db, 'article', MAX_SHOWN)
    return {
      articles: articles.map(({ id, watch, content }) => {
        const { text: _, ...article } = content as WaitingArticle // articles alone are of this kind
        return { ...article, id, feed: nameOf(watch) }
      }),
      articleCount: await countWaiting(db, 'article'),
      rows: await rowsIn(db, nameOf),
      rowCount: await countWaiting(db, 'vanished'),
      imports: await heldIn(db, (watch) => watches.get(watch)?.job ?? null),
    }
  })
}

async function rowsIn(db: Handle, nameOf: (watch: string) => string): Promise<InboxRow[]> {
  const waiting = await listWaiting(db, 'vanished', MAX_SHOWN)
  const rows = waiting.map(({ id, watch, content }) => {
    const row = content as VanishedRow // vanished rows alone are of this kind
    return { ...row, id, table: nameOf(watch) }
  })
  const actors = await loadActors(db, [...new Set(rows.map(({ claimant }) => claimant))], null)
  return rows.map((row) => ({
    ...row,
    claimantName: actors.get(row.claimant)?.name ?? row.claimant,
  }))
}

/** Each import of a watch has the rows that are held still: those before it are past. */
async function heldIn(
  db: Handle,
  lastOf: (watch: string) => string | null,
): Promise<InboxImport[]> {
  const aside = await jobsSetAside(db)
  const jobs = (await listJobs(db, IMPORT, MAX_JOBS)).flatMap((job) => importJobOf(job) ?? [])
  return jobs.flatMap(({ id, state, input, progress, createdAt }) => {
    const { watch, name, dry } = input
    const { held, refused } = progress
    const isPast = watch !== undefined && lastOf(watch) !== id
    // Whoever sent a file saw what was refused of it; of a watched one nobody did.
    const waits = held > 0 || (watch !== undefined && refused > 0)
    if (state !== 'done' || dry === '1' || aside.has(id) || isPast || !waits) return []
    return [{ id, name: name ?? id, at: createdAt, held, refused }]
  })
}
