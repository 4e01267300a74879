/**
 * The values that a snapshot may hold: JSON writes them and reads them back unchanged, in any language and on any
 * machine. Everything else is refused before it is hashed.
 */
import { z } from 'zod'
import { slug } from '../text'
import { calendarDate } from '../time'

/** Well-formed Unicode: a lone surrogate has no UTF-8 bytes. */
const wellFormed = z.string().regex(/^\P{Cs}*$/u, { error: 'must be well-formed Unicode' })

/** Text in NFC, so that equal words are equal bytes. */
export const safeText = wellFormed.refine((text) => text === text.normalize('NFC'), {
  error: 'must be in Unicode NFC',
})

/** An address as it was published, whose bytes are kept whatever their normal form. */
export const safeAddress = wellFormed.min(1).max(4000)

/** An id such as `c-…`, or one that a shipped file gave. */
export const safeId = slug

/** JSON has no -0: it would come back as 0. */
const notNegativeZero = (value: number) => !Object.is(value, -0)
export const safeNumber = z.number().refine(notNegativeZero, { error: 'must not be -0' })
export const safeCount = z.int().min(0).refine(notNegativeZero, { error: 'must not be -0' })

/** An instant as this system writes it, in UTC with milliseconds. It is checked and never converted. */
export const safeInstant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, {
    error: 'must be an instant in UTC with milliseconds',
    abort: true,
  })
  .refine((text) => isRealInstant(text), { error: 'must be a moment of the calendar' })

export const safeDate = z.union([calendarDate, safeInstant], {
  error: 'must be a date, or an instant in UTC with milliseconds',
})

function isRealInstant(text: string): boolean {
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString() === text
}
