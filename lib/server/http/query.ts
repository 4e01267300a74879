/** Parameters of a read. One that cannot be read is refused by name; unknown ones are ignored. */
import { z } from 'zod'
import type { Refusal } from '@/lib/domain/refusal'
import { countryCode, slug } from '@/lib/domain/text'
import { snapshotViewInput } from '@/lib/url/snapshot-view'
import { changeParameters } from '@/lib/url/changes'
import type { ViewChoice } from '@/lib/url/view'
import { CONTROL, decodeCursor, MOST_PER_PAGE } from '../cursor'
import { SEQ } from '../reading/changes'
import { viewAsked } from '../view-asked'
import { ProblemError } from './problem'

const limit = z
  .string()
  .refine((text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_PER_PAGE, {
    error: `a whole number from 1 to ${MOST_PER_PAGE}`,
  })
  .transform(Number)

const cursor = z.string().refine((text) => decodeCursor(text) !== null, {
  error: 'not a cursor that an answer gave as next',
})

const words = z
  .string()
  .max(200, { error: 'at most 200 characters' })
  .refine((text) => !CONTROL.test(text), { error: 'without control characters' })

export const pageQuery = z.object({ cursor: cursor.optional(), limit: limit.optional() })
export const eventsQuery = pageQuery.extend({
  q: words.optional(),
  kind: slug.optional(),
  country: countryCode.optional(),
})
export const sourcesQuery = pageQuery.extend({ q: words.optional() })
export const changesQuery = pageQuery.extend({
  ...changeParameters.shape,
  cursor: cursor.refine((text) => SEQ.test(decodeCursor(text)?.[0] ?? '')).optional(),
})

/** One of the charts that can be cited. */
export const chartQuery = z.object({ chart: snapshotViewInput.shape.chart.optional() })

/** Reads the parameters that the schema names; an empty one is as good as none. */
export function readQuery<Schema extends z.ZodObject>(schema: Schema, url: URL): z.output<Schema> {
  const { given, twice } = parametersOf(url)
  const named = Object.keys(schema.shape)
  const asked = Object.fromEntries(
    Object.entries(given).filter(([name, value]) => named.includes(name) && value !== ''),
  )
  const parsed = schema.safeParse(asked)
  const refusals: Refusal[] = twice
    .filter((name) => named.includes(name))
    .map((name) => ({ path: [name], message: 'given twice' }))
  if (parsed.success && refusals.length === 0) return parsed.data
  const issues = parsed.error?.issues ?? []
  throw new ProblemError(400, [
    ...issues.map(({ path, message }) => ({ path: path.map(String), message })),
    ...refusals,
  ])
}

/** The view that the address names, with the page of it. */
export function readView(url: URL): ViewChoice {
  const { choice, refused } = viewAsked(Object.fromEntries(grouped(url)))
  if (refused.length === 0) return choice
  throw new ProblemError(
    refused.every(({ reason }) => reason === 'to-come') ? 422 : 400,
    refused.map(({ parameter, message }) => ({ path: [parameter], message })),
  )
}

function grouped(url: URL): [string, string | string[]][] {
  return [...new Set(url.searchParams.keys())].map((name) => {
    const values = url.searchParams.getAll(name)
    return [name, values.length === 1 ? (values[0] ?? '') : values]
  })
}

function parametersOf(url: URL): { given: Record<string, string>; twice: string[] } {
  const all = grouped(url)
  return {
    given: Object.fromEntries(
      all.flatMap(([name, value]) => (Array.isArray(value) ? [] : [[name, value]])),
    ),
    twice: all.flatMap(([name, value]) => (Array.isArray(value) ? [name] : [])),
  }
}

/** Both at once, with every parameter that is wrong in either. */
export function readViewAndPage(url: URL): {
  choice: ViewChoice
  page: z.output<typeof pageQuery>
} {
  const refusals: Refusal[] = []
  let status = 422
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      refusals.push(...error.refusals)
      if (error.status !== 422) status = error.status
      return undefined
    }
  }
  const choice = attempt(() => readView(url))
  const page = attempt(() => readQuery(pageQuery, url))
  if (choice === undefined || page === undefined) throw new ProblemError(status, refusals)
  return { choice, page }
}
