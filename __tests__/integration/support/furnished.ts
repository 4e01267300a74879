/** What `furnish` records, into a store that no test made. */
import { actorInput } from '@/lib/domain/actor'
import { eventInput } from '@/lib/domain/event'
import { statementInput } from '@/lib/domain/statement'
import { recordActor } from '@/lib/store/actors'
import { recordEvent } from '@/lib/store/events'
import { recordStatement } from '@/lib/store/record-statement'
import type { Store } from '@/lib/store/store'
import { write } from '@/lib/store/write'
import { killed, statement } from './sayings'

export async function furnishStore(store: Store): Promise<void> {
  const actors = [
    { id: 'north', name: 'North', kind: 'government' },
    { id: 'gazette', name: 'The Gazette', kind: 'media' },
  ]
  const war = { id: 'war', title: 'The war', kind: 'armed-conflict', startedOn: '2024-03-01' }
  await write(store, 'editor', async (turn) => {
    for (const actor of actors) await recordActor(turn, actorInput.parse(actor))
    await recordEvent(turn, eventInput.parse(war))
  })
}

/** One claim, by a statement that is the same when it is said again. */
export function say(store: Store, value: number) {
  const said = statementInput.parse(statement({ claims: [killed(value)] }))
  return write(store, 'writer', (turn) => recordStatement(turn, said))
}
