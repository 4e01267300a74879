/**
 * The JSON shapes of the contract, as zod schemas: what the API answers, what pages and charts
 * read, and what the OpenAPI document is made from. Ids, dates and machine values as in the domain.
 */
import { z } from 'zod'
import { convention } from '@/lib/domain/convention'
import { partyInput, placeInput } from '@/lib/domain/event'
import { measure } from '@/lib/domain/measure'
import { form } from '@/lib/domain/quantity'
import { STANCES } from '@/lib/domain/stance'
import { DRIFTS } from '@/lib/domain/snapshot/drift'
import { removalReason } from '@/lib/domain/snapshot/removal'
import { precision } from '@/lib/domain/time'
import { VERDICTS } from '@/lib/domain/verdict'
import {
  actorKind,
  basis,
  category,
  method,
  partKind,
  revisionAuthor,
  revisionReason,
  status,
  stepReason,
} from '@/lib/domain/vocabulary'

const dateText = z.string().meta({ description: 'A date 2023-09-19, or an instant in UTC with ms' })
const instantText = z.string().meta({ description: 'An instant in UTC with milliseconds' })
const placeShape = placeInput.meta({ id: 'Place' })

export const namedActor = z
  .object({ id: z.string(), name: z.string(), kind: actorKind })
  .meta({ id: 'NamedActor' })
export type NamedActor = z.infer<typeof namedActor>

const rangeShape = z
  .object({
    low: z.int().meta({ description: 'The lowest number stated, in people' }),
    high: z.int(),
    openBelow: z.boolean(),
    openAbove: z.boolean(),
    lowBy: z.array(z.string()).meta({ description: 'Ids of all claimants at the low end' }),
    highBy: z.array(z.string()),
  })
  .meta({ id: 'Range' })

export const headlineShape = z
  .object({
    group: z.string().nullable(),
    category,
    place: placeShape.nullable(),
    basis,
    range: rangeShape.nullable(),
    claimants: z.int(),
    publications: z.int(),
    contradictions: z.int(),
    asOf: dateText,
    asOfPrecision: precision,
    lanes: z.int(),
  })
  .meta({ id: 'Headline' })
export type HeadlineAnswer = z.infer<typeof headlineShape>

export const eventSummaryShape = z
  .object({
    id: z.string(),
    title: z.string(),
    kind: z.string(),
    startedOn: dateText,
    endedOn: dateText.nullable(),
    parent: z.string().nullable(),
    countries: z.array(z.string()),
    revision: z.int(),
    updatedAt: instantText,
    claims: z.int(),
    claimants: z.int(),
    measures: z.partialRecord(measure, headlineShape),
  })
  .meta({ id: 'EventSummary' })
export type EventSummary = z.infer<typeof eventSummaryShape>

const publicationShape = z
  .object({
    publisher: namedActor,
    title: z.string(),
    url: z.string().nullable(),
    publishedAt: dateText.nullable(),
    retrievedAt: dateText.nullable(),
    archivedUrl: z.string().nullable(),
  })
  .meta({ id: 'Publication' })

export const appearanceShape = z
  .object({
    publication: publicationShape,
    via: z.array(namedActor),
    wording: z.string(),
    term: z.string().nullable(),
    locator: z.string().nullable(),
    recordedAt: instantText,
    note: z
      .string()
      .nullable()
      .optional()
      .meta({ description: 'What the recorder remarked about this publication of the claim' }),
  })
  .meta({ id: 'Appearance' })
export type AppearanceAnswer = z.infer<typeof appearanceShape>

const quantityShape = z
  .object({
    form,
    value: z.int().nullable(),
    valueTo: z.int().nullable(),
    low: z.int().nullable(),
    high: z.int().nullable(),
    wording: z.string(),
  })
  .meta({ id: 'Quantity' })

const stepShape = z.object({ reason: stepReason.nullable(), note: z.string().nullable() })

export const claimShape = z
  .object({
    id: z.string(),
    revision: z.int(),
    statement: z.string(),
    event: z.string(),
    measure,
    group: z.string().nullable(),
    category,
    place: placeShape.nullable(),
    quantity: quantityShape,
    basis,
    from: dateText.nullable(),
    asOf: dateText,
    asOfPrecision: precision,
    partOf: z.string().nullable(),
    partKind: partKind.nullable(),
    method,
    disputes: z.array(z.string()),
    step: stepShape.nullable(),
    status,
    stance: z.enum(STANCES).nullable(),
    claimant: namedActor,
    ownVoice: z.boolean(),
    statedOn: dateText.nullable(),
    statedOnPrecision: precision,
    appearances: z.array(appearanceShape),
    recordedAt: instantText,
    recordedBy: z.string(),
    note: z.string().nullable().optional().meta({
      description:
        'What the recorder remarked about the statement; a garbled figure begins “Error in transmission”',
    }),
  })
  .meta({ id: 'Claim' })
export type ClaimAnswer = z.infer<typeof claimShape>

export const verdictShape = z
  .object({
    a: z.string(),
    b: z.string(),
    verdict: z.enum(VERDICTS),
    because: z.string(),
  })
  .meta({ id: 'Verdict' })
export type VerdictAnswer = z.infer<typeof verdictShape>

export const laneShape = z
  .object({
    group: z.string().nullable(),
    category,
    place: placeShape.nullable(),
    basis,
    from: dateText.nullable(),
    asOf: dateText.nullable(),
    range: rangeShape.nullable(),
    spread: z.number().nullable(),
    support: z.object({ claimants: z.int(), publications: z.int() }),
    current: z.array(claimShape),
    history: z.array(claimShape),
    verdicts: z.array(verdictShape),
    steps: z.array(
      stepShape.extend({ claim: z.string(), previous: z.string(), down: z.boolean() }),
    ),
    periods: z.array(
      z.object({ from: dateText.nullable(), asOf: dateText.nullable(), claimants: z.int() }),
    ),
  })
  .meta({ id: 'Lane' })
export type LaneAnswer = z.infer<typeof laneShape>

export const comparisonShape = z
  .object({
    event: z.string(),
    measure,
    at: instantText.nullable(),
    publishedBy: instantText.nullable(),
    knownAt: instantText.nullable(),
    convention,
    lanes: z.array(laneShape),
    actors: z.record(
      z.string(),
      z.object({ name: z.string(), kind: actorKind, memberOf: z.string().nullable() }),
    ),
  })
  .meta({ id: 'Comparison' })
export type ComparisonAnswer = z.infer<typeof comparisonShape>

export const sourceShape = z
  .object({
    id: z.string(),
    name: z.string(),
    shortName: z.string().nullable(),
    kind: actorKind,
    country: z.string().nullable(),
    memberOf: z.string().nullable(),
    claims: z.int().optional().meta({ description: 'Claims recorded of this claimant' }),
  })
  .meta({ id: 'Source' })
export type SourceAnswer = z.infer<typeof sourceShape>

export const eventShape = z
  .object({
    id: z.string(),
    title: z.string(),
    kind: z.string(),
    startedOn: dateText,
    startedOnPrecision: precision,
    endedOn: dateText.nullable(),
    endedOnPrecision: precision,
    countries: z.array(z.string()),
    parent: z.string().nullable(),
    summary: z.string(),
    glide: z.string().nullable(),
    parties: z.array(partyInput.extend({ name: z.string() })),
    places: z.array(placeShape),
    revision: z.int(),
    updatedAt: instantText,
    claims: z.int(),
    claimants: z.int(),
    measures: z.partialRecord(measure, headlineShape),
    incidents: z.array(eventSummaryShape),
  })
  .meta({ id: 'Event' })
export type EventAnswer = z.infer<typeof eventShape>

export const claimRevisionShape = z
  .object({
    revision: z.int(),
    by: revisionAuthor.nullable().meta({ description: 'Null for revision 1' }),
    reason: revisionReason.nullable(),
    note: z.string().nullable(),
    status,
    statedOn: dateText.nullable(),
    changed: z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() })),
    recordedAt: instantText,
    recordedBy: z.string(),
  })
  .meta({ id: 'ClaimRevision' })
export type ClaimRevisionAnswer = z.infer<typeof claimRevisionShape>

export const claimDetailShape = z.object({
  claim: claimShape,
  revisions: z.array(claimRevisionShape),
  appearances: z.array(appearanceShape),
  verdicts: z.array(verdictShape.extend({ other: claimShape })),
})
export type ClaimDetail = z.infer<typeof claimDetailShape>

export const changeShape = z
  .object({
    at: instantText,
    kind: z.string(),
    event: z.string().nullable(),
    claim: z.string().nullable(),
    before: z.unknown(),
    after: z.unknown(),
    by: z.string(),
  })
  .meta({ id: 'Change' })
export type ChangeAnswer = z.infer<typeof changeShape>

const next = z.string().nullable().meta({ description: 'Cursor of the next page; null at the end' })

export const eventsPage = z.object({ events: z.array(eventSummaryShape), next })
export const claimsPage = z.object({ claims: z.array(claimShape), next })
export const claimsFile = claimsPage.extend({
  query: z.object({
    url: z.string().meta({ description: 'The address that answers with these claims again' }),
    view: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  }),
  next: z.null(),
})
export const sourcesPage = z.object({ sources: z.array(sourceShape), next })
export const sourceDetail = z.object({ source: sourceShape, claims: z.array(claimShape), next })
export const changesPage = z.object({ changes: z.array(changeShape), next })
export const health = z.object({
  status: z.literal('ok'),
  version: z.string(),
  store: z.enum(['sqlite', 'postgres']),
  claims: z.int(),
})

export const snapshotMade = z.object({
  snapshot: z.object({
    id: z.string(),
    url: z.string(),
    digest: z.string().meta({ description: 'SHA-256 of the record, in hex' }),
    links: z.object({ self: z.string(), json: z.string(), status: z.string() }),
  }),
})

export type SnapshotMade = z.infer<typeof snapshotMade>

export const snapshotStatusShape = z
  .object({
    id: z.string(),
    drifted: z.boolean(),
    claims: z.array(
      z.object({
        claim: z.string(),
        drift: z.enum(DRIFTS),
        frozen: claimShape,
        current: claimShape.nullable(),
        since: z.array(claimRevisionShape).meta({ description: 'After the frozen one, in order' }),
      }),
    ),
    newClaims: z.array(claimShape),
  })
  .meta({ id: 'SnapshotStatus' })
export type SnapshotStatus = z.infer<typeof snapshotStatusShape>

export const snapshotRemovalShape = z
  .object({
    id: z.string(),
    digest: z.string(),
    url: z.string(),
    citation: z.string().meta({ description: 'How it was cited' }),
    capturedAt: instantText,
    removedAt: instantText,
    by: z.enum(['editor', 'operator']),
    reason: removalReason,
    note: z.string().nullable(),
    erased: z.boolean().meta({ description: 'True: the bytes are gone; false: kept, not served' }),
  })
  .meta({ id: 'SnapshotRemoval' })
export type SnapshotRemoval = z.infer<typeof snapshotRemovalShape>

/** How to show a snapshot elsewhere, as oEmbed 1.0 says it. */
export const oembedShape = z
  .object({
    version: z.literal('1.0'),
    type: z.literal('rich'),
    title: z.string(),
    html: z.string(),
    width: z.int(),
    height: z.int(),
    provider_name: z.string(),
    provider_url: z.string(),
    cache_age: z.int(),
    thumbnail_url: z.string(),
    thumbnail_width: z.int(),
    thumbnail_height: z.int(),
  })
  .meta({ id: 'OEmbed' })
export type OEmbed = z.infer<typeof oembedShape>

/** RFC 9457, with every wrong field at once. */
export const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof problemShape>
