/** Publications that are recorded already, by which an editor need not type a document again. */
import {
  publicationIdentity,
  type Publication,
  type PublicationInput,
} from '@/lib/domain/publication'
import { digestOf } from '@/lib/store/ids'
import { fromColumn } from '@/lib/store/json'
import { loadPublications } from '@/lib/store/load-claims'
import type { Handle } from '@/lib/store/store'

/** A document of which nothing is known yet. */
export const UNTITLED: PublicationInput = {
  publisher: '',
  title: '…',
  url: null,
  publishedAt: null,
  retrievedAt: null,
  archivedUrl: null,
  contentHash: null,
  described: false,
}

/** The document with this address; the one that was published last where it was recorded under several titles. */
export async function knownPublication(db: Handle, url: string): Promise<Publication | null> {
  const rows = await db
    .selectFrom('publications')
    .select('id')
    .where('identity', '=', digestOf(publicationIdentity({ ...UNTITLED, url })))
    .execute()
  const ids = rows.map(({ id }) => id)
  const found = [...(await loadPublications(db, ids, null)).values()]
  const latestFirst = found.toSorted((a, b) =>
    (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''),
  )
  return latestFirst[0] ?? null
}

/** The publisher of the last recorded document at this host; null where there is none, or where they had several. */
export async function publisherOfHost(db: Handle, host: string): Promise<string | null> {
  const escaped = host.replace(/[\\%_]/g, '\\$&')
  const rows = await db
    .selectFrom('publication_revisions')
    .select('content')
    .where((row) =>
      row.or(
        ['', 'www.'].map((prefix) =>
          row('content', 'like', `%"url":"http%://${prefix}${escaped}/%`),
        ),
      ),
    )
    .orderBy('recorded_at', 'desc')
    .limit(20)
    .execute()
  const publishers = rows
    .map(({ content }) => fromColumn<PublicationInput>(content))
    .filter(({ url }) => url !== null && URL.canParse(url) && isAt(url, host))
    .map(({ publisher }) => publisher)
  return new Set(publishers).size === 1 ? (publishers[0] ?? null) : null
}

const isAt = (url: string, host: string) => new URL(url).hostname.replace(/^www\./, '') === host

/** The documents that were recorded last, the newest first, each address once. */
export async function recentPublications(db: Handle, most: number): Promise<Publication[]> {
  const rows = await db
    .selectFrom('publication_revisions')
    .select(['id', 'recorded_at'])
    .where('revision', '=', 1)
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  const ids = rows.map(({ id }) => id)
  const found = await loadPublications(db, ids, null)
  return ids.flatMap((id) => found.get(id) ?? [])
}
