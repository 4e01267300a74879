/** The forms in which a source gives a number; the table is in docs/method.md, "How a wording becomes an interval". */
import { z } from 'zod'

export const FORMS = [
  'exact',
  'at-least',
  'more-than',
  'at-most',
  'fewer-than',
  'nearly',
  'range',
  'estimate',
  'about',
  'verbal',
  'none',
  'denied',
] as const
export type Form = (typeof FORMS)[number]
export const form = z.enum(FORMS)
