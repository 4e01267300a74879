import type { Words } from '@/lib/format/translator'
import { MAX_FILE_BYTES } from '@/lib/server/desk/imports/file-acts'

const FAULTS = [
  'empty',
  'too-large',
  'no-mapping',
  'no-encoding',
  'no-reason',
  'at-work',
  'recorded',
  'gone',
  'never-withdrawn',
] as const

/** Why the act that led here did nothing. */
export function ActFault({ fault, words: { t } }: { fault: string | undefined; words: Words }) {
  const known = FAULTS.find((one) => one === fault)
  if (known === undefined) return null
  return (
    <p className="notice" role="alert">
      {t(`desk.import.refused.${known}`, { size: MAX_FILE_BYTES / 1e6 })}
    </p>
  )
}
