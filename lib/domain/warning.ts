/** What a writer should look at again. Unlike a refusal it holds nothing back: the record is made. */
export const WARNING_CODES = ['looks-like-another'] as const
export type WarningCode = (typeof WARNING_CODES)[number]

export interface Warning {
  readonly path: readonly (string | number)[]
  readonly code: WarningCode
  readonly message: string
}
