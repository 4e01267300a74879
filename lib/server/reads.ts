/** Every read of the store that pages and API make, already in the shapes of the contract. */
import 'server-only'
import { revisionOf, storeTurn } from './reading/context'
import { theStore } from './open'

export type { Page } from './cursor'
export { readAllClaims, readClaims, type ClaimsAnswer } from './reading/claims'
export { readClaimsList, type ClaimsList } from './reading/claims-list'
export { readChanges, type ChangeQuery, type ChangesAnswer } from './reading/changes'
export { readLedger } from './reading/ledger'
export { readClaim, readClaimTurn } from './reading/claim'
export { readComparison, type ComparisonChoice } from './reading/comparison'
export {
  readEvent,
  readEvents,
  readEventTurn,
  type EventQuery,
  type EventsAnswer,
} from './reading/events'
export { readSearch, type Found, type SearchAnswer } from './reading/search'
export { readHealth, type Health } from './reading/health'
export {
  readSourceProfile,
  type ListedClaim,
  type SourceEvent,
  type SourceProfile,
} from './reading/source-profile'
export {
  readActors,
  readSource,
  readSources,
  type SourceDetail,
  type SourcesAnswer,
} from './reading/sources'

/** The revision number of an event: it grows with every write that changes anything shown of it. */
export async function readEventRevision(id: string): Promise<number | null> {
  return revisionOf((await theStore()).reader, id)
}

/** Grows with every write anywhere. */
export async function readStoreTurn(): Promise<number> {
  return storeTurn((await theStore()).reader)
}
