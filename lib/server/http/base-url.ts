/** The address that readers use: the operator's BYSOURCE_URL, else that of the request itself. */
import { theConfig } from '../open'

/** Without a slash at its end. */
export function baseUrlOf(request: Request): string {
  return theConfig().publicUrl ?? originOf(request)
}

/** Behind a proxy the request's own address is an inner one: the Host that was asked for counts. */
function originOf(request: Request): string {
  const { origin, protocol } = new URL(request.url)
  const host = request.headers.get('Host')
  if (host === null) return origin
  const scheme = request.headers.get('X-Forwarded-Proto') === 'https' ? 'https:' : protocol
  const asked = `${scheme}//${host}`
  return URL.canParse(asked) ? new URL(asked).origin : origin
}
