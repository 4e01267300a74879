// The word that counts for where a request is from: that of a proxy beside us, never that of the reader.
import { BlockList, isIPv6 } from 'node:net'

/** Loopback, private and link-local networks (RFC 1918, 4193, 6598, 3927, 4291): where proxies are. */
const NEAR = new BlockList()
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
]) {
  NEAR.addSubnet(network, bits, 'ipv4')
}
for (const [network, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
]) {
  NEAR.addSubnet(network, bits, 'ipv6')
}

/**
 * Takes `X-Forwarded-For` out of a request that came from far away: such a peer is the reader itself, who could
 * name another address each time and so have no limit. Next.js then writes the peer's own address there.
 */
export function dropForged(headers, peer) {
  if (!isNear(peer)) delete headers['x-forwarded-for']
}

/** A peer in a private network or on this machine: a proxy, and never a reader from outside. */
export function isNear(peer) {
  const address = (peer ?? '').replace(/^::ffff:(?=\d+\.)/i, '')
  // No address: a socket file, which only a proxy on this machine can open, or one that is closed already.
  return address === '' || NEAR.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}
