/** Saves a draft as a statement, by the one way in; whatever is at fault is told at its field. */
import 'server-only'
import type { Draft } from '@/lib/answers/draft'
import type { RecordedStatement } from '@/lib/store/record-statement'
import { theStore } from '../open'
import { postStatement } from '../writes'
import { fieldOf } from './draft'
import type { DraftFault } from './draft-names'
import { readDraft } from './read-draft'

export type SaveOutcome =
  | {
      readonly ok: true
      readonly created: boolean
      readonly event: string
      readonly recorded: RecordedStatement
      readonly warnings: number
    }
  | { readonly ok: false; readonly faults: readonly Omit<DraftFault, 'code'>[] }

export async function saveDraft(draft: Draft, by: string): Promise<SaveOutcome> {
  const store = await theStore()
  const { input, faults, newSources, places } = await readDraft(store.writer, draft)
  if (input === null) return { ok: false, faults }
  const outcome = await postStatement(by, input, newSources)
  if (outcome.ok) {
    const { created, value, warnings = [] } = outcome
    return { ok: true, created, event: input.event, recorded: value, warnings: warnings.length }
  }
  switch (outcome.kind) {
    case 'refused':
      return {
        ok: false,
        faults: outcome.refusals.map(({ path, message }) => ({
          path: fieldOf(path, places),
          message,
        })),
      }
    case 'conflict':
      return { ok: false, faults: [{ path: ['claimant'], message: outcome.message }] }
    case 'unknown':
      throw new Error('a new statement names no id of its own')
    default:
      return outcome satisfies never
  }
}
