/**
 * Which addresses of the net a fetch may connect to: those that anybody may reach, and those that the operator names.
 * https://www.iana.org/assignments/iana-ipv6-special-registry and its twin for IPv4 say which ranges are for what.
 */
import ipaddr from 'ipaddr.js'

type Address = ReturnType<typeof ipaddr.parse>
type Range = readonly [Address, number]

/** Hosts and ranges that may be fetched from although they are not public. */
export interface FetchAllowance {
  /** In small letters, without a dot at the end. */
  readonly hosts: ReadonlySet<string>
  readonly ranges: readonly Range[]
}

/** A label of letters that DNS carries, several with dots between. */
const HOST = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]*[a-z0-9])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9])?)*$/u

/** `BYSOURCE_FETCH_ALLOW`: names, addresses and ranges, with commas or spaces between; null where one is none of them. */
export function readAllowance(text: string): FetchAllowance | null {
  const hosts = new Set<string>()
  const ranges: Range[] = []
  for (const entry of text.split(/[\s,]+/u).filter((part) => part !== '')) {
    const range = rangeOf(entry)
    const host = plainHost(entry)
    if (range !== null) ranges.push(range)
    // A name of digits alone is an address that somebody mistyped.
    else if (HOST.test(host) && /[a-z]/u.test(host)) hosts.add(host)
    else return null
  }
  return { hosts, ranges }
}

function rangeOf(entry: string): Range | null {
  if (ipaddr.isValidCIDR(entry)) return ipaddr.parseCIDR(entry)
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(entry) || ipaddr.IPv6.isValid(entry)
  if (!isAddress) return null
  const address = ipaddr.process(entry)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}

/** A name as it is compared: `LocalHost.` is `localhost`. */
export function plainHost(host: string): string {
  return host.toLowerCase().replace(/\.$/u, '')
}

/** The only part of IPv6 that is given to networks of the public; what lies outside it is for something else. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

/** Whether an address, in any spelling, may be connected to. */
export function mayReach(spelling: string, { ranges }: FetchAllowance): boolean {
  if (!ipaddr.isValid(spelling)) return false
  // An IPv4 address within an IPv6 one is the IPv4 address.
  const address = ipaddr.process(spelling)
  if (ranges.some((range) => isWithin(address, range))) return true
  if (address.range() !== 'unicast') return false
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_UNICAST)
}

function isWithin(address: Address, [network, bits]: Range): boolean {
  if (address instanceof ipaddr.IPv4) {
    return network instanceof ipaddr.IPv4 && address.match(network, bits)
  }
  return network instanceof ipaddr.IPv6 && address.match(network, bits)
}
