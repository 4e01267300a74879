// The readers who may get one answer, and what that answer is made from: nothing but what they have in common.
import { hasSession, isDesk, isPage } from './kind.mjs'
import { languageOf } from './language.mjs'

/** With one of these an answer is another one, or only for who asks. */
const OWN = /^(?:authorization|range|if-|rsc$|next-|x-nextjs-|x-middleware-|purpose$)/
const BROWSER =
  /^Mozilla\/5\.0 \((?![^)]*(?:compatible|http))[^)]*\) (?:AppleWebKit\/[\d.]+ \(KHTML, like Gecko\)|Gecko\/[\d.]+)(?: (?:Chrome|Version|Mobile|Safari|Firefox|Edg|EdgA|OPR|CriOS|FxiOS|SamsungBrowser)(?:\/[\dA-Za-z.]+)?)*$/

/** JSON and feeds, which are the same in every language. */
const DATA =
  /^\/(?:api\/v1\/(?:events|claims|sources|changes)(?:\/.*)?|events\/[^/]+\/chart\.json|changes\.(?:atom|json))$/
/** Far above any page, and above all data but those of a crowded event, which are streamed to each reader. */
const MAX_BYTES = { page: 32_000_000, data: 4_000_000 }

/** `{ path, headers, maxBytes, isPage }` of the answer that this request may share, else null. */
export function sharedRead(request) {
  const { method, url, headers } = request
  // HTTP/1.0 may name no host, and what is asked inside is HTTP/1.1.
  if (headers.host === undefined) return null
  if (Object.keys(headers).some((name) => OWN.test(name)) || hasSession(headers)) return null
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  if (DATA.test(pathname)) {
    if (method !== 'GET') return null
    return { path: url, headers: originOf(headers), maxBytes: MAX_BYTES.data, isPage: false }
  }
  if (method !== 'GET' && method !== 'HEAD') return null
  if (!isPage(pathname) || isDesk(pathname) || searchParams.has('lang') || searchParams.has('_rsc'))
    return null
  if (!['document', undefined].includes(headers['sec-fetch-dest'])) return null
  const language = languageOf(request)
  if (language === null) return null
  const agent = headers['user-agent'] ?? ''
  return {
    path: url,
    headers: {
      ...originOf(headers),
      'accept-language': language,
      // Next.js writes other pages for robots, which it knows by their names.
      'user-agent': BROWSER.test(agent) ? 'Mozilla/5.0' : agent,
    },
    maxBytes: MAX_BYTES.page,
    isPage: true,
  }
}

/** What an answer's own addresses are made from. */
function originOf({ host, 'x-forwarded-proto': scheme }) {
  return { host, 'x-forwarded-proto': scheme === 'https' ? 'https' : 'http' }
}
