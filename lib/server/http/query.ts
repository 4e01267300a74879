/** Parameters of a read. One that cannot be read is refused by name; unknown ones are ignored. */
import { z } from 'zod'
import { countryCode, slug } from '@/lib/domain/text'
import { SNAPSHOT_CHARTS } from '@/lib/domain/snapshot/view'
import { changeParameters } from '@/lib/url/changes'
import { readParameters, single } from '@/lib/url/parameters'
import { snapshotChart } from '@/lib/url/snapshot-view'
import { withoutToCome } from '@/lib/url/to-come'
import { viewParameters } from '@/lib/url/view'
import { CONTROL, decodeCursor, DEFAULT_LIMIT, MAX_LIMIT } from '../cursor'
import { thePresent } from '../open'
import { SEQ } from '../reading/changes'
import { ProblemError } from './problem'

const NO_LIMIT = { error: `a whole number from 1 to ${MAX_LIMIT}`, abort: true }
const limit = z
  .string()
  .refine((text) => /^\d+$/.test(text), NO_LIMIT)
  .pipe(z.coerce.number<string>().min(1, NO_LIMIT).max(MAX_LIMIT, NO_LIMIT))

const cursor = z.string().refine((text) => decodeCursor(text) !== null, {
  error: 'not a cursor that an answer gave as next',
})
const seqCursor = cursor.refine((text) => SEQ.test(decodeCursor(text)?.[0] ?? ''))

const words = z
  .string()
  .max(200, { error: 'at most 200 characters' })
  .refine((text) => !CONTROL.test(text), { error: 'without control characters' })

const CURSOR = { description: 'As an answer gave it as next' }
const WORDS = { description: 'Words to look for' }

export const pageQuery = z.object({
  cursor: single(cursor, CURSOR),
  limit: single(limit, {
    type: 'integer',
    minimum: 1,
    maximum: MAX_LIMIT,
    default: DEFAULT_LIMIT,
  }),
})
export const eventsQuery = z.object({
  q: single(words, WORDS),
  kind: single(slug, {}),
  country: single(countryCode, { description: 'An ISO 3166 code of two letters' }),
  ...pageQuery.shape,
})
export const sourcesQuery = z.object({ q: single(words, WORDS), ...pageQuery.shape })
export const changesQuery = z.object({
  ...changeParameters.shape,
  ...pageQuery.shape,
  cursor: single(seqCursor, CURSOR),
})

/** The view without what only charts and pages make use of. */
export const claimsQuery = viewParameters.omit({
  convention: true,
  scale: true,
  beside: true,
  day: true,
})
export const knownAtQuery = viewParameters.pick({ knownAt: true })

/** A view, and one of the charts of it that can be cited. */
export const chartQuery = z.object({
  ...viewParameters.shape,
  chart: single(snapshotChart, {
    enum: SNAPSHOT_CHARTS,
    description: 'Only the claims that this chart draws',
  }),
})

export function readQuery<Schema extends z.ZodObject>(schema: Schema, url: URL): z.output<Schema> {
  const { choice, refused } = withoutToCome(readParameters(schema, given(url)), thePresent())
  // Nothing was left out.
  if (refused.length === 0) return choice as z.output<Schema>
  throw new ProblemError(
    refused.every(({ reason }) => reason === 'to-come') ? 422 : 400,
    refused.map(({ parameter, message }) => ({ path: [parameter], message })),
  )
}

function given({ searchParams }: URL): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}
