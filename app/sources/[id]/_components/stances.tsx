import type { Words } from '@/lib/format/translator'
import type { SourceEvent } from '@/lib/server/reading/source-profile'
import { ColumnHeads } from '@/components/ui/column-heads'

/** On which side the source was, event by event, seen from the people it counted. */
export function Stances({
  events,
  words: { t },
}: {
  events: readonly SourceEvent[]
  words: Words
}) {
  return (
    <>
      <p className="quiet measure-text mb-3">{t('source.stances-why')}</p>
      <table className="table table-narrow">
        <ColumnHeads names={[t('source.event'), t('source.stances')]} />
        <tbody>
          {events.map(({ id, title, stances }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/events/${id}`}>{title}</a>
              </th>
              <td>
                {stances.map(({ stance, claims }) => (
                  <div key={stance ?? 'none'}>
                    <span className="tag">
                      {stance === null ? t('source.stance-none') : t(`stance.${stance}`)}
                    </span>{' '}
                    {t('source.stance-claims', { count: claims })}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
