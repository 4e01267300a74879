/** The JSON shape of suggestions: what the reader makes of an article. Offsets are UTF-16 units, the end not included. */
import { z } from 'zod'
import { FORMS } from '@/lib/domain/form'
import { MEASURES } from '@/lib/domain/measure'
import { CATEGORIES } from '@/lib/domain/vocabulary'

const span = { start: z.int(), end: z.int() }
const words = z.object({ text: z.string(), ...span })

const suggestedClaim = z.object({
  measure: z.enum(MEASURES),
  term: z.string().meta({ description: 'The word of harm, as the article has it' }),
  quantity: z.object({
    form: z.enum(FORMS),
    value: z.int().nullable(),
    valueTo: z.int().nullable(),
    low: z
      .int()
      .nullable()
      .meta({ description: 'As the words give it; null is open, or no number' }),
    high: z.int().nullable(),
    wording: z.string(),
  }),
  category: z.enum(CATEGORIES),
  people: z.string().nullable(),
  group: z.string().nullable().meta({ description: 'Whose people they are, in words' }),
  scope: z.array(z.string()),
  partOf: z
    .int()
    .nullable()
    .meta({ description: 'The claim of this statement that it is a part of' }),
  place: z.string().nullable(),
  date: words.nullable(),
  span: z.object(span),
  sentence: z.object(span),
  background: z.boolean().meta({ description: 'About another, earlier event' }),
  hypothetical: z.boolean().meta({ description: 'Feared, planned or possible' }),
  certain: z.boolean().meta({ description: 'False when a person has to look at the number' }),
})

export const suggestionsShape = z.object({
  language: z.string(),
  notice: z.object({ code: z.string(), message: z.string() }).nullable(),
  text: z.string().nullable().meta({
    description: 'The text that offsets count in, where a page was sent; null for the text sent',
  }),
  article: z
    .object({
      title: z.string().nullable(),
      byline: z.string().nullable(),
      publisher: z.string().nullable(),
      publishedAt: z.string().nullable(),
      url: z.string().nullable(),
    })
    .nullable()
    .meta({ description: 'What a page says of itself' }),
  title: words.nullable(),
  statements: z.array(
    z.object({
      claimant: z
        .object({
          ...words.shape,
          actors: z.array(z.object({ actor: z.string(), reason: z.string(), name: z.string() })),
        })
        .nullable()
        .meta({ description: 'Null for what the article says in its own voice' }),
      cue: words.nullable(),
      via: z.array(words),
      citing: z.array(words).meta({
        description: 'Those whose figure the claimant says it repeats: “citing hospitals”',
      }),
      claims: z.array(suggestedClaim),
    }),
  ),
})
export type SuggestionsAnswer = z.infer<typeof suggestionsShape>
