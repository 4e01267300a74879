/** What is wrong with a record, as plain values: every fault at once, each with its place. */
import type { z } from 'zod'

/** One thing that is wrong with a record: where (keys and indexes) and why, in a sentence. */
export interface Refusal {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** The refusals in a failed parse. An unknown field is named by its own path, not by its parent's. */
export function refusalsOf(error: z.ZodError): Refusal[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
    if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
      return [{ path, message: 'is required' }]
    }
    if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }]
    return issue.keys.map((key) => ({ path: [...path, key], message: 'unknown field' }))
  })
}

interface Parsed {
  readonly value: unknown
  readonly issues: readonly {
    readonly code?: string | undefined
    readonly path?: readonly PropertyKey[] | undefined
  }[]
}

/** True when there is an object to look into, whatever is wrong within it. */
function isObject({ value, issues }: Parsed): boolean {
  const misshapen = issues.some(({ code, path }) => !path?.length && code !== 'unrecognized_keys')
  return typeof value === 'object' && value !== null && !misshapen
}

/**
 * For a rule between fields: it runs whenever these fields are well-formed, also when others are
 * not. (By default zod skips such a rule after any fault, and a writer would learn of it only in
 * the next attempt.)
 */
export function whenWellFormed(...fields: readonly string[]) {
  const isWellFormed = (parsed: Parsed) =>
    isObject(parsed) && !parsed.issues.some(({ path }) => fields.includes(String(path?.[0])))
  return { when: isWellFormed }
}

/** For a rule between the members of a list: it runs unless there is no such list; members may be at fault. */
export function whenListed(field: string) {
  const isListed = (parsed: Parsed) =>
    isObject(parsed) && !parsed.issues.some(({ path }) => path?.length === 1 && path[0] === field)
  return { when: isListed }
}
