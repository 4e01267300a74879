import type { Words } from '@/lib/format/translator'
import type { Notice } from '@/lib/server/people/page'
import { PASSWORD_LENGTH } from '@/lib/server/people/password'

/** What became of what was sent; read out at once, since the page is a new one. */
export function DeskNotice({ notice, words: { t } }: { notice: Notice | null; words: Words }) {
  if (notice === null) return null
  const { least, most } = PASSWORD_LENGTH
  const minutes = Math.ceil(Number(notice.value ?? 0) / 60)
  return (
    <p className="notice measure-text my-4" role="status">
      {t(`desk.notice.${notice.kind}`, { least, most, minutes })}
    </p>
  )
}
