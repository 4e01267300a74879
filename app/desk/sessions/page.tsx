import { Instant } from '@/components/ui/instant'
import { formatDate } from '@/lib/format/date'
import { requestWords } from '@/lib/server/language'
import { requestNotice, requirePerson } from '@/lib/server/people/page'
import { readSessions } from '@/lib/server/people/read-sessions'
import { ActButton } from '../_components/act-button'
import { SectionHead, sectionTitle } from '../_components/section-head'

export const generateMetadata = sectionTitle('sessions')

/** The browsers in which this account is signed in, and an end to each. */
export default async function SessionsPage() {
  const person = await requirePerson('reader')
  const [words, notice, sessions] = await Promise.all([
    requestWords(),
    requestNotice(),
    readSessions(person),
  ])
  const { locale, t } = words
  return (
    <>
      <SectionHead name="sessions" notice={notice} words={words} />
      <table className="table table-cards">
        <caption>{t('desk.session.caption', { count: sessions.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('desk.session.since')}</th>
            <th scope="col">{t('desk.session.browser')}</th>
            <th scope="col">{t('desk.session.client')}</th>
            <th scope="col">{t('desk.session.until')}</th>
            <th scope="col">{t('desk.session.end')}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, createdAt, expiresAt, client, browser }) => (
            <tr key={id}>
              <th scope="row">
                <Instant at={createdAt} words={words} />
                {id === person.session ? (
                  <>
                    {' '}
                    <span className="tag">{t('desk.session.this')}</span>
                  </>
                ) : null}
              </th>
              <td data-label={t('desk.session.browser')}>
                <bdi>{browser || t('desk.session.unknown')}</bdi>
              </td>
              <td data-label={t('desk.session.client')}>
                <bdi>{client || t('desk.session.unknown')}</bdi>
              </td>
              <td data-label={t('desk.session.until')}>
                <Instant at={expiresAt} words={words} />
              </td>
              <td data-label={t('desk.session.end')}>
                <ActButton
                  act="end-session"
                  field="session"
                  id={id}
                  label={t('desk.session.end')}
                  of={formatDate({ date: createdAt, precision: 'time' }, locale, t)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sessions.length < 2 ? null : (
        <form method="post" action="/desk/acts/end-session" className="mt-4">
          <button className="button" type="submit">
            {t('desk.session.end-others')}
          </button>
        </form>
      )}
    </>
  )
}
