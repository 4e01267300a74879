import { Fragment } from 'react'
import { RecordedText } from '@/components/ui/recorded-text'
import { Instant, PART, WithPart } from '@/components/ui/instant'
import type { AppearanceAnswer } from '@/lib/answers/shapes'
import { datedFrom, precisionOf } from '@/lib/domain/time'
import { formatDate } from '@/lib/format/date'
import { formatList } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'
import { PublicationLink } from './publication-link'
import { TransmissionTag } from './transmission-tag'

/** Every publication that carried a claim: its words, who relayed it, who published it and when. */
export function Evidence({
  appearances,
  timeZone,
  words,
}: {
  appearances: readonly AppearanceAnswer[]
  /** The zone of the event, by whose clocks moments of publishing are told. */
  timeZone: string | null | undefined
  words: Words
}) {
  const { locale, t } = words
  /** A text about a date; a moment has its reader's zone too. */
  const on = (key: 'claim.published' | 'claim.retrieved', date: string) => {
    if (precisionOf(date) === 'day') return t(key, { date: formatDate(datedFrom(date), locale, t) })
    const zone = key === 'claim.published' ? timeZone : null
    const moment = <Instant at={date} timeZone={zone} words={words} />
    return <WithPart text={t(key, { date: PART })} part={moment} />
  }
  return (
    <ol className="grid gap-4 measure-text">
      {appearances.map((appearance) => {
        const { publication, via, wording, term, locator, note } = appearance
        const details = [
          via.length === 0
            ? null
            : t('claim.via', {
                names: formatList(
                  via.map((actor) => actor.name),
                  words,
                  9,
                ),
              }),
          publication.publishedAt === null
            ? t('table.no-date')
            : on('claim.published', publication.publishedAt),
          publication.retrievedAt === null ? null : on('claim.retrieved', publication.retrievedAt),
          term === null ? null : t('claim.term', { term }),
          locator === null ? null : <RecordedText text={locator} />,
        ].filter((detail) => detail !== null)
        return (
          <li key={`${publication.publisher.id} ${publication.url} ${publication.title}`}>
            <q dir="auto" className="font-serif text-lg">
              {wording}
            </q>
            <div>
              <strong>
                <bdi>{publication.publisher.name}</bdi>
              </strong>
              {t('list.comma')}
              <PublicationLink publication={publication} />
            </div>
            <div className="small quiet">
              {details.map((detail, index) => (
                // They have an order, and nothing else to tell them apart.
                <Fragment key={index}>
                  {index === 0 ? null : ' · '}
                  {detail}
                </Fragment>
              ))}
              {publication.archivedUrl === null ? null : (
                <>
                  {' · '}
                  <a href={publication.archivedUrl} rel="noreferrer">
                    {t('claim.archived')}
                  </a>
                </>
              )}
            </div>
            {note == null ? null : (
              <div className="small">
                <TransmissionTag note={note} words={words} />{' '}
                <WithPart
                  text={t('claim.note', { note: PART })}
                  part={<RecordedText text={note} />}
                />
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}
