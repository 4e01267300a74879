/** The JSON shapes of a search: claims with what disagrees with each, and what was understood of the question. */
import { z } from 'zod'
import { measure } from '@/lib/domain/measure'
import { precision } from '@/lib/domain/time'
import { basis } from '@/lib/domain/vocabulary'
import { claimShape, dateText, namedActor, quantityShape } from './shapes'

const statedQuantity = quantityShape.omit({ low: true, high: true })

const otherFigure = z
  .object({
    id: z.string(),
    verdict: z.enum(['contradicts', 'differs']),
    claimant: namedActor.omit({ kind: true }).extend({ shortName: z.string().nullable() }),
    quantity: statedQuantity,
    asOf: dateText,
    asOfPrecision: precision,
    asOfOffset: z.string().nullable(),
    timeZone: z.string().nullable(),
    basis,
  })
  .meta({ id: 'OtherFigure' })
export type OtherFigure = z.infer<typeof otherFigure>

const foundClaim = z
  .object({
    claim: claimShape,
    event: z.object({ id: z.string(), title: z.string() }),
    before: statedQuantity.nullable().meta({
      description: 'The figure with the number asked for, where its source amended it since',
    }),
    contradictions: z.int(),
    differences: z.int(),
    others: z.array(otherFigure).meta({ description: 'Some of those that disagree with it' }),
  })
  .meta({ id: 'FoundClaim' })
export type FoundClaim = z.infer<typeof foundClaim>

export const claimSearchShape = z.object({
  understood: z.object({
    numbers: z.array(z.int()),
    measures: z.array(measure),
    measureWords: z.array(z.string()).meta({ description: 'The words that asked for them' }),
    names: z.array(z.string()).meta({ description: 'Words that name something, or were said' }),
    unknown: z.array(z.string()).meta({ description: 'Words that were left out' }),
  }),
  claims: z.array(foundClaim).meta({ description: 'Those made public first, first' }),
  near: z.array(foundClaim).meta({ description: 'Claims with a number within a tenth of it' }),
  total: z.int(),
})
export type ClaimSearchAnswer = z.infer<typeof claimSearchShape>
