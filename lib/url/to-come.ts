/** A moment of knowledge that is still to come: what is recorded until then would change the answer. */
import type { RefusedParameter } from './parameters'

interface View {
  readonly choice: { readonly knownAt?: string | undefined }
  readonly refused: RefusedParameter[]
}

/** The view without a `knownAt` after `now`, which is reported among what was refused. */
export function withoutToCome<T extends View>(parsed: T, now: string): T {
  const { knownAt, ...choice } = parsed.choice
  if (knownAt === undefined || knownAt <= now) return parsed
  const refusal: RefusedParameter = {
    parameter: 'knownAt',
    value: knownAt,
    reason: 'to-come',
    message: `${knownAt} is still to come: what is recorded until then would change it`,
  }
  return { ...parsed, choice, refused: [...parsed.refused, refusal] }
}
