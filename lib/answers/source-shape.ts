/** A source as the API gives it. */
import { z } from 'zod'
import { actorKind } from '@/lib/domain/vocabulary'

export const sourceShape = z
  .object({
    id: z.string(),
    name: z.string(),
    shortName: z.string().nullable(),
    kind: actorKind,
    country: z.string().nullable(),
    memberOf: z.string().nullable(),
    names: z.record(z.string(), z.string()).meta({ description: 'Its name by language' }),
    shortNames: z.record(z.string(), z.string()),
    ownLanguage: z
      .string()
      .nullable()
      .meta({ description: 'The language in which it names itself' }),
    aliases: z.array(z.string()).meta({ description: 'Other names by which it is found' }),
    claims: z.int().optional().meta({ description: 'Claims recorded of this claimant' }),
  })
  .meta({ id: 'Source' })
export type SourceAnswer = z.infer<typeof sourceShape>
