/** Warnings: what a writer should look at again. Unlike a refusal, a warning holds nothing back. */
import { WORDING_WARNING_CODES } from './words/wording-warnings'

export const WARNING_CODES = [
  'looks-like-another',
  'picture-lacks-letters',
  ...WORDING_WARNING_CODES,
  'before-event',
  'two-in-one-lane',
  'relay-claims-too',
] as const
export type WarningCode = (typeof WARNING_CODES)[number]

export interface Warning {
  readonly path: readonly (string | number)[]
  readonly code: WarningCode
  readonly message: string
}
