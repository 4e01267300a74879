/** What is done with what a watch brings. */
import { z } from 'zod'
import type { Watch } from '@/lib/store/watches'
import { importOptions } from '../importing/options'

const { format, event, grouping, decimal, encoding, delimiter, sheet, mapping } =
  importOptions.shape

export const tableSettings = z.strictObject({
  format,
  event,
  mapping,
  grouping,
  decimal,
  encoding,
  delimiter,
  sheet,
  /** A changed cell is a revision by one of them: the source amended its figure, or the record of it was wrong. */
  changes: z.enum(['source', 'record']).default('record'),
})
export type TableSettings = z.output<typeof tableSettings>

/** Settings were checked when the watch was made. */
export function tableSettingsOf({ settings }: Pick<Watch, 'settings'>): TableSettings {
  return tableSettings.parse(settings)
}
