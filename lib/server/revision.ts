/** What grows with every write: what was read at a number is the same until the next. */
import 'server-only'
import { theStore } from './open'
import { revisionOf, storeTurn } from './reading/context'

/** Of an event: with every write that changes anything shown of it. */
export async function readEventRevision(id: string): Promise<number | null> {
  return revisionOf(await theStore(), id)
}

/** Of the store: with every write anywhere. */
export async function readStoreTurn(): Promise<number> {
  return storeTurn(await theStore())
}
