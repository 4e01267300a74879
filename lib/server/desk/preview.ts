/**
 * What a draft would come to, before anything of it is recorded: how its words are read, in which lane each figure would
 * stand and beside whom, and whatever is at fault. By the planning of the write itself; nothing is written.
 */
import 'server-only'
import type { PreviewAnswer } from '@/lib/answers/preview-shapes'
import type { StatementInput } from '@/lib/domain/statement'
import type { Warning } from '@/lib/domain/warning'
import type { Words } from '@/lib/format/translator'
import { lookAlikes, namesOfActor, namesOfStatement } from '@/lib/store/looks'
import { examineStatement } from '@/lib/store/examine-statement'
import type { Handle, Store } from '@/lib/store/store'
import { statementWarnings } from '@/lib/store/warnings'
import { theStore } from '../open'
import { revisionOf } from '../reading/context'
import { readEventView } from '../reading/event-view'
import { NOW } from '@/lib/domain/claim'
import type { Draft } from '@/lib/answers/draft'
import { fieldOf } from './draft'
import { actorsWith, foresee } from './foresee'
import { presentClaims } from './present-claims'
import { offersOf } from './offers'
import type { DraftFault } from './draft-names'
import { readDraft, type DraftReading } from './read-draft'

/** `shown` is the place of the claim whose chart is asked for; `all` draws every one. */
export async function previewDraft(
  draft: Draft,
  by: string,
  words: Words,
  shown: number | 'all' | null,
): Promise<PreviewAnswer> {
  const store = await theStore()
  const reading = await readDraft(store.reader, draft)
  const compared = reading.comparable === null ? null : await compareDraft(store, reading, by)
  const refusals = compared?.refusals ?? []
  const isTold = ({ path }: DraftFault) =>
    reading.faults.some((fault) => fault.path.join('.') === path.join('.'))
  const claims = await presentClaims(reading, compared?.foresight ?? null, words, shown)
  return {
    names: reading.names.map((name) => ({ ...name, like: [...name.like] })),
    publication: compared?.publication ?? null,
    offers: await offersOf(store.reader, reading.event),
    claims,
    faults: [...reading.faults, ...refusals.filter((refusal) => !isTold(refusal))].map(
      ({ path, code, message }) => ({ path: path.join('.'), code, message }),
    ),
    warnings: compared?.warnings ?? [],
  }
}

async function compareDraft(store: Store, reading: DraftReading, by: string) {
  const input = reading.comparable
  if (input === null || reading.event === null) return null
  const { id } = reading.event
  const revision = await revisionOf(store, id)
  const known =
    revision === null ? null : await readEventView(store, { id, revision, measure: undefined }, NOW)
  if (known === null) return null
  const at = new Date(store.now()).toISOString()
  const db = store.reader
  const assumed = new Set(reading.newSources.map((source) => source.id))
  const places = input.claims.map(({ ref }) => Number(ref.slice(1)) - 1)
  const examined = await examineStatement({ db, at }, input, assumed)
  const refusals = examined.refusals.map(({ path, message }): DraftFault => ({
    path: fieldOf(path, places),
    code: null,
    message,
  }))
  if (examined.plan === null) return { refusals, warnings: [], foresight: null, publication: null }
  const { plan, publication } = examined
  const actors = await actorsWith(db, known.actors, input, reading.newSources)
  const { publisher, title } = input.appearance.publication
  return {
    refusals,
    warnings: await warningsOf(db, reading, input, places),
    foresight: {
      ...foresee(known, actors, { input, plan, places, at, by }),
      input,
      plan,
      event: known.event,
      publication: publication?.id,
    },
    publication: {
      publisher: actors.get(publisher)?.name ?? publisher,
      isNew: assumed.has(publisher),
      title,
      isRecorded: publication !== undefined,
    },
  }
}

async function warningsOf(
  db: Handle,
  { newSources, names }: DraftReading,
  input: StatementInput,
  places: readonly number[],
) {
  const present = ({ path, code, message }: Warning) => ({
    path: fieldOf(path, places).join('.'),
    code,
    message,
  })
  const ofSources = (await lookAlikes(db, newSources.flatMap(namesOfActor))).map((warning) => ({
    ...warning,
    path: names.find(({ isNew }) => isNew)?.field ?? 'claimant',
  }))
  const others = [
    ...(await lookAlikes(db, namesOfStatement(input))),
    ...(await statementWarnings(db, input)),
  ]
  return [...ofSources, ...others.map(present)]
}
