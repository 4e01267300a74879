/** The outcome of a write. Expected failures are values, and nothing was recorded then. */
import type { Refusal } from '@/lib/domain/refusal'
import type { Warning } from '@/lib/domain/warning'

export type Outcome<T> =
  /** `created` is false when the same content was recorded already. */
  | {
      readonly ok: true
      readonly created: boolean
      readonly value: T
      readonly warnings?: readonly Warning[]
    }
  /** The input is well-formed, but breaks a rule or names something that is not recorded. */
  | { readonly ok: false; readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  /** The id is taken by other content already. */
  | { readonly ok: false; readonly kind: 'conflict'; readonly message: string }
  /** The id that was to be revised is not recorded. */
  | { readonly ok: false; readonly kind: 'unknown' }

export const refused = (refusals: readonly Refusal[]) =>
  ({ ok: false, kind: 'refused', refusals }) as const
