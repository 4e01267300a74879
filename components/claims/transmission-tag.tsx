import { isTransmissionError } from '@/lib/domain/transmission'
import type { Words } from '@/lib/format/translator'

/** Says that a figure was garbled on its way, where that is recorded; nothing else is concluded. */
export function TransmissionTag({
  note,
  words,
}: {
  note: string | null | undefined
  words: Words
}) {
  return isTransmissionError(note) ? (
    <span className="tag tag-strong">{words.t('lineage.error')}</span>
  ) : null
}
