/** Revises many claims at once that were found to name another source, or the one before. */
import type { ClaimChanges } from '@/lib/domain/revision'
import type { RevisionReason } from '@/lib/domain/vocabulary'
import { actorsOfScope } from '@/lib/domain/scope'
import { fieldsOf, insertRevision } from './claim-revisions'
import type { ClaimMove } from './plan-merger'
import { touch } from './reach'
import { mention } from './record-claims'
import { note as noteInLedger, type Write } from './write'

/** The changes are known to keep the rules: the caller has looked at what they bring together. */
export async function moveClaims(
  write: Write,
  moves: readonly ClaimMove[],
  { reason, note }: { readonly reason: RevisionReason; readonly note: string | null },
): Promise<void> {
  const { db, at, reach } = write
  const named = new Map<string, Set<string>>()
  for (const { record, before, changes } of moves) {
    const { id, event } = record
    const authorship = {
      by: 'record',
      reason,
      note,
      statedOn: null,
      statedOnPrecision: 'day',
    } as const
    await insertRevision(write, record, authorship, changes)
    touch(reach, event, at, [id, ...(before.partOf === null ? [] : [before.partOf])])
    const ofEvent = named.get(event) ?? new Set()
    for (const actor of actorsIn(changes)) ofEvent.add(actor)
    named.set(event, ofEvent)
    noteInLedger(write, 'claim-revised', {
      event,
      claim: id,
      before: fieldsOf(before, changes),
      after: { ...changes, reason, revisedBy: 'record', note },
    })
  }
  for (const [event, actors] of named) await mention(db, event, [...actors])
}

function actorsIn({ claimant, group, citing = [], scope = [], via = [] }: ClaimChanges): string[] {
  const single = [claimant, group].filter((id) => typeof id === 'string')
  return [...single, ...citing, ...actorsOfScope(scope), ...via]
}
