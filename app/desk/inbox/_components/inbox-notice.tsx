import type { Words } from '@/lib/format/translator'

/** What was put away a moment ago can be put back. */
export function InboxNotice({
  away,
  isBack,
  words: { t },
}: {
  /** The id of what was put away. */
  away: string | undefined
  isBack: boolean
  words: Words
}) {
  if (isBack) {
    return (
      <p className="notice my-4" role="status">
        {t('desk.inbox.back')}
      </p>
    )
  }
  if (away === undefined) return null
  return (
    <div className="notice my-4 flex flex-wrap items-center gap-4" role="status">
      <p>{t('desk.inbox.away')}</p>
      <form method="post" action="/desk/acts/put-back">
        <input type="hidden" name="item" value={away} />
        <button className="button-quiet" type="submit">
          {t('desk.inbox.return')}
        </button>
      </form>
    </div>
  )
}
