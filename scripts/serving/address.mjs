// What a request line asks for: the path that the app gets, or why it gets none.

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const ALLOW = { Allow: METHODS.join(', ') }

/**
 * `{ url, host }`, or `{ status, title, headers }` of the answer that it gets instead. Next.js answers some of
 * these with a bare 500, or with a redirect to the host that the path names.
 */
export function readAddress({ method, url }) {
  if (!METHODS.includes(method)) {
    return { status: 405, title: 'Method not allowed', headers: ALLOW }
  }
  if (url === '*') {
    if (method === 'OPTIONS') return { status: 204, headers: ALLOW }
    return { status: 400, title: 'Only OPTIONS may ask for *' }
  }
  // The absolute form, which every server has to understand: RFC 9112, section 3.2.2.
  const absolute = /^https?:\/\/([^/?#\\@]+)((?:[/?][^#]*)?)$/i.exec(url)
  const target = absolute === null ? url : absolute[2].replace(/^(?!\/)/, '/')
  const host = absolute?.[1] ?? null
  const path = target.split('?', 1)[0]
  if (!path.startsWith('/') || path.includes('\\')) {
    return { status: 400, title: 'The path cannot be read' }
  }
  if (!canDecode(path)) return { status: 400, title: 'The path is not percent-encoded UTF-8' }
  if (!path.includes('//')) return { url: target, host }
  const Location = target.replace(path, () => path.replace(/\/{2,}/g, '/'))
  return { status: 308, title: 'This address has one slash', headers: { Location } }
}

function canDecode(path) {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
