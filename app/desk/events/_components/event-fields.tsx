import type { EventInput } from '@/lib/domain/event'
import { isLocale } from '@/lib/format/locale'
import type { Words } from '@/lib/format/translator'
import { languagesOf } from '@/lib/server/desk/event-form'
import { PlainField } from '../../statements/_components/plain-fields'
import type { FieldOf } from './event-form'

/** The title and the summary, as recorded and in each other language, and one more language. */
export function NameFields({
  event,
  field,
  words: { locale, t },
}: {
  event: EventInput
  field: FieldOf
  words: Words
}) {
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const label = (name: 'title' | 'summary', language: string) =>
    t('desk.events.in-language', {
      what: t(`content-field.${name}`),
      language: isLocale(language) ? (names.of(language) ?? language) : language,
    })
  return (
    <>
      <PlainField {...field('title')} label={t('content-field.title')} />
      <PlainField {...field('summary')} label={t('content-field.summary')} rows={4} />
      {languagesOf(event).map((language) => (
        <div key={language} className="desk-row desk-row-wide">
          <PlainField
            {...field(`title-${language}`, [`titles.${language}`])}
            label={label('title', language)}
            lang={language}
          />
          <PlainField
            {...field(`summary-${language}`, [`summaries.${language}`])}
            label={label('summary', language)}
            lang={language}
            rows={3}
          />
        </div>
      ))}
      <details className="desk-more">
        <summary>{t('desk.events.more-languages')}</summary>
        <div className="desk-row">
          <PlainField
            {...field('language', ['titles', 'summaries'])}
            label={t('desk.events.language')}
          />
          <PlainField {...field('title-other', [])} label={t('content-field.title')} />
          <PlainField {...field('summary-other', [])} label={t('content-field.summary')} rows={3} />
        </div>
      </details>
    </>
  )
}

/** When and where it was, what kind of event it is, and what it is part of. */
export function FactFields({ field, words: { t } }: { field: FieldOf; words: Words }) {
  return (
    <>
      <div className="desk-row">
        <PlainField {...field('kind')} label={t('desk.things.event-kind')} />
        <PlainField
          {...field('startedOn', ['startedOn', 'startedOnPrecision'])}
          label={t('desk.things.event-startedOn')}
          help={t('desk.events.day-help')}
        />
        <PlainField
          {...field('endedOn', ['endedOn', 'endedOnPrecision'])}
          label={t('desk.things.event-endedOn')}
        />
        <PlainField
          {...field('timeZone')}
          label={t('desk.things.event-timeZone')}
          listed="time-zones"
        />
        <PlainField {...field('countries')} label={t('desk.things.event-countries')} />
        <PlainField {...field('parent')} label={t('desk.things.event-parent')} />
        <PlainField {...field('glide')} label={t('content-field.glide')} />
      </div>
      <datalist id="time-zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  )
}

export function PartyFields({ field, words: { t } }: { field: FieldOf; words: Words }) {
  return <PlainField {...field('parties')} label={t('desk.things.event-parties')} rows={4} />
}
