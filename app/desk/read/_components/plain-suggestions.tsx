import type { Words } from '@/lib/format/translator'
import type { OpenReading } from '@/lib/server/desk/reading/open-reading'

/** The suggestions where no script runs: what is ticked goes to the form of a statement, one claimant after the other. */
export function PlainSuggestions({
  open: { id, text, begin },
  words: { t },
}: {
  open: OpenReading
  words: Words
}) {
  return (
    <div className="reading-plain">
      <p className="measure-text">{t('desk.reading.plain')}</p>
      {begin.statements.map(({ key, said, claims }) => (
        <form key={key} method="post" action="/desk/acts/read-form" className="reading-statement">
          <input type="hidden" name="reading" value={id} />
          <input type="hidden" name="statement" value={key} />
          <fieldset className="desk-claim">
            <legend>
              {said === null ? t('desk.reading.own-voice') : <q dir="auto">{said}</q>}
            </legend>
            {claims.map(({ key: claim, draft, hypothetical, background }) => (
              <label key={claim} className="desk-check">
                <input type="checkbox" name={claim} defaultChecked={!hypothetical && !background} />{' '}
                <q dir="auto">{draft.words}</q>
                {hypothetical ? (
                  <span className="tag">{t('desk.reading.hypothetical')}</span>
                ) : null}
                {background ? <span className="tag">{t('desk.reading.background')}</span> : null}
              </label>
            ))}
          </fieldset>
          <p>
            <button className="button" type="submit">
              {t('desk.reading.plain-go')}
            </button>
          </p>
        </form>
      ))}
      <div className="reading-text" role="region" aria-label={t('desk.reading.text')} dir="auto">
        {text}
      </div>
    </div>
  )
}
