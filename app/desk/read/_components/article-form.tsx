import { SearchField } from './search-field'
import type { Words } from '@/lib/format/translator'
import { messagesIn } from '@/lib/format/translator'
import { DeskField } from '../../_components/desk-field'

/** The form by which an article is given: as text, file or address. It works without script. */
export function ArticleForm({
  event,
  refused,
  events,
  words: { t, locale },
}: {
  event: string
  /** Why what was given before is not read. */
  refused: string | undefined
  events: readonly string[]
  words: Words
}) {
  const reasons: Readonly<Record<string, string>> = messagesIn(locale).desk.reading.refused
  const reason = refused === undefined ? undefined : reasons[refused]
  return (
    <>
      <h1 className="mt-4 mb-2">{t('desk.reading.title')}</h1>
      <p className="measure-text quiet mb-4">{t('desk.reading.lead')}</p>
      {reason === undefined ? null : (
        <p className="notice measure-text" role="alert">
          {reason}
        </p>
      )}
      <form
        method="post"
        action="/desk/acts/read"
        encType="multipart/form-data"
        className="desk-statement"
      >
        <SearchField name="event" label={t('desk.form.event')} listed={events} value={event} />
        <div className="field">
          <label htmlFor="text">{t('desk.reading.text-label')}</label>
          <textarea id="text" name="text" rows={12} dir="auto" />
        </div>
        <div className="desk-row desk-row-wide">
          <div className="field">
            <label htmlFor="file">{t('desk.reading.file')}</label>
            <input
              id="file"
              name="file"
              type="file"
              accept=".txt,.html,.htm,.pdf,.docx"
              aria-describedby="file-help"
            />
            <p id="file-help">{t('desk.reading.file-help')}</p>
          </div>
          <DeskField name="title" label={t('desk.form.publication')} maxLength={400} />
          <DeskField name="publisher" label={t('desk.form.publisher')} />
          <DeskField
            name="publishedAt"
            label={t('desk.form.publishedAt')}
            placeholder="2026-11-30"
          />
          <DeskField
            name="address"
            label={t('desk.form.address')}
            help={t('desk.reading.address-help')}
            type="url"
            maxLength={2000}
          />
        </div>
        <p className="small quiet">{t('desk.reading.document-help')}</p>
        <p>
          <button className="button" type="submit">
            {t('desk.reading.read')}
          </button>
        </p>
      </form>
    </>
  )
}
