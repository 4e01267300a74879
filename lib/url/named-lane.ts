/**
 * A lane named in one value, as the parameter `beside` has it: `measure=killed&group=…&category=…`, written as an
 * address would and then once more into one parameter.
 */
import { z } from 'zod'
import { measure } from '@/lib/domain/measure'
import { slug } from '@/lib/domain/text'
import { basis, category } from '@/lib/domain/vocabulary'
import { moment } from './moment'

/** One limit of a scope, or none for a lane without any. */
export const scopeTerm = z
  .string()
  .max(160)
  .regex(/^[^;\p{Cc}]+$/u, { error: 'a limit such as identified, or none' })

/** Parameters that name a lane in an address. */
export const LANE_FIELDS = {
  measure,
  group: slug,
  category,
  place: z.string().min(1).max(330),
  basis,
  from: moment,
  to: moment,
} as const

export const namedLane = z.strictObject({
  ...LANE_FIELDS,
  /** The limits with semicolons between them; left out for any. */
  scope: z.string().max(1000).optional(),
  from: moment.optional(),
  to: moment.optional(),
})
const NAMES = Object.keys(namedLane.shape) as readonly (keyof z.infer<typeof namedLane>)[] // the keys above

/** In its one form: equal lanes are equal texts. */
export const beside = z
  .string()
  .max(1000)
  .transform((text, context) => {
    const named = namedLane.safeParse(Object.fromEntries(new URLSearchParams(text)))
    if (named.success) return namedLaneText(named.data)
    context.addIssue({
      code: 'custom',
      message: `a count, as the links on this page name it (${named.error.issues
        .map(({ path }) => path.join('.'))
        .filter((path) => path !== '')
        .join(', ')})`,
    })
    return z.NEVER
  })

/** A lane as the one text that names it. */
export function namedLaneText(
  choice: Readonly<{ [name in (typeof NAMES)[number]]?: string | readonly string[] | undefined }>,
): string {
  const search = new URLSearchParams()
  for (const name of NAMES) {
    const value = choice[name]
    if (value !== undefined) search.set(name, typeof value === 'string' ? value : value.join(';'))
  }
  return search.toString()
}
