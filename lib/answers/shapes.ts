/**
 * The JSON shapes of the contract, as zod schemas: the API answers with them, pages and charts read them, and the OpenAPI
 * document is made from them. Ids, dates and machine values are those of the domain.
 */
import { z } from 'zod'
import { sourceShape } from './source-shape'
import { convention } from '@/lib/domain/convention'
import { placeInput } from '@/lib/domain/event'
import { measure } from '@/lib/domain/measure'
import { form } from '@/lib/domain/quantity'
import { STANCES } from '@/lib/domain/stance'
import { precision } from '@/lib/domain/time'
import { VERDICTS } from '@/lib/domain/verdict'
import {
  actorKind,
  BASES,
  basis,
  category,
  method,
  partKind,
  revisionAuthor,
  revisionReason,
  status,
  stepReason,
} from '@/lib/domain/vocabulary'

export const dateText = z
  .string()
  .meta({ description: 'A date 2023-09-19, or an instant in UTC with ms' })
export const instantText = z.string().meta({ description: 'An instant in UTC with milliseconds' })
export const placeShape = placeInput.meta({ id: 'Place' })
export const scopeShape = z.array(z.string()).meta({
  description: 'The limits of the figure, sorted; empty where no limit is said',
})
export const laneBasis = z.enum(BASES).exclude(['final']).meta({
  description: 'Figures for the whole event share the lane of the totals so far',
})

export const namedActor = z
  .object({ id: z.string(), name: z.string(), kind: actorKind })
  .meta({ id: 'NamedActor' })
export type NamedActor = z.infer<typeof namedActor>

export const rangeShape = z
  .object({
    low: z.int().meta({ description: 'The lowest number stated, in people' }),
    high: z.int(),
    openBelow: z.boolean(),
    openAbove: z.boolean(),
    lowBy: z.array(z.string()).meta({ description: 'Ids of all claimants at the low end' }),
    highBy: z.array(z.string()),
  })
  .meta({ id: 'Range' })

export const intervalShape = z
  .object({ low: z.int(), high: z.int(), level: z.number().nullable() })
  .meta({ description: "An estimate's own interval, in people; the level in per cent" })

export const quantityShape = z
  .object({
    form,
    value: z.int().nullable(),
    valueTo: z.int().nullable(),
    interval: intervalShape.nullable(),
    low: z.int().nullable().meta({ description: 'Derived; null where open, or without a number' }),
    high: z.int().nullable(),
    wording: z.string(),
  })
  .meta({ id: 'Quantity' })

const verdictWord = z.enum(VERDICTS)

export const exceedingShape = z
  .object({
    claim: z.string().meta({ description: 'A claim of the narrower lane' }),
    wider: z.string().meta({ description: 'The claim of a wider lane that it is above' }),
    verdict: verdictWord,
    because: z.string(),
  })
  .meta({ id: 'Exceeding' })
export type ExceedingAnswer = z.infer<typeof exceedingShape>

export const supportFields = {
  claimants: z.int().meta({ description: 'Independent claimants' }),
  sources: z.int().meta({ description: 'All claimants' }),
  claims: z.int().meta({ description: 'The standing claims of the lane' }),
  publications: z.int().meta({ description: 'Documents that carry the current claims' }),
}

export const publicationShape = z
  .object({
    id: z.string(),
    publisher: namedActor,
    title: z.string(),
    described: z.boolean().meta({ description: 'True when the title is a description of ours' }),
    url: z.string().nullable(),
    publishedAt: dateText.nullable(),
    retrievedAt: dateText.nullable(),
    archivedUrl: z.string().nullable(),
  })
  .meta({ id: 'Publication' })
export type PublicationAnswer = z.infer<typeof publicationShape>

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

const stepShape = z.object({ reason: stepReason.nullable(), note: z.string().nullable() })
const withdrawalShape = z
  .object({
    by: revisionAuthor,
    reason: revisionReason,
    note: z.string().nullable(),
    statedOn: dateText.nullable(),
    statedOnPrecision: precision,
    recordedAt: instantText,
  })
  .meta({ description: 'Who withdrew the claim, when and why; null while it stands' })

export const claimShape = z
  .object({
    id: z.string(),
    revision: z.int(),
    statement: z.string(),
    event: z.string(),
    measure,
    group: z.string().nullable(),
    category,
    scope: scopeShape,
    place: placeShape.nullable(),
    quantity: quantityShape,
    citing: z.array(z.string()).meta({ description: 'Actors whose figure the claimant repeats' }),
    basis,
    from: dateText.nullable(),
    asOf: dateText,
    asOfPrecision: precision,
    asOfOffset: z.string().nullable().meta({ description: 'The offset of a moment, as +08:00' }),
    timeZone: z.string().nullable().optional().meta({
      description: 'The time zone of the event, in which the moments of the claim are told',
    }),
    partOf: z.string().nullable(),
    partKind: partKind.nullable(),
    method,
    disputes: z.array(z.string()),
    step: stepShape.extend({ replaces: z.string().nullable() }).nullable(),
    status,
    withdrawal: withdrawalShape.nullable(),
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
    verdict: verdictWord,
    because: z.string(),
  })
  .meta({ id: 'Verdict' })
export type VerdictAnswer = z.infer<typeof verdictShape>

export const laneShape = z
  .object({
    group: z.string().nullable(),
    category,
    scope: scopeShape,
    place: placeShape.nullable(),
    basis: laneBasis,
    from: dateText.nullable(),
    asOf: dateText.nullable(),
    range: rangeShape.nullable(),
    recentRange: rangeShape.nullable().meta({ description: 'The range of the recent claims' }),
    latest: z
      .object({
        asOf: dateText,
        asOfPrecision: precision,
        claims: z.array(z.string()).meta({ description: 'The one that a lead names first' }),
      })
      .nullable(),
    recent: z.array(z.string()).meta({ description: 'Current claims that are not earlier ones' }),
    spread: z.number().nullable(),
    support: z.object(supportFields),
    current: z.array(claimShape),
    history: z.array(claimShape),
    withdrawn: z.array(claimShape),
    exceeds: z.array(exceedingShape),
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
      sourceShape.pick({ name: true, shortName: true, kind: true, memberOf: true }),
    ),
  })
  .meta({ id: 'Comparison' })
export type ComparisonAnswer = z.infer<typeof comparisonShape>
