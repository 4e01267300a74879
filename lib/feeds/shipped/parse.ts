/**
 * The files that ship in `data/` (their format: data/README.md), from bytes to validated records.
 * Every fault is collected with its file, the id of the record at fault and the field.
 */
import { z } from 'zod'
import { actorInput } from '@/lib/domain/actor'
import { eventInput } from '@/lib/domain/event'
import { publicationInput, type PublicationInput } from '@/lib/domain/publication'
import { refusalsOf, type Refusal } from '@/lib/domain/refusal'
import { claimRevisionInput } from '@/lib/domain/revision'
import { statementInput } from '@/lib/domain/statement'
import { line, note, slug } from '@/lib/domain/text'
import { dateOrInstant, instant, precision } from '@/lib/domain/time'
import type { Feed, FeedRefusal } from '../feed'
import {
  shippedAppearance,
  type Shipped,
  type ShippedActors,
  type ShippedEvent,
  type ShippedStatement,
} from './records'
import { relationRefusals } from './relations'

const header = { schema: z.literal(1), recordedAt: instant, recordedBy: line(80) }

const actorsFile = z.strictObject({ ...header, actors: z.array(actorInput) })

/** The fields of a claim beside these are those of a statement's claim, and are read as such below. */
const shippedClaim = z.looseObject({
  id: slug,
  lines: z.array(z.string()).default([]),
  appearances: z.array(shippedAppearance).min(1),
})

const shippedStatement = z.strictObject({
  id: slug,
  claimant: slug,
  ownVoice: z.boolean().default(false),
  statedOn: dateOrInstant.nullable().default(null),
  statedOnPrecision: precision.optional(),
  note: note.nullable().default(null),
  /** The moment of a statement that came to a file later; the others have the moment of their file. */
  recordedAt: instant.nullable().default(null),
  claims: z.array(shippedClaim).min(1),
})

const shippedRevision = z
  .looseObject({ claim: slug, recordedAt: instant })
  .transform(({ claim, recordedAt, ...revision }) => ({ claim, recordedAt, revision }))

const eventFile = z.strictObject({
  ...header,
  event: eventInput,
  publications: z.record(slug, publicationInput).default({}),
  statements: z.array(shippedStatement).default([]),
  revisions: z.array(shippedRevision).default([]),
})

export const parseShipped: Feed<Shipped> = (files) => {
  const actors: ShippedActors[] = []
  const events: ShippedEvent[] = []
  const refusals: FeedRefusal[] = []
  for (const { path, text } of files) {
    const raw = parseJson(text)
    if (raw === undefined) {
      refusals.push({ file: path, id: null, field: '', message: 'is not JSON' })
    } else if (path.endsWith('actors.json')) {
      const parsed = actorsFile.safeParse(raw)
      if (parsed.success) actors.push({ path, ...parsed.data })
      else refusals.push(...named(path, raw, refusalsOf(parsed.error)))
    } else {
      const read = readEvent(path, raw)
      if (read.event !== null) events.push(read.event)
      refusals.push(...named(path, raw, read.refusals))
    }
  }
  const records = { actors, events }
  return { records, refusals: refusals.length > 0 ? refusals : relationRefusals(records) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readEvent(
  path: string,
  raw: unknown,
): { event: ShippedEvent | null; refusals: Refusal[] } {
  const parsed = eventFile.safeParse(raw)
  if (!parsed.success) return { event: null, refusals: refusalsOf(parsed.error) }
  const { recordedAt, recordedBy, event, publications } = parsed.data
  const refusals: Refusal[] = []
  const statements = parsed.data.statements.flatMap((statement, index) => {
    const read = readStatement(event.id, publications, statement)
    refusals.push(...read.refusals.map((one) => within(['statements', index], one)))
    return read.statement === null ? [] : [read.statement]
  })
  const revisions = parsed.data.revisions.flatMap(({ claim, recordedAt, revision }, index) => {
    const read = claimRevisionInput.safeParse(revision)
    if (read.success) return [{ claim, recordedAt, revision: read.data }]
    refusals.push(...refusalsOf(read.error).map((one) => within(['revisions', index], one)))
    return []
  })
  return {
    event: { path, recordedAt, recordedBy, event, publications, statements, revisions },
    refusals,
  }
}

/** A shipped statement keeps the rules of one that is sent to the API, with its first publication. */
function readStatement(
  event: string,
  publications: Readonly<Record<string, PublicationInput>>,
  { id, note, recordedAt, claims, ...said }: z.infer<typeof shippedStatement>,
): { statement: ShippedStatement | null; refusals: Refusal[] } {
  const first = claims[0]?.appearances[0]
  const parsed = statementInput.safeParse({
    ...said,
    event,
    appearance: { publication: publications[first?.publication ?? ''] },
    claims: claims.map(({ id: ref, lines: _, appearances: __, ...claim }) => ({ ...claim, ref })),
  })
  if (!parsed.success) return { statement: null, refusals: refusalsOf(parsed.error) }
  const { claimant, ownVoice, statedOn, statedOnPrecision } = parsed.data
  const read = parsed.data.claims.map((claim, index) => ({
    id: claim.ref,
    claim,
    appearances: claims[index]?.appearances ?? [],
  }))
  return {
    statement: {
      id,
      claimant,
      ownVoice,
      statedOn,
      statedOnPrecision,
      note,
      recordedAt,
      claims: read,
    },
    refusals: [],
  }
}

function within(place: readonly (string | number)[], { path, message }: Refusal): Refusal {
  return { path: [...place, ...path], message }
}

/** Finds the innermost record on the path that has an id, and names the field within it. */
function named(file: string, raw: unknown, refusals: readonly Refusal[]): FeedRefusal[] {
  return refusals.map(({ path, message }) => {
    let record: unknown = raw
    let [id, depth]: [string | null, number] = [null, 0]
    path.forEach((key, index) => {
      record = member(record, key)
      const its = member(record, 'id') ?? member(record, 'claim')
      if (typeof its === 'string') [id, depth] = [its, index + 1]
    })
    return { file, id, field: path.slice(depth).join('.'), message }
  })
}

function member(value: unknown, key: string | number): unknown {
  if (value === null || typeof value !== 'object') return undefined
  return Reflect.get(value, key)
}
