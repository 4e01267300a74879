/** The JSON shapes of events: in a list with the headline of each measure, and one with all that is in it. */
import { z } from 'zod'
import { eventPlaceInput, partyInput } from '@/lib/domain/event'
import { measure } from '@/lib/domain/measure'
import { precision } from '@/lib/domain/time'
import { category } from '@/lib/domain/vocabulary'
import {
  dateText,
  exceedingShape,
  instantText,
  laneBasis,
  namedActor,
  placeShape,
  quantityShape,
  rangeShape,
  scopeShape,
  supportFields,
} from './shapes'

const attributedFigure = z
  .object({
    id: z.string(),
    claimant: namedActor.extend({ shortName: z.string().nullable() }),
    quantity: quantityShape,
  })
  .meta({ id: 'AttributedFigure' })
export type AttributedFigureAnswer = z.infer<typeof attributedFigure>

export const headlineShape = z
  .object({
    group: z.string().nullable(),
    category,
    scope: scopeShape,
    place: placeShape.nullable(),
    basis: laneBasis,
    from: dateText
      .nullable()
      .meta({ description: 'The first day of a period; null for every other basis' }),
    range: rangeShape
      .nullable()
      .meta({ description: 'Null where only parts of the extent have figures' }),
    recentRange: rangeShape.nullable(),
    latest: z
      .object({
        asOf: dateText,
        asOfPrecision: precision,
        claims: z.array(attributedFigure),
      })
      .nullable(),
    ends: z
      .object({ low: z.array(attributedFigure), high: z.array(attributedFigure) })
      .nullable()
      .meta({ description: 'The figures at both ends of the recent range' }),
    ...supportFields,
    contradictions: z.int(),
    differences: z.int(),
    exceeds: exceedingShape.nullable(),
    asOf: dateText,
    asOfPrecision: precision,
    lanes: z.int(),
    places: z
      .int()
      .meta({ description: 'The number of places within the extent that have figures' }),
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
    timeZone: z.string().nullable().meta({ description: 'An IANA name' }),
    revision: z.int(),
    updatedAt: instantText,
    claims: z.int(),
    claimants: z.int(),
    measures: z.partialRecord(measure, headlineShape),
  })
  .meta({ id: 'EventSummary' })
export type EventSummary = z.infer<typeof eventSummaryShape>

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
    titles: z.record(z.string(), z.string()).meta({ description: 'Its title by language' }),
    summaries: z.record(z.string(), z.string()),
    glide: z.string().nullable(),
    parties: z.array(partyInput.extend({ name: z.string() })),
    places: z.array(eventPlaceInput.meta({ id: 'EventPlace' })),
    timeZone: z.string().nullable().meta({ description: 'An IANA name' }),
    revision: z.int(),
    updatedAt: instantText,
    claims: z.int(),
    claimants: z.int(),
    measures: z.partialRecord(measure, headlineShape),
    incidents: z.array(eventSummaryShape),
  })
  .meta({ id: 'Event' })
export type EventAnswer = z.infer<typeof eventShape>
