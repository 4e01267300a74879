/** A removal: the decision that a snapshot is no longer served, and why. Its address answers so for good. */
import { z } from 'zod'
import { note } from '../text'

/** Why a snapshot was removed. */
export const REMOVAL_REASONS = ['law', 'safety', 'privacy', 'copyright', 'mistake'] as const
export const removalReason = z.enum(REMOVAL_REASONS)
export type RemovalReason = z.infer<typeof removalReason>

/** The role of the person who decided, which the tombstone names; the person is kept and not shown. */
export type RemovalRole = 'editor' | 'operator'

export const removalInput = z.strictObject({
  reason: removalReason,
  /** The tombstone shows it. */
  note: note.nullable().default(null),
  /** True where the bytes may not be kept either. */
  erase: z.boolean(),
})
export type RemovalInput = z.output<typeof removalInput>
