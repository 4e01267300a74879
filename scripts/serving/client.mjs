// The client that a request is counted for: one address, or the network of one IPv6 subscriber.
import { isIPv6 } from 'node:net'
import { isNear } from '../forwarded.mjs'

/**
 * The last address in `X-Forwarded-For` where a proxy nearby wrote one, else that of the peer. Forged headers
 * are gone by now (`dropForged`). `mayBeMany`: a peer nearby that names nobody may be a proxy or a bridge with
 * all readers behind it.
 */
export function clientOf({ headers, socket }) {
  const named = (headers['x-forwarded-for'] ?? '').split(',').at(-1).trim()
  const mayBeMany = named === '' && isNear(socket.remoteAddress)
  return { name: networkOf(named || (socket.remoteAddress ?? 'unknown')), mayBeMany }
}

/** IPv4 as it is; of IPv6 the first 64 bits: a subscriber has all addresses behind them. */
export function networkOf(address) {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!isIPv6(plain)) return plain
  const [head, tail] = plain.toLowerCase().split('::')
  const groups = head === '' ? [] : head.split(':')
  if (tail !== undefined) {
    const last = tail === '' ? [] : tail.split(':')
    const width = last.length + (tail.includes('.') ? 1 : 0)
    while (groups.length < 8 - width) groups.push('0')
    groups.push(...last)
  }
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}
