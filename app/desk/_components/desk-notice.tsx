import type { Words } from '@/lib/format/translator'
import type { Notice } from '@/lib/server/people/page'
import { PASSWORD_LENGTH } from '@/lib/server/people/password'

/** What became of what was sent; read out at once, since the page is a new one. */
export function DeskNotice({ notice, words: { t } }: { notice: Notice | null; words: Words }) {
  if (notice === null) return null
  const { kind, value = '' } = notice
  const { least, most } = PASSWORD_LENGTH
  const minutes = Math.ceil(Number(value) / 60)
  const isSecret = kind === 'key-made' || kind === 'invited'
  return (
    <div className="notice measure-text my-4" role="status">
      <p>{t(`desk.notice.${kind}`, { least, most, minutes: isSecret ? 0 : minutes })}</p>
      {isSecret ? (
        <p className="desk-secret">
          <code dir="ltr">{value}</code>
        </p>
      ) : null}
    </div>
  )
}
