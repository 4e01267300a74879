/** What a value that is no count can be read as. A reading is offered for a person to take, and never taken by itself. */
import { quantityIn } from './quantities'

/** The likely reading of what was given for a count, as the end of a sentence; null where there is none. */
export function countReading(input: unknown): string | null {
  if (typeof input !== 'string' && typeof input !== 'number') return null
  const text = String(input)
  if (/^\s*[-–−]\s*\d/.test(text)) {
    return 'what was taken back is a revision, or a step to a new total, and no count'
  }
  // A spreadsheet writes a large number so.
  const power = /^\d+(?:\.\d+)?e\+?\d+$/i.test(text.trim()) ? Number(text) : Number.NaN
  if (Number.isSafeInteger(power)) return `“${text}” would be form exact, value ${power}`
  const reading = quantityIn(text)
  if (reading === null || reading.value === null || text === String(reading.value)) {
    return text.trim() === String(reading?.value) ? 'write it without quotation marks' : null
  }
  const upTo = reading.valueTo === null ? '' : ` to ${reading.valueTo}`
  return `“${text}” would be form ${reading.form}, value ${reading.value}${upTo}`
}
