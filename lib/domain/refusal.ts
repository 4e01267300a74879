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
    if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }]
    return issue.keys.map((key) => ({ path: [...path, key], message: 'unknown field' }))
  })
}

/**
 * For a rule between fields: it runs whenever these fields are well-formed, also when others are
 * not. (By default zod skips such a rule after any fault, and a writer would learn of it only in
 * the next attempt.)
 */
export function whenWellFormed(...fields: readonly string[]) {
  return {
    when: ({
      value,
      issues,
    }: {
      readonly value: unknown
      readonly issues: readonly FieldIssue[]
    }) =>
      typeof value === 'object' &&
      value !== null &&
      !issues.some(({ path }) => fields.includes(String(path?.[0]))),
  }
}

interface FieldIssue {
  readonly path?: readonly PropertyKey[] | undefined
}
