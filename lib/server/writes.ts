/** Every write that the API and forms make. */
import 'server-only'
import { presentClaim, presentPublication } from '@/lib/answers/present'
import type { EventAnswer } from '@/lib/answers/event-shapes'
import type { ClaimAnswer, PublicationAnswer } from '@/lib/answers/shapes'
import type { SourceAnswer } from '@/lib/answers/source-shape'
import type { ActorInput } from '@/lib/domain/actor'
import type { EventInput } from '@/lib/domain/event'
import type { PublicationInput } from '@/lib/domain/publication'
import type { ClaimRevisionInput } from '@/lib/domain/revision'
import type { StatementInput } from '@/lib/domain/statement'
import type { Warning } from '@/lib/domain/warning'
import { recordActor, reviseActor } from '@/lib/store/actors'
import { amendmentWarnings } from '@/lib/store/amendment-warnings'
import { recordEvent, reviseEvent } from '@/lib/store/events'
import { inSnapshot, readNewest } from '@/lib/store/in-snapshot'
import { loadActors } from '@/lib/store/load-actors'
import { loadClaims } from '@/lib/store/load-claims'
import {
  lookAlikes,
  namesOfActor,
  namesOfEvent,
  namesOfPlace,
  namesOfStatement,
  type OwnedName,
} from '@/lib/store/looks'
import type { Outcome } from '@/lib/store/outcome'
import { amendPublication } from '@/lib/store/publications'
import type { ContentReason } from '@/lib/store/record-content'
import type { RecordedStatement } from '@/lib/store/record-statement'
import {
  recordStatements,
  recordWithSources,
  type StatementWrite,
} from '@/lib/store/record-statements'
import { reviseClaim } from '@/lib/store/revise-claim'
import type { Handle } from '@/lib/store/store'
import { revisionWarnings, statementWarnings } from '@/lib/store/warnings'
import { write } from '@/lib/store/write'
import { writeAll } from '@/lib/store/write-all'
import { theStore } from './open'
import { actorsOf, eventRevisions, WORDS } from './reading/context'
import { loadEvents } from './reading/event-contents'
import { readEvent } from './reading/events'
import { readSource } from './reading/sources'

/** Sources that are new come with it: they are recorded with the statement, or not at all. */
export async function postStatement(
  by: string,
  input: StatementInput,
  newSources: readonly ActorInput[] = [],
): Promise<Outcome<RecordedStatement>> {
  const outcome = await writeAll(await theStore(), by, (turn) =>
    recordWithSources(turn, { input, newSources }),
  )
  return warned(
    outcome,
    () => [...newSources.flatMap(namesOfActor), ...namesOfStatement(input)],
    (db) => statementWarnings(db, input),
  )
}

/** The statements of an article, as one act: all are recorded, or none. */
export async function postStatements(
  by: string,
  statements: readonly StatementWrite[],
): Promise<Outcome<RecordedStatement[]>> {
  return recordStatements(await theStore(), by, statements)
}

export async function postClaimRevision(
  by: string,
  id: string,
  input: ClaimRevisionInput,
): Promise<Outcome<ClaimAnswer>> {
  const store = await theStore()
  const outcome = await write(store, by, (turn) => reviseClaim(turn, id, input))
  if (!outcome.ok) return outcome
  const claim = outcome.value
  const answer = await inSnapshot(
    store,
    { events: await eventRevisions(store, [claim.event]) },
    async (db) => {
      const event = (await loadEvents(db, [claim.event], null)).get(claim.event)
      const actors = await actorsOf(db, await loadClaims(db, { ids: [id] }, null), null)
      if (event === undefined) throw new Error(`event ${claim.event} of claim ${id} is gone`)
      return presentClaim(claim, { event, actors, ...WORDS })
    },
  )
  return warned(
    { ...outcome, value: answer },
    () => namesOfPlace(claim.event, input.place, ['place']),
    (db) => revisionWarnings(db, claim, input),
  )
}

export async function postEvent(by: string, input: EventInput): Promise<Outcome<EventAnswer>> {
  return eventOutcome(await write(await theStore(), by, (turn) => recordEvent(turn, input)))
}

export async function postEventRevision(
  by: string,
  id: string,
  amend: (current: EventInput) => EventInput,
  why: ContentReason,
): Promise<Outcome<EventAnswer>> {
  const amended: { before?: EventInput } = {}
  const noting = (current: EventInput) => {
    amended.before = current
    return amend(current)
  }
  const outcome = await write(await theStore(), by, (turn) => reviseEvent(turn, id, noting, why))
  return eventOutcome(outcome, amended.before)
}

/** `before` is the event as it was before an amendment. */
async function eventOutcome(
  outcome: Outcome<EventInput>,
  before?: EventInput,
): Promise<Outcome<EventAnswer>> {
  if (!outcome.ok) return outcome
  const event = await readEvent(outcome.value.id)
  if (event === null) throw new Error(`event ${outcome.value.id} is gone after its own write`)
  return warned(
    { ...outcome, value: event },
    () => namesOfEvent(outcome.value),
    async (db) => (before === undefined ? [] : amendmentWarnings(db, before, outcome.value)),
  )
}

export async function postSource(by: string, input: ActorInput): Promise<Outcome<SourceAnswer>> {
  return sourceOutcome(await write(await theStore(), by, (turn) => recordActor(turn, input)))
}

export async function postSourceRevision(
  by: string,
  id: string,
  amend: (current: ActorInput) => ActorInput,
  why: ContentReason,
): Promise<Outcome<SourceAnswer>> {
  return sourceOutcome(
    await write(await theStore(), by, (turn) => reviseActor(turn, id, amend, why)),
  )
}

export async function postPublicationRevision(
  by: string,
  id: string,
  amend: (current: PublicationInput) => PublicationInput,
  why: ContentReason,
): Promise<Outcome<PublicationAnswer>> {
  const store = await theStore()
  const outcome = await write(store, by, (turn) => amendPublication(turn, id, amend, why))
  if (!outcome.ok) return outcome
  const { value } = outcome
  const actors = await readNewest(store, (db) => loadActors(db, [value.publisher], null))
  return { ...outcome, value: presentPublication(value, actors) }
}

async function sourceOutcome(outcome: Outcome<ActorInput>): Promise<Outcome<SourceAnswer>> {
  if (!outcome.ok) return outcome
  const detail = await readSource(outcome.value.id, { limit: 1 })
  if (detail === null) throw new Error(`source ${outcome.value.id} is gone after its own write`)
  return warned({ ...outcome, value: detail.source }, () => namesOfActor(outcome.value))
}

/** With what the writer should look at again: names that look like recorded ones, and doubtful figures. */
async function warned<T>(
  outcome: Outcome<T>,
  namesIn: () => readonly OwnedName[],
  others: (db: Handle) => Promise<readonly Warning[]> = async () => [],
): Promise<Outcome<T>> {
  if (!outcome.ok) return outcome
  const warnings = await readNewest(await theStore(), async (db) => [
    ...(await lookAlikes(db, namesIn())),
    ...(await others(db)),
  ])
  return { ...outcome, warnings }
}
