/** What is declared of a file that is imported: the same words in an address, on the command line and in a job. */
import { z } from 'zod'
import { slug } from '@/lib/domain/text'
import { DELIMITERS } from '@/lib/feeds/csv/delimiter'
import { DECIMALS, GROUPINGS } from '@/lib/feeds/claim-rows/conventions'
import type { Mapping } from '@/lib/feeds/mapping/mapping'
import { isEncoding } from '@/lib/feeds/text/encoding'

export const IMPORT_FORMATS = ['csv', 'xlsx', 'json', 'ndjson', 'hxl.csv', 'hxl.json'] as const

const delimiter = z
  .enum([...DELIMITERS, 'tab'], { error: 'one of , ; | and tab' })
  .transform((sign) => (sign === 'tab' ? '\t' : sign))

export const importOptions = z.strictObject({
  format: z.enum(IMPORT_FORMATS, { error: `one of ${IMPORT_FORMATS.join(', ')}` }).meta({
    description: 'How the file is written',
  }),
  event: slug.optional().meta({ description: 'The event of rows that name none' }),
  held: z
    .literal('accept', { error: 'accept, or left out' })
    .optional()
    .meta({ description: 'Records rows with warnings too, which are held for a person otherwise' }),
  grouping: z
    .enum(GROUPINGS, { error: `one of ${GROUPINGS.join(' ')}` })
    .optional()
    .meta({ description: 'What separates thousands: nothing, unless it is said' }),
  decimal: z
    .enum(DECIMALS, { error: 'one of . ,' })
    .optional()
    .meta({ description: 'The sign of decimals' }),
  encoding: z
    .string()
    .max(40)
    .refine(isEncoding, { error: 'no encoding that is known here, such as windows-1251' })
    .optional()
    .meta({ description: 'The encoding, where the file does not tell it' }),
  delimiter: delimiter.optional().meta({ description: 'What separates the cells of a row' }),
  sheet: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'The sheet of a workbook: its first visible one, unless it is said' }),
  mapping: slug
    .optional()
    .meta({ description: 'The name of the mapping that says what its columns are' }),
  dry: z
    .literal('1', { error: '1, or left out' })
    .optional()
    .meta({ description: 'Only tells what would be recorded, and records nothing' }),
  name: z.string().trim().max(200).optional().meta({ description: 'The name of the file' }),
})
export type ImportOptions = z.output<typeof importOptions> & {
  /** A mapping that came with the file. */
  readonly ownMapping?: Mapping
  /** The watch that brought the file. */
  readonly watch?: string
  /** The file that waits at the desk, where the import has none of its own. */
  readonly file?: string
}
