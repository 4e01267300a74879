/** Every read of the store that pages and API make, already in the shapes of the contract. */
import 'server-only'
import { revisionOf, storeTurn } from './reading/context'
import { theStore } from './open'

export { readClaims, readExport, type ExportedClaims } from './reading/claims'
export { readClaimantsAmong } from './reading/claimants'
export { readClaimChoices, type ClaimChoices } from './reading/claim-choices'
export { readClaimsList, type ClaimsList } from './reading/claims-list'
export { readChanges } from './reading/changes'
export { readLedger } from './reading/ledger'
export { readClaim, readClaimTurn } from './reading/claim'
export { readChart } from './reading/chart/read-chart'
export { readComparison } from './reading/comparison'
export { readCoverage } from './reading/coverage'
export { isEventKnown, readEvent, readEvents, readEventTurn } from './reading/events'
export { readHeadlineLane } from './reading/headline'
export { readSearch, type Found, type SearchAnswer } from './reading/search'
export { readMoments, readUndated, type MomentsAnswer } from './reading/moments'
export { readHealth } from './reading/health'
export {
  readSourceProfile,
  type ListedClaim,
  type SourceEvent,
  type SourceFall,
  type SourceProfile,
} from './reading/source-profile'
export { readParts } from './reading/parts'
export { readPlaces } from './reading/places'
export { readActors, readSource, readSources } from './reading/sources'
export { readVintages } from './reading/vintages'

/** The revision number of an event: it grows with every write that changes anything shown of it. */
export async function readEventRevision(id: string): Promise<number | null> {
  return revisionOf(await theStore(), id)
}

/** Grows with every write anywhere. */
export async function readStoreTurn(): Promise<number> {
  return storeTurn(await theStore())
}
