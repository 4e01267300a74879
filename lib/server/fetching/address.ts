/** Which addresses are fetched from at all, before a server is looked for. */
import { FetchRefused } from './refusal'

const MAX_LENGTH = 2_000

/** `from` is the address that sent on to this one, which may be relative to it. Throws `FetchRefused`. */
export function checkedAddress(address: string, from: URL | null): URL {
  const isOne = address.length <= MAX_LENGTH && URL.canParse(address, from?.href)
  if (!isOne) throw new FetchRefused({ code: 'not-an-address' })
  const url = new URL(address, from?.href)
  const scheme = url.protocol.replace(':', '')
  if (scheme !== 'http' && scheme !== 'https') throw new FetchRefused({ code: 'scheme', scheme })
  if (url.username !== '' || url.password !== '') throw new FetchRefused({ code: 'credentials' })
  if (from?.protocol === 'https:' && scheme === 'http') {
    throw new FetchRefused({ code: 'unsafe-redirect' })
  }
  url.hash = ''
  return url
}
