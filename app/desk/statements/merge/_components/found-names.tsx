import type { Words } from '@/lib/format/translator'

/** Why a name that was typed is taken for nothing yet, and what is near it. */
export function FoundNames({
  typed,
  like,
  words: { t },
}: {
  typed: string
  /** Null where it was found, or nothing was typed. */
  like: readonly string[] | null
  words: Words
}) {
  if (like === null) return null
  return (
    <p className="notice" role="alert">
      {t('desk.merge.unknown', { name: typed })}{' '}
      {like.length === 0 ? null : t('desk.form.like', { names: like.join(t('list.comma')) })}
    </p>
  )
}
