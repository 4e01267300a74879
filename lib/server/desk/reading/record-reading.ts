/** Records what an editor accepted of an article: all its statements as one act, by the one way in. */
import 'server-only'
import {
  readingRecordInput,
  type ReadingNote,
  type ReadingOutcome,
  type ReadingRecord,
} from '@/lib/answers/reading-record'
import { seenKey } from '@/lib/answers/draft'
import { readNewest } from '@/lib/store/in-snapshot'
import { closeReading, type Reading } from '@/lib/store/readings'
import type { RecordedStatement } from '@/lib/store/record-statement'
import type { Store } from '@/lib/store/store'
import { readText } from '../../http/body'
import { ProblemError } from '../../http/problem'
import { jsonResponse } from '../../http/read'
import type { BodyAct } from '../../people/act'
import { WORDS } from '../../reading/context'
import { postStatements } from '../../writes'
import { fieldOf } from '../draft'
import { previewDraft } from '../preview'
import { readDraft, type DraftReading } from '../read-draft'
import { findArticle, takeFromInbox } from './find-article'
import { labelsOf } from './labels'
import { suggestionsFor } from './open-reading'

/** Sixty figures to a statement, each with its fields. */
const MAX_BYTES = 2_000_000

export async function recordReadingAct({ request, store, person }: BodyAct): Promise<Response> {
  const parsed = readingRecordInput.safeParse(json(await readText(request, MAX_BYTES)))
  if (!parsed.success) throw new ProblemError(422)
  const reading = await readNewest(store, (db) => findArticle(db, parsed.data.reading))
  if (reading === null) throw new ProblemError(404)
  const outcome = await recordReading(store, reading, parsed.data, person.name)
  return jsonResponse(outcome, { 'Cache-Control': 'no-store' })
}

export async function recordReading(
  store: Store,
  reading: Reading,
  record: ReadingRecord,
  by: string,
): Promise<ReadingOutcome> {
  const doubts = await unseenWarnings(record, by)
  if (doubts.length > 0) return { kind: 'warned', notes: doubts }
  const drafts: DraftReading[] = []
  for (const { draft } of record.statements) drafts.push(await readDraft(store.writer, draft))
  const faults = drafts.flatMap((draft, at) => faultsOf(draft, keyAt(record, at)))
  const writes = drafts.flatMap(({ input, newSources }) =>
    input === null ? [] : [{ input, newSources }],
  )
  if (faults.length > 0 || writes.length < drafts.length) return { kind: 'refused', notes: faults }
  const outcome = await postStatements(by, writes)
  if (outcome.ok) {
    await takeFromInbox(store.writer, reading, new Date(store.now()).toISOString(), by)
    await keepLabels(store, reading, record, drafts)
    const claims = outcome.value.flatMap((recorded, at) =>
      claimsOf(recorded, drafts[at]?.event?.id ?? ''),
    )
    return { kind: 'recorded', claims, created: outcome.created }
  }
  switch (outcome.kind) {
    case 'refused':
      return {
        kind: 'refused',
        notes: outcome.refusals.map(({ path: [at, ...path], message }) => ({
          statement: keyAt(record, Number(at)),
          path: fieldOf(path, drafts[Number(at)]?.places ?? []).join('.'),
          code: null,
          message,
        })),
      }
    case 'conflict': {
      const statement = keyAt(record, 0)
      const note = { statement, path: 'claimant', code: null, message: outcome.message }
      return { kind: 'refused', notes: [note] }
    }
    case 'unknown':
      throw new Error('a new statement names no id of its own')
    default:
      return outcome satisfies never
  }
}

const keyAt = ({ statements }: ReadingRecord, at: number) => statements[at]?.key ?? ''

const claimsOf = ({ claims }: RecordedStatement, event: string) =>
  [...new Set(claims.map(({ id }) => id))].map((id) => ({ id, event }))

/** Nothing doubtful is recorded before its warning was on the editor's screen. */
async function unseenWarnings({ statements }: ReadingRecord, by: string): Promise<ReadingNote[]> {
  const notes: ReadingNote[] = []
  for (const { key, draft, seen } of statements) {
    const { warnings } = await previewDraft(draft, by, WORDS, null)
    const unseen = warnings.filter((warning) => !seen.includes(seenKey(warning)))
    notes.push(...unseen.map((warning) => ({ statement: key, ...warning })))
  }
  return notes
}

function faultsOf({ faults }: DraftReading, statement: string): ReadingNote[] {
  return faults.map(({ path, code, message }) => ({
    statement,
    path: path.join('.'),
    code,
    message,
  }))
}

async function keepLabels(
  store: Store,
  reading: Reading,
  record: ReadingRecord,
  drafts: readonly DraftReading[],
): Promise<void> {
  const at = new Date(store.now()).toISOString()
  if (!record.keep) return closeReading(store.writer, reading.id, at, null)
  const recorded = record.statements.flatMap(({ said, marks }, place) => {
    const draft = drafts[place]
    if (draft?.input == null) return []
    const { input, places, names } = draft
    const claimant = names.find(({ field }) => field === 'claimant')?.name ?? input.claimant
    const byRef = input.claims.flatMap(({ ref }, index) => {
      const mark = marks[places[index] ?? -1]
      return mark === undefined ? [] : [[ref, mark] as const]
    })
    return [{ input, said, claimant, marks: new Map(byRef) }]
  })
  const labels = labelsOf(reading.text, await suggestionsFor(reading), recorded)
  await closeReading(store.writer, reading.id, at, labels)
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ProblemError(400)
  }
}
