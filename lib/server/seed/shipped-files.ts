/** The shipped files as they are on disk. None of them is an empty store, not a fault. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FeedFile } from '@/lib/feeds/feed'

export async function readShippedFiles(project: string): Promise<FeedFile[]> {
  const names = await readdir(join(project, 'data', 'events')).catch(() => [])
  const events = names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `data/events/${name}`)
  if (events.length === 0) return []
  return Promise.all(
    ['data/actors.json', ...events].map(async (path) => ({
      path,
      text: await readFile(join(project, path), 'utf8'),
    })),
  )
}
