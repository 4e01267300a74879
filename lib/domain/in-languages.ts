/** Names and texts in more languages than the one in which they were recorded. */
import { z } from 'zod'

/** A language as BCP 47 writes it: `fr`, `ar`, `hy`, `zh-Hant`. */
export const languageTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, {
    error: 'a language tag, such as fr or zh-Hant',
  })

const MAX_LANGUAGES = 50

/** A text for each of some languages. */
export function inLanguages(text: z.ZodType<string>) {
  return z
    .record(languageTag, text, {
      error: ({ code }) =>
        code === 'invalid_key' ? 'a language tag, such as fr or zh-Hant' : undefined,
    })
    .refine((texts) => Object.keys(texts).length <= MAX_LANGUAGES, {
      error: `at most ${MAX_LANGUAGES} languages`,
    })
    .default({})
}
