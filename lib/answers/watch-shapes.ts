/** The JSON shape of what is watched on the net. */
import { z } from 'zod'
import { importShape } from './import-shapes'

export const watchShape = z.object({
  id: z.string(),
  kind: z.enum(['table', 'feed']),
  url: z.string(),
  name: z.string(),
  event: z.string().nullable(),
  format: z.string().nullable().meta({ description: 'Of a table' }),
  mapping: z.string().nullable(),
  changes: z
    .enum(['source', 'record'])
    .nullable()
    .meta({ description: 'Of a table: whose revision a changed cell is' }),
  every: z.int().meta({ description: 'In minutes' }),
  state: z
    .enum(['active', 'paused', 'removed'])
    .meta({ description: 'removed: it is fetched no more, and stays readable' }),
  fetchedAt: z.string().nullable().meta({ description: 'The last fetch' }),
  changedAt: z.string().nullable().meta({ description: 'The last fetch that brought something' }),
  nextAt: z.string().nullable().meta({ description: 'The next fetch; null unless it is active' }),
  failures: z.int().meta({ description: 'How often in a row it could not be fetched' }),
  fault: z
    .looseObject({ code: z.string(), message: z.string() })
    .nullable()
    .meta({ description: 'Why the last fetch failed; null where it did not' }),
  import: z.string().nullable().meta({ description: 'The last import that came of it' }),
  createdAt: z.string(),
  createdBy: z.string(),
})
export type WatchAnswer = z.infer<typeof watchShape>

const content = z.object({
  url: z.string(),
  name: z.string(),
  every: z.int(),
  state: watchShape.shape.state,
  settings: z.record(z.string(), z.unknown()),
})

export const watchDetailShape = z.object({
  watch: watchShape,
  revisions: z
    .array(
      z.object({
        revision: z.int(),
        at: z.string(),
        by: z.string(),
        before: content,
        after: content,
      }),
    )
    .meta({ description: 'What was changed of it, the newest first' }),
  runs: z
    .array(importShape)
    .meta({ description: 'The imports that came of it, the newest first, without their rows' }),
})
export type WatchDetail = z.infer<typeof watchDetailShape>
