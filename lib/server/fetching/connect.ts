/**
 * The one way to a server that fetches have. An address in the URL never reaches a `lookup` hook, so it is checked here;
 * what a name resolves to is checked in the very look-up whose result is connected to, so nothing changes in between.
 */
import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import { isIP } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { mayReach, plainHost, type FetchAllowance } from './allowed'
import { FetchRefused } from './refusal'

/** What names resolve to: that of the system, or a test's. */
export type Lookup = (
  host: string,
  answer: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void

const ofSystem: Lookup = (host, answer) =>
  systemLookup(host, { all: true }, (error, addresses) => answer(error, error ? [] : addresses))

interface Waits {
  readonly connecting: number
  readonly idle: number
}

export function guardedAgent(allowance: FetchAllowance, waits: Waits, look = ofSystem): Agent {
  const connector = buildConnector({
    timeout: waits.connecting,
    lookup: (host, { all }, answer) => {
      look(host, (error, addresses) => {
        const [first] = addresses
        if (error !== null || first === undefined) {
          answer(error ?? new Error(`${host} has no address`), [])
        } else if (!isTrusted(host) && !addresses.every(({ address }) => isOpen(address))) {
          answer(new FetchRefused({ code: 'private-address', host }), [])
        } else if (all) answer(null, [...addresses])
        else answer(null, first.address, first.family)
      })
    },
  })
  const isOpen = (address: string) => mayReach(address, allowance)
  const isTrusted = (host: string) => allowance.hosts.has(plainHost(host))
  return new Agent({
    headersTimeout: waits.idle,
    bodyTimeout: waits.idle,
    // Kept no longer than a fetch takes: each has an agent of its own.
    connect: (options, answer) => {
      const host = options.hostname.replace(/^\[|\]$/gu, '')
      if (isIP(host) !== 0 && !isOpen(host)) {
        answer(new FetchRefused({ code: 'private-address', host }), null)
      } else connector(options, answer)
    },
  })
}
