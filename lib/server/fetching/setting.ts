/** How this installation fetches: what its operator allows, and the name that it gives itself. */
import { theConfig } from '../open'
import { publicAddress } from '../snapshots/address'
import type { FetchSetting } from './fetch'

export function fetchSetting(): FetchSetting {
  return {
    allowance: theConfig().fetchAllowance,
    userAgent: `Bysource (+${publicAddress()})`,
  }
}
