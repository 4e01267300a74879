/**
 * The address of this installation: as its operator says (BYSOURCE_URL), else as it was asked for. A request can
 * name any host, and what it names is written into pages, feeds and files: only a plain one is believed.
 */
import { theConfig } from './open'
import { publicAddress } from './snapshots/address'

interface RequestHeaders {
  readonly get: (header: string) => string | null
}

/** A name or an IPv4 address, or an IPv6 address in brackets; then, if need be, a port. */
const PLAIN_HOST =
  /^(?:[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?|\[[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}\])(?::\d{1,5})?$/i

/** Without a slash at its end. `X-Forwarded-Host` is no part of it: the proxy in front passes `Host` on. */
export function originOf(headers: RequestHeaders): string {
  const { publicUrl } = theConfig()
  if (publicUrl !== null) return publicUrl
  const host = headers.get('Host') ?? ''
  const scheme = headers.get('X-Forwarded-Proto') === 'https' ? 'https' : 'http'
  const asked = `${scheme}://${host}`
  return PLAIN_HOST.test(host) && URL.canParse(asked) ? new URL(asked).origin : publicAddress()
}
