import type { ChangeKind } from '@/lib/domain/vocabulary'
import type { Words } from '@/lib/format/translator'
import { isUndoable } from '@/lib/server/desk/undo-change'

/** Undoes one row of the ledger by a new revision; nothing where that cannot be. */
export function UndoButton({
  seq,
  kind,
  back,
  what,
  words: { t },
}: {
  seq: number
  kind: ChangeKind
  /** The page to come back to. */
  back: string
  /** What would be undone, for who hears the button alone. */
  what: string
  words: Words
}) {
  if (!isUndoable(kind)) return null
  return (
    <form method="post" action="/desk/acts/undo">
      <input type="hidden" name="seq" value={seq} />
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="why" value={t('desk.act.undo-why', { number: seq })} />
      <button
        className="button-quiet"
        type="submit"
        aria-label={t('desk.act.undo-named', { what })}
      >
        {t('desk.act.undo')}
      </button>
    </form>
  )
}
