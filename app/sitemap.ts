import type { MetadataRoute } from 'next'
import { requestOrigin } from '@/lib/server/language'
import { readEvents } from '@/lib/server/reading/events'
import { readSources } from '@/lib/server/reading/sources'

/** What changes with every write is asked for anew, as every page is. */
export const dynamic = 'force-dynamic'

const PAGES = ['/', '/sources', '/changes', '/method', '/developers', '/developers/shapes']
/** The most that one read gives, and below what one sitemap may hold. */
const MOST = 500

/** The pages that stand by themselves: events and sources. Claims are reached from their events. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [origin, { events }, { sources }] = await Promise.all([
    requestOrigin(),
    readEvents({ limit: MOST }),
    readSources({ limit: MOST }),
  ])
  return [
    ...PAGES.map((path) => ({ url: `${origin}${path}` })),
    ...events.map(({ id, updatedAt }) => ({
      url: `${origin}/events/${id}`,
      lastModified: updatedAt,
    })),
    ...sources.map(({ id }) => ({ url: `${origin}/sources/${id}` })),
  ]
}
