import type { MetadataRoute } from 'next'
import { requestOrigin } from '@/lib/server/language'

/** Pages may be read by all; the API has its document, and drawings belong to their pages. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/desk', '/developers/gallery'] },
    sitemap: `${await requestOrigin()}/sitemap.xml`,
  }
}
