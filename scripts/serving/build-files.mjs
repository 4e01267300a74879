// The scripts, styles and fonts of the build, as scripts/pack-build.mjs compressed them. Next.js would compress them
// anew for each reader, which takes as long as a page.
import sirv from 'sirv'
import { BUILD_FILES } from '../pack-build.mjs'

const PREFIX = '/_next/static/'

/** Gives `(request, response, otherwise)`, which calls `otherwise` for all that is no file of the build. */
export function buildFiles() {
  const send = sirv(BUILD_FILES, {
    brotli: true,
    gzip: true,
    etag: true,
    // Their names change with what is in them.
    immutable: true,
    maxAge: 365 * 24 * 60 * 60,
    setHeaders: (response) => response.setHeader('X-Content-Type-Options', 'nosniff'),
  })
  return (request, response, otherwise) => {
    const { method, url, headers } = request
    const isAsked = url.startsWith(PREFIX) && (method === 'GET' || method === 'HEAD')
    if (!isAsked) return otherwise()
    return send({ method, url: url.slice(PREFIX.length - 1), headers }, response, otherwise)
  }
}
