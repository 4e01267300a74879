/** Refusals: everything that is wrong with a record at once, as plain values, each with its place. */
import type { z } from 'zod'

/** One thing that is wrong with a record: where (keys and indexes) and why, in a sentence. */
export interface Refusal {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** The refusals in a failed parse. An unknown field is named by its own path instead of its parent's. */
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

interface RefusalSink {
  readonly addIssue: (issue: { code: 'custom'; path: (string | number)[]; message: string }) => void
}

/** Refuses a record in a rule of its schema. */
export function addRefusals(sink: RefusalSink, refusals: readonly Refusal[]): void {
  for (const { path, message } of refusals) {
    sink.addIssue({ code: 'custom', path: [...path], message })
  }
}

/** A record in the middle of its parse, with the faults that were found so far. */
interface ParseState {
  readonly value: unknown
  readonly issues: readonly {
    readonly code?: string | undefined
    readonly path?: readonly PropertyKey[] | undefined
  }[]
}

/** True when the value is an object that a rule can look into, whatever is wrong within it. */
function isObject({ value, issues }: ParseState): boolean {
  const misshapen = issues.some(({ code, path }) => !path?.length && code !== 'unrecognized_keys')
  return typeof value === 'object' && value !== null && !misshapen
}

/**
 * Lets a rule between fields run whenever these fields are well-formed, also when others are not.
 * By default zod skips it after any fault, and a writer would learn of it only in the next attempt.
 */
export function whenWellFormed(...fields: readonly string[]) {
  const isWellFormed = (state: ParseState) =>
    isObject(state) && !state.issues.some(({ path }) => fields.includes(String(path?.[0])))
  return { when: isWellFormed }
}

/** Lets a rule between the members of a list run even when some of them are at fault. */
export function whenListed(field: string) {
  const isListed = (state: ParseState) =>
    isObject(state) && !state.issues.some(({ path }) => path?.length === 1 && path[0] === field)
  return { when: isListed }
}
