/** How a file writes its numbers, as who sends it declares: nothing is taken for a separator that was not said to be one. */

export const GROUPINGS = [',', '.', 'space', 'indian'] as const
export type Grouping = (typeof GROUPINGS)[number]

export const DECIMALS = ['.', ','] as const
export type Decimal = (typeof DECIMALS)[number]

export interface Conventions {
  readonly grouping: Grouping | null
  readonly decimal: Decimal | null
}

const GROUPED: Readonly<Record<Grouping, RegExp>> = {
  ',': /^\d{1,3}(?:,\d{3})+$/,
  '.': /^\d{1,3}(?:\.\d{3})+$/,
  space: /^\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+$/,
  indian: /^\d{1,2}(?:,\d{2})*,\d{3}$/,
}

/** The count that a cell says; the text itself where it says none, so that it is refused as it stands. */
export function countOf(cell: string, { grouping, decimal }: Conventions): number | string {
  const whole = withoutZeros(cell, decimal)
  if (/^(?:0|[1-9]\d*)$/.test(whole)) return safe(Number(whole), cell)
  if (grouping === null || !GROUPED[grouping].test(whole)) return cell
  return safe(Number(whole.replace(/\D/g, '')), cell)
}

/** A number that cannot be kept exactly is refused as it stands. */
function safe(number: number, cell: string): number | string {
  return Number.isSafeInteger(number) ? number : cell
}

/** With a declared sign of decimals, "12.0" is a whole number. */
function withoutZeros(cell: string, decimal: Decimal | null): string {
  if (decimal === null) return cell
  const at = cell.lastIndexOf(decimal)
  return at > 0 && /^0+$/.test(cell.slice(at + 1)) ? cell.slice(0, at) : cell
}

/** A level in per cent, which may well have a fraction. */
export function levelOf(cell: string, { decimal }: Conventions): number | string {
  const text = decimal === ',' ? cell.replace(',', '.') : cell
  return /^\d{1,3}(?:\.\d{1,6})?$/.test(text) ? Number(text) : cell
}
