/**
 * Whether a browser sends a request from a page of this installation. A cookie goes along with what other sites make a
 * browser send, so whatever acts for who is signed in asks this first.
 */
import { theConfig } from '../open'

interface RequestHeaders {
  readonly get: (header: string) => string | null
}

/**
 * By what the browser says of where the request comes from (Fetch Metadata), else by `Origin`. A request with neither
 * is from no browser of today, and from a program nobody else can send it.
 */
export function isSameOrigin(headers: RequestHeaders): boolean {
  const site = headers.get('Sec-Fetch-Site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = headers.get('Origin')
  if (origin === null) return true
  if (!URL.canParse(origin)) return false
  const { host } = new URL(origin)
  const { publicUrl } = theConfig()
  return host === headers.get('Host') || (publicUrl !== null && host === new URL(publicUrl).host)
}
