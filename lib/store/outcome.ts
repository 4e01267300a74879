/** What came of a write. Expected failures are values; nothing was recorded then. */
import type { Refusal } from '@/lib/domain/refusal'
import type { Warning } from '@/lib/domain/warning'

export type Outcome<T> =
  /** `created` is false when the same content was there already. */
  | {
      readonly ok: true
      readonly created: boolean
      readonly value: T
      readonly warnings?: readonly Warning[]
    }
  /** Well-formed, but it breaks a rule or names something that is not recorded. */
  | { readonly ok: false; readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  /** The id is taken by other content. */
  | { readonly ok: false; readonly kind: 'conflict'; readonly message: string }
  /** What was to be revised is not there. */
  | { readonly ok: false; readonly kind: 'unknown' }

export const refused = (refusals: readonly Refusal[]) =>
  ({ ok: false, kind: 'refused', refusals }) as const
