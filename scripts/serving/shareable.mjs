// Which readers may get one rendering, and what that rendering is made from: nothing but what they have in common.
import { isPage } from './kind.mjs'
import { languageOf } from './language.mjs'

/** With one of these an answer is another one, or only for who asks. */
const OWN = /^(?:authorization|range|if-|rsc$|next-|x-nextjs-|x-middleware-|purpose$)/
const BROWSER =
  /^Mozilla\/5\.0 \((?![^)]*(?:compatible|http))[^)]*\) (?:AppleWebKit\/[\d.]+ \(KHTML, like Gecko\)|Gecko\/[\d.]+)(?: (?:Chrome|Version|Mobile|Safari|Firefox|Edg|EdgA|OPR|CriOS|FxiOS|SamsungBrowser)(?:\/[\dA-Za-z.]+)?)*$/

/** `{ path, headers }` of the page that this request may share, else null. */
export function sharedPage(request) {
  const { method, url, headers } = request
  if (method !== 'GET' && method !== 'HEAD') return null
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  if (!isPage(pathname) || searchParams.has('lang') || searchParams.has('_rsc')) return null
  if (Object.keys(headers).some((name) => OWN.test(name))) return null
  if (!['document', undefined].includes(headers['sec-fetch-dest'])) return null
  const language = languageOf(request)
  if (language === null) return null
  const agent = headers['user-agent'] ?? ''
  return {
    path: url,
    headers: {
      host: headers.host,
      'accept-language': language,
      'x-forwarded-proto': headers['x-forwarded-proto'] === 'https' ? 'https' : 'http',
      // Next.js writes other pages for robots, which it knows by their names.
      'user-agent': BROWSER.test(agent) ? 'Mozilla/5.0' : agent,
    },
  }
}
