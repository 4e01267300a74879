/** The JSON shape of what a draft of a statement would come to. */
import { z } from 'zod'
import { FORMS } from '@/lib/domain/form'
import { MEASURES } from '@/lib/domain/measure'
import { VERDICTS } from '@/lib/domain/verdict'
import { WARNING_CODES } from '@/lib/domain/warning'
import { intervalShape, rangeShape } from './shapes'

const nameShape = z.object({ id: z.string(), name: z.string() })

/** A name that was typed: what it was taken for, or what it may mean. */
const nameTakenShape = z.object({
  field: z.enum(['event', 'claimant', 'publisher']),
  id: z.string().nullable(),
  name: z.string().nullable(),
  isNew: z.boolean().meta({ description: 'A source that would be recorded with the statement' }),
  like: z.array(nameShape),
})

const figureShape = z.object({
  form: z.enum(FORMS),
  value: z.int().nullable(),
  valueTo: z.int().nullable(),
  interval: intervalShape.nullable(),
  certain: z.boolean(),
  words: z.string(),
  measure: z.enum(MEASURES).nullable(),
  category: z.string().nullable(),
  isPart: z.boolean(),
  text: z.string().meta({ description: 'The figure in the language of the request' }),
})

const otherShape = z.object({
  claim: z.string(),
  claimant: z.string(),
  figure: z.string(),
  date: z.string(),
  verdict: z.enum(VERDICTS),
  because: z.string(),
})

const claimPreview = z.object({
  place: z.int().meta({ description: 'Its place in the draft, from 0' }),
  figures: z.array(figureShape).meta({ description: 'What its words say; the first is taken' }),
  otherwise: z.array(z.int()).meta({ description: 'Other numbers that the same digits may mean' }),
  scopes: z.array(z.object({ term: z.string(), word: z.string(), text: z.string() })),
  group: nameShape
    .nullable()
    .meta({ description: 'Whose people this claimant counted before; never taken unasked' }),
  taken: z
    .object({
      measure: z.enum(MEASURES),
      category: z.string(),
      text: z.string(),
      low: z.int().nullable(),
      high: z.int().nullable(),
    })
    .nullable()
    .meta({ description: 'What would be recorded; null while something is at fault' }),
  outcome: z
    .enum(['new', 'appearance', 'known', 'twin'])
    .nullable()
    .meta({ description: 'A new claim, a further publication of one, or nothing new' }),
  claim: z.string().nullable().meta({ description: 'The recorded claim that it is' }),
  standing: z
    .enum(['current', 'history', 'part'])
    .nullable()
    .meta({ description: 'A part may enter no lane of its own' }),
  lane: z
    .object({ subject: z.string(), claimants: z.int(), range: rangeShape.nullable() })
    .nullable(),
  replaces: otherShape.omit({ verdict: true, because: true }).nullable(),
  step: z.enum(['up', 'down', 'level']).nullable(),
  disagrees: z
    .array(otherShape)
    .meta({ description: 'What it contradicts, then what it differs from, the widest gap first' }),
  contradicts: z.int(),
  differs: z.int(),
  agrees: z.int().meta({ description: 'Figures with which it can be true together' }),
  exceeds: z
    .array(z.string())
    .meta({ description: 'Sentences: figures of more people that are lower' }),
  layouts: z
    .unknown()
    .meta({ description: 'The chart of its lane with it; null where not asked for' }),
})

const draftPath = z.string().meta({ description: 'A field of the draft, such as claims.0.words' })

export const previewShape = z.object({
  names: z.array(nameTakenShape),
  publication: z
    .object({
      publisher: z.string(),
      isNew: z.boolean(),
      title: z.string(),
      isRecorded: z.boolean(),
    })
    .nullable(),
  offers: z
    .object({
      claimants: z
        .array(z.string())
        .meta({ description: 'Names of those who claimed of this event' }),
      groups: z.array(z.string()).meta({ description: 'Names of its parties' }),
      places: z.array(z.string()),
    })
    .meta({ description: 'What is likely meant in this event' }),
  claims: z.array(claimPreview),
  faults: z.array(z.object({ path: draftPath, code: z.string().nullable(), message: z.string() })),
  warnings: z.array(
    z.object({ path: draftPath, code: z.enum(WARNING_CODES), message: z.string() }),
  ),
})
export type PreviewAnswer = z.infer<typeof previewShape>
export type ClaimPreview = z.infer<typeof claimPreview>
