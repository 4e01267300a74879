/** Numbers that grow with every write: an answer made at one is the same until the next. */
import 'server-only'
import { theStore } from './open'
import { revisionOf, storeTurn } from './reading/context'

/** The number of an event grows with every write that changes anything shown of it. */
export async function readEventRevision(id: string): Promise<number | null> {
  return revisionOf(await theStore(), id)
}

/** The number of the store grows with every write anywhere. */
export async function readStoreTurn(): Promise<number> {
  return storeTurn(await theStore())
}
