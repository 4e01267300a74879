/** The JSON shapes of lists a page at a time, of the state of the service, and of refusals. */
import { z } from 'zod'
import { WARNING_CODES } from '@/lib/domain/warning'
import { changeShape } from './revision-shapes'
import { eventSummaryShape } from './event-shapes'
import { claimShape } from './shapes'
import { sourceShape } from './source-shape'

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
  status: z.string().meta({ description: '`ok`, or in one word what is wrong with the store' }),
  version: z.string(),
  store: z.enum(['sqlite', 'postgres']),
  /** Left out while they cannot be counted, and for callers without a key where reading takes one. */
  claims: z.int().optional(),
})

/** Warnings: what a writer should look at again. Nothing was held back. */
export const warningsShape = z.array(
  z.object({ path: z.string(), code: z.enum(WARNING_CODES), message: z.string() }),
)

/** A problem as RFC 9457 has it, with every wrong field at once. */
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
