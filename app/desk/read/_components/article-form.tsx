import { SearchField } from './search-field'
import type { Words } from '@/lib/format/translator'
import { messagesIn } from '@/lib/format/translator'
import { DeskField } from '../../_components/desk-field'

/** The form by which an article is given: as text, file or address. It works without script. */
export function ArticleForm({
  event,
  refused,
  address,
  events,
  words: { t, locale },
}: {
  event: string
  /** Why what was given before is not read. */
  refused: string | undefined
  /** The address that was typed before. */
  address: string
  events: readonly string[]
  words: Words
}) {
  const reasons: Readonly<Record<string, string>> = messagesIn(locale).desk.reading.refused
  const reason = refused === undefined ? undefined : reasons[refused]
  // What is wrong with an address is said beside it.
  const isOfAddress = refused?.startsWith('fetch-') === true
  return (
    <>
      <h1 className="mt-4 mb-2">{t('desk.reading.title')}</h1>
      <p className="measure-text quiet mb-4">{t('desk.reading.lead')}</p>
      {reason === undefined || isOfAddress ? null : (
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
          <AddressField address={address} fault={isOfAddress ? reason : undefined} t={t} />
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

function AddressField({
  address,
  fault,
  t,
}: {
  address: string
  fault: string | undefined
  t: Words['t']
}) {
  return (
    <div className="field">
      <label htmlFor="address">{t('desk.form.address')}</label>
      <input
        id="address"
        name="address"
        type="url"
        maxLength={2000}
        defaultValue={address}
        autoFocus={fault !== undefined}
        aria-invalid={fault !== undefined || undefined}
        aria-describedby={fault === undefined ? 'address-help' : 'address-fault address-help'}
      />
      {fault === undefined ? null : (
        <span id="address-fault" className="fault" role="alert">
          {fault}
        </span>
      )}
      <p id="address-help">{t('desk.reading.address-help')}</p>
    </div>
  )
}
