/** A removal: a snapshot that is no longer served, by whose decision and why. Its address answers so for good. */
import { z } from 'zod'
import { note } from '../text'

/** Why a snapshot was removed. */
export const REMOVAL_REASONS = ['law', 'safety', 'privacy', 'copyright', 'mistake'] as const
export const removalReason = z.enum(REMOVAL_REASONS)
export type RemovalReason = z.infer<typeof removalReason>

/** The role of who decided, which the tombstone names; who it was is kept, not shown. */
export type RemovalRole = 'editor' | 'operator'

export const removalInput = z.strictObject({
  reason: removalReason,
  /** Shown on the tombstone. */
  note: note.nullable().default(null),
  /** True where the bytes may not be kept either. */
  erase: z.boolean(),
})
export type RemovalInput = z.output<typeof removalInput>
