/** The JSON shape of an import: how far it is, and what became of its rows. */
import { z } from 'zod'
import { WARNING_CODES } from '@/lib/domain/warning'

/** Why a figure is held: warnings, and what only a mapping or a watched table can bring about. */
export const HOLD_CODES = [
  ...WARNING_CODES,
  'uncertain-reading',
  'new-place',
  'changed-here',
] as const
export type HoldCode = (typeof HOLD_CODES)[number]

const fault = {
  row: z.int().meta({ description: 'As a spreadsheet shows it: the header is row 1' }),
  path: z.string().meta({ description: 'The column, or the place in a record' }),
  value: z.string().meta({ description: 'What stands there' }),
  message: z.string(),
}

export const importShape = z.object({
  id: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  isDry: z
    .boolean()
    .meta({ description: 'Nothing of it is recorded: it only tells what would be' }),
  mapping: z
    .string()
    .nullable()
    .meta({ description: 'The mapping by which its columns were read' }),
  format: z.string(),
  event: z.string().nullable(),
  name: z.string().nullable(),
  total: z.int().meta({ description: 'Rows so far: each is in one of the four counts' }),
  accepted: z.int(),
  duplicates: z.int().meta({ description: 'Rows of which everything was recorded already' }),
  held: z.int().meta({ description: 'Rows with warnings, kept for a person and not recorded' }),
  refused: z.int(),
  leftOut: z.int().meta({
    description: 'Cells that say no figure, by a mapping; they are in none of the counts above',
  }),
  refusals: z.array(z.object(fault)),
  holds: z.array(z.object({ ...fault, code: z.enum(HOLD_CODES) })),
  leftOuts: z.array(z.object(fault)),
  unlisted: z.int().meta({
    description: 'Rows refused or held beyond those listed here; rows.csv has all of them',
  }),
  ignoredColumns: z.array(z.string()),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  sheet: z.string().nullable(),
  message: z.string().nullable().meta({ description: 'Why the file could not be read' }),
  createdAt: z.string(),
  createdBy: z.string(),
  endedAt: z.string().nullable(),
  withdrawal: z
    .object({
      status: z.enum(['withdrawn', 'stands']).meta({ description: 'stands: it was undone' }),
      state: z.enum(['queued', 'running', 'done', 'failed']),
      claims: z.int().meta({ description: 'Figures that were withdrawn, or stand again' }),
      revisions: z.int().meta({ description: 'Revisions that were set back, or made again' }),
      kept: z.int().meta({
        description: 'Figures left as they are: others carry them too, or they were changed since',
      }),
      note: z.string().nullable(),
      at: z.string(),
      by: z.string(),
    })
    .nullable()
    .meta({ description: 'The last act by which all of it was withdrawn, or stands again' }),
})
export type ImportAnswer = z.infer<typeof importShape>
