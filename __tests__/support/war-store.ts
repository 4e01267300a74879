/** A store of its own for a unit test: SQLite in a folder that goes away, with a war and who speaks of it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { actorInput } from '@/lib/domain/actor'
import { eventInput } from '@/lib/domain/event'
import { statementInput } from '@/lib/domain/statement'
import { replaceStore } from '@/lib/server/open'
import { recordActor } from '@/lib/store/actors'
import { recordEvent } from '@/lib/store/events'
import { openStore } from '@/lib/store/open'
import { recordStatement, type RecordedStatement } from '@/lib/store/record-statement'
import type { Store } from '@/lib/store/store'
import { write } from '@/lib/store/write'
import { statement } from '../integration/support/sayings'

const ACTORS = [
  { id: 'north', name: 'North', kind: 'government' },
  { id: 'south', name: 'South', kind: 'government' },
  { id: 'gazette', name: 'The Gazette', kind: 'media' },
  { id: 'herald', name: 'The Herald', kind: 'media' },
]

const WAR = {
  id: 'war',
  title: 'The war',
  kind: 'armed-conflict',
  startedOn: '2024-03-01',
  parties: [
    { actor: 'north', side: 'a' },
    { actor: 'south', side: 'b' },
  ],
}

export interface WarStore {
  readonly store: Store
  readonly folder: string
  /** Records a statement; a test names only what matters to it. */
  readonly say: (
    said: Parameters<typeof statement>[0],
  ) => Promise<RecordedStatement & { readonly created: boolean }>
  readonly remove: () => Promise<void>
}

export async function openWarStore(): Promise<WarStore> {
  const folder = mkdtempSync(join(tmpdir(), 'bysource-unit-'))
  const store = await openStore({ kind: 'sqlite', folder }, Date.now)
  replaceStore(store, { BYSOURCE_DATA: folder })
  await write(store, 'editor', async (turn) => {
    for (const actor of ACTORS) await recordActor(turn, actorInput.parse(actor))
    await recordEvent(turn, eventInput.parse(WAR))
  })
  return {
    store,
    folder,
    say: async (said) => {
      const input = statementInput.parse(statement(said))
      const outcome = await write(store, 'editor', (turn) => recordStatement(turn, input))
      if (!outcome.ok) throw new Error(`a statement was refused: ${JSON.stringify(outcome)}`)
      return { ...outcome.value, created: outcome.created }
    },
    remove: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
