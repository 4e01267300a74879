/** Statements with the sources that are recorded with them; several of an article are one act. */
import type { ActorInput } from '@/lib/domain/actor'
import type { StatementInput } from '@/lib/domain/statement'
import { recordActor } from './actors'
import type { Outcome } from './outcome'
import { recordStatement, type RecordedStatement } from './record-statement'
import type { Store } from './store'
import type { Write } from './write'
import { writeAll } from './write-all'

export interface StatementWrite {
  readonly input: StatementInput
  /** Recorded with the statement, or not at all. */
  readonly newSources: readonly ActorInput[]
}

/** All are recorded, or none. A refusal begins with the place of its statement. */
export function recordStatements(
  store: Store,
  by: string,
  statements: readonly StatementWrite[],
): Promise<Outcome<RecordedStatement[]>> {
  return writeAll<RecordedStatement[]>(store, by, async (turn) => {
    const recorded: RecordedStatement[] = []
    let created = false
    for (const [place, statement] of statements.entries()) {
      const outcome = await recordWithSources(turn, statement)
      if (!outcome.ok) return refusedAt(place, outcome)
      recorded.push(outcome.value)
      created ||= outcome.created
    }
    return { ok: true, created, value: recorded }
  })
}

export async function recordWithSources(
  turn: Write,
  { input, newSources }: StatementWrite,
): Promise<Outcome<RecordedStatement>> {
  for (const source of newSources) {
    const recorded = await recordActor(turn, source)
    if (!recorded.ok) return recorded
  }
  return recordStatement(turn, input)
}

function refusedAt(place: number, outcome: Exclude<Outcome<never>, { ok: true }>): Outcome<never> {
  if (outcome.kind !== 'refused') return outcome
  const refusals = outcome.refusals.map(({ path, message }) => ({
    path: [place, ...path],
    message,
  }))
  return { ...outcome, refusals }
}
