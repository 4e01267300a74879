/** Small texts that the domain accepts: ids, wordings, names, links. */
import { z } from 'zod'
import { directionFault, isVisible, nameFault, pileFault } from './characters'

/** Every object has a "constructor": whatever is looked up by an id would find that one, and show it as a name. */
export const slug = z
  .string()
  .max(80)
  .regex(/^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error:
      'an id is lower-case letters, digits and single hyphens, at most 80 characters, and not “constructor”',
  })

/** One line of text, trimmed, and in Unicode NFC so that equal names are equal strings. */
export const line = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1, { error: 'must not be empty' })
        .max(max, { error: `at most ${max} characters` })
        .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u, {
          error: 'must be one line without control characters',
        })
        .superRefine(refuseBy(directionFault))
        .superRefine(refuseBy(pileFault))
        .refine((text) => text === '' || isVisible(text), {
          error: 'must hold something that can be seen',
        }),
    )

/** A line that names something, without invisible characters. */
export const name = (max: number) => line(max).superRefine(refuseBy(nameFault))

function refuseBy(faultOf: (text: string) => string | null) {
  return (text: string, context: z.RefinementCtx) => {
    const message = faultOf(text)
    if (message !== null) context.addIssue({ code: 'custom', message })
  }
}

/** The text without case and accents, as words are looked for. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** So many words are still a quotation. */
const MAX_WORDS = 12
export const wording = line(160).refine((text) => text.split(/\s+/u).length <= MAX_WORDS, {
  error: `at most ${MAX_WORDS} words: quote only the words that carry the figure`,
})

export const note = z
  .string()
  .transform((text) => text.normalize('NFC').trim())
  .pipe(
    z
      .string()
      .max(2000, { error: 'at most 2000 characters' })
      .regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u, { error: 'must not hold control characters' })
      .superRefine(refuseBy(directionFault))
      .superRefine(refuseBy(pileFault))
      .refine((text) => text === '' || isVisible(text), {
        error: 'must hold something that can be seen, or nothing',
      }),
  )

/**
 * An http or https address: `javascript:` and its like are refused. Zod's httpUrl takes ASCII host names alone and would
 * refuse a ministry under .рф or .мкд.
 */
export const link = z
  .url({
    protocol: /^https?$/,
    error: 'must be a full http:// or https:// address',
    abort: true,
  })
  .max(2000, { error: 'at most 2000 characters' })
  .regex(/^https?:\/\/[^\s\p{Cc}\p{Cs}\p{Bidi_C}]+$/iu, {
    error: 'must be a full http:// or https:// address without spaces and marks of direction',
  })
  // The address `https://www.reuters.com@other.example/` reads as the first host and leads to the second.
  .refine((url) => !/^https?:\/\/[^/?#\\]*@/i.test(url), {
    error: 'must not hold the name of a user before its host',
  })

export const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'an ISO 3166 code of two capital letters, such as AM' })

/** The order of code units, which is the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The order of code points, which differs from that of code units beyond the basic plane. */
export function compareCodePoints(a: string, b: string): number {
  const [first, second] = [[...a], [...b]]
  for (const [index, letter] of first.entries()) {
    const other = second[index]
    if (other === undefined) return 1
    if (letter !== other) return (letter.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0)
  }
  return first.length - second.length
}
