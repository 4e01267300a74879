import type { LedgerEntry } from '@/lib/answers/ledger'
import type { Words } from '@/lib/format/translator'
import { undoingOf, type Stays } from '@/lib/server/desk/undo-change'

/** Undoes one row of the ledger by a new revision, or says why it stays and what can be done. */
export function UndoButton({
  entry: { seq, kind, named },
  back,
  what,
  words,
}: {
  entry: LedgerEntry
  /** The page to come back to. */
  back: string
  /** What would be undone, for who hears the button alone. */
  what: string
  words: Words
}) {
  const { t } = words
  const undoing = undoingOf(kind)
  if (undoing !== 'of-claim' && undoing !== 'of-content') {
    return <WhyItStays why={undoing} id={named.id} words={words} />
  }
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

function WhyItStays({ why, id, words: { t } }: { why: Stays; id: string | null; words: Words }) {
  const merge = `/desk/statements/merge/sources?from=${encodeURIComponent(id ?? '')}`
  return (
    <p className="small quiet">
      {t(`desk.act.${why}`)}{' '}
      {why === 'a-source-stays' && id !== null ? <a href={merge}>{t('desk.merge.open')}</a> : null}
    </p>
  )
}
