// The target of a request line: the path that the app gets, or why it gets none.

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
/** Letters, digits and `-._~`, which mean the same percent-encoded as they are: RFC 3986, section 2.3. */
const NEEDLESS = /%(?:2[de]|3\d|4[1-9a-f]|5[\daf]|6[1-9a-f]|7[\dae])/gi
/** A segment that is `.` or `..`. */
const DOTS = /\/\.{1,2}(?:\/|$)/
/** Next.js takes time in the square of their number, on every path: 7,000 of them hold up everybody for seconds. */
const MAX_PARAMETERS = 400
const ALLOW = { Allow: METHODS.join(', ') }

/**
 * `{ url, host }`, or `{ status, title, headers }` of the answer that it gets instead. Next.js answers some of
 * these with a bare 500, or with a redirect to the host that the path names.
 */
export function readAddress({ method, url, headersDistinct = {} }) {
  // What stands in front may have gone by the other one: RFC 9112, section 3.2.
  if (headersDistinct.host?.length > 1) return { status: 400, title: 'There are two hosts' }
  if (!METHODS.includes(method)) {
    return { status: 405, title: 'Method not allowed', headers: ALLOW }
  }
  if (url === '*') {
    if (method === 'OPTIONS') return { status: 204, headers: ALLOW }
    return { status: 400, title: 'Only OPTIONS may ask for *' }
  }
  // The absolute form, which every server has to understand: RFC 9112, section 3.2.2.
  const absolute = /^https?:\/\/([^/?#\\@]+)((?:[/?][^#]*)?)$/i.exec(url)
  const sent = absolute === null ? url : absolute[2].replace(/^(?!\/)/, '/')
  const host = absolute?.[1] ?? null
  const asSent = sent.split('?', 1)[0]
  if (!asSent.startsWith('/') || asSent.includes('\\')) {
    return { status: 400, title: 'The path cannot be read' }
  }
  if (!canDecode(asSent)) return { status: 400, title: 'The path is not percent-encoded UTF-8' }
  const path = withoutDots(asSent.replace(NEEDLESS, decodeURIComponent))
  if (sent.slice(asSent.length).split('&', MAX_PARAMETERS + 1).length > MAX_PARAMETERS) {
    return { status: 414, title: `An address has at most ${MAX_PARAMETERS} parameters` }
  }
  const target = path + sent.slice(asSent.length)
  if (!path.includes('//')) return { url: target, host }
  const Location = target.replace(path, () => path.replace(/\/{2,}/g, '/'))
  return { status: 308, title: 'This address has one slash', headers: { Location } }
}

/**
 * Next.js resolves `.` and `..`; what decides about lines and costs has to see the same
 * path, else a page could be asked for under the name of a file that waits in no line.
 */
function withoutDots(path) {
  if (!DOTS.test(path)) return path
  return new URL(`http://localhost${path}`).pathname
}

function canDecode(path) {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
