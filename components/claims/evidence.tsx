import type { AppearanceAnswer } from '@/lib/answers/shapes'
import { datedFrom } from '@/lib/domain/time'
import { formatDate } from '@/lib/format/date'
import { formatList } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'
import { PublicationLink } from './publication-link'
import { TransmissionTag } from './transmission-tag'

/** Every publication that carried a claim: its words, who relayed it, who published it and when. */
export function Evidence({
  appearances,
  words,
}: {
  appearances: readonly AppearanceAnswer[]
  words: Words
}) {
  const { locale, t } = words
  const on = (date: string) => formatDate(datedFrom(date), locale, t)
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
            : t('claim.published', { date: on(publication.publishedAt) }),
          publication.retrievedAt === null
            ? null
            : t('claim.retrieved', { date: on(publication.retrievedAt) }),
          term === null ? null : t('claim.term', { term }),
          locator,
        ].filter((detail) => detail !== null)
        return (
          <li key={`${publication.publisher.id} ${publication.url} ${publication.title}`}>
            <q className="font-serif text-lg">{wording}</q>
            <div>
              <strong>{publication.publisher.name}</strong>,{' '}
              <PublicationLink publication={publication} />
            </div>
            <div className="small quiet">
              {details.join(' · ')}
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
                <TransmissionTag note={note} words={words} /> {t('claim.note', { note })}
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}
