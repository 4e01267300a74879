/**
 * The parameter `beside`: a second lane, to be seen next to the drawn one. Its value names the lane as
 * an address would, `measure=killed&group=…&category=…`, written once more into one parameter.
 */
import { z } from 'zod'
import { measure, type Measure } from '@/lib/domain/measure'
import { slug } from '@/lib/domain/text'
import { dateOrInstant } from '@/lib/domain/time'
import { basis, category } from '@/lib/domain/vocabulary'
import type { ViewChoice } from './view'

const lane = z.strictObject({
  measure,
  group: slug,
  category,
  place: z.string().min(1).max(330),
  basis,
  from: dateOrInstant.optional(),
  to: dateOrInstant.optional(),
})
const NAMES = Object.keys(lane.shape) as readonly (keyof z.infer<typeof lane>)[] // the keys above

/** In its one form: equal lanes are equal texts. */
export const beside = z
  .string()
  .max(1000)
  .transform((text, context) => {
    const named = lane.safeParse(Object.fromEntries(new URLSearchParams(text)))
    if (named.success) return textOf(named.data)
    context.addIssue({
      code: 'custom',
      message: `a count, as the links on this page name it (${named.error.issues
        .map(({ path }) => path.join('.'))
        .filter((path) => path !== '')
        .join(', ')})`,
    })
    return z.NEVER
  })

function textOf(
  choice: Readonly<{ [name in (typeof NAMES)[number]]?: string | undefined }>,
): string {
  const search = new URLSearchParams()
  for (const name of NAMES) {
    const value = choice[name]
    if (value !== undefined) search.set(name, value)
  }
  return search.toString()
}

/** The value that names this lane; `chosen` is its `laneChoice`. */
export function besideParameter(of: Measure, chosen: ViewChoice): string {
  const { group, category: which, place, basis: counted, from, to } = chosen
  return textOf({ measure: of, group, category: which, place, basis: counted, from, to })
}

/** The lane that a parsed value names. */
export function besideChoice(text: string): (ViewChoice & { readonly measure: Measure }) | null {
  const named = lane.safeParse(Object.fromEntries(new URLSearchParams(text)))
  return named.success ? named.data : null
}
