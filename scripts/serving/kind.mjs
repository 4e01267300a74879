// The kind of a request, by its method and path: how it is let in, and what it costs.

/** Small answers and files: never in a line, so that a busy server still says that it lives. */
const AT_ONCE =
  /^\/(?:ping$|unavailable$|api\/v1\/health$|_next\/static\/|s\/fonts\/|s\/style\.css$|icon\.svg$|favicon\.ico$|robots\.txt$)/
/** Whole files of claims and archives: long answers, which may wait for their reader. */
const FILE =
  /^\/(?:api\/v1\/(?:events\/[^/]+\/claims\.(?:csv|json|xlsx|hxl\.csv|hxl\.json)|imports\/[^/]+\/rows\.csv)|s\/.+\.zip)$/
const PICTURE = /^\/(?:events\/[^/]+\/chart\.(?:svg|png)|s\/.+\.(?:svg|png))$/
/** Open to all on a public installation: the header of a key must not make it cost nothing. */
const SNAPSHOTS = /^\/api\/v1\/snapshots\/?$/
/** A try of a password is no write that costs nothing. */
const DESK = /^\/desk(?:\/|$)/
const NO_PAGE = /^\/(?:api|s|_next)(?:\/|$)|\.(?:json|atom|xml|png|svg|ico|txt)$/

/**
 * `lane`: where it waits; `cost`: out of its client's allowance. Writes with a key or a session cost nothing until it
 * turns out to be none.
 */
export function kindOf({ method, url, headers }) {
  const path = url.split('?', 1)[0]
  const isWrite = method === 'POST' && !DESK.test(path) && !SNAPSHOTS.test(path)
  if (isWrite && (headers.authorization !== undefined || hasSession(headers))) {
    return { lane: 'writes', cost: 0 }
  }
  if (AT_ONCE.test(path)) return { lane: null, cost: path.startsWith('/_next') ? 0 : 1 }
  if (FILE.test(path)) return { lane: 'files', cost: 40 }
  if (PICTURE.test(path)) return { lane: 'reads', cost: 40 }
  if (method === 'POST' || isPage(path)) return { lane: 'reads', cost: 10 }
  return { lane: 'reads', cost: 1 }
}

/** Something that React draws, and that the proxy gives a language and a nonce. */
export function isPage(path) {
  return !NO_PAGE.test(path)
}

/** The cookie of somebody who signed in, or of who says so. */
export function hasSession({ cookie = '' }) {
  return cookie.includes('bysource.session_token=')
}

/** A page of who signs in, which nobody shares. */
export function isDesk(path) {
  return DESK.test(path)
}
