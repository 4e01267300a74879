import type { Metadata } from 'next'
import { requestWords } from '@/lib/server/language'
import { Instant } from '@/components/ui/instant'
import { formatEventKind } from '@/lib/format/event-kind'
import { deskEventPath } from '@/lib/server/desk/event-acts'
import { requirePerson } from '@/lib/server/people/page'
import { readEvents } from '@/lib/server/reading/events'
import { cursorOf } from '@/lib/server/cursor'
import type { RefusedParameter, SearchParameters } from '@/lib/url/parameters'
import { oneOf } from '@/lib/url/words'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('desk.section.events') }
}

/** The events, each with a way to its own facts. */
export default async function DeskEventsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParameters>
}) {
  await requirePerson('editor')
  const parameters = await searchParams
  const q = (oneOf(parameters.q) ?? '').slice(0, 200)
  const ignored: RefusedParameter[] = []
  const cursor = cursorOf(parameters.cursor, ignored)
  const words = await requestWords()
  const { locale, t } = words
  const { events, next } = await readEvents({ q: q === '' ? undefined : q, cursor }, locale)
  const older = new URLSearchParams({ ...(q === '' ? {} : { q }), cursor: next ?? '' })
  return (
    <>
      <h1 className="mt-4 mb-2">{t('desk.section.events')}</h1>
      <p className="measure-text mb-4">
        {t('desk.section.events-means')}{' '}
        <a href="/desk/statements/events/new">{t('desk.things.event')}</a>
      </p>
      <form method="get" className="search no-print" role="search">
        <label className="field">
          {t('desk.events.search')}
          <input type="search" name="q" defaultValue={q} maxLength={200} dir="auto" />
        </label>
        <button className="button" type="submit">
          {t('desk.claims.find')}
        </button>
      </form>
      {events.length === 0 ? (
        <p className="notice">{t('desk.events.none')}</p>
      ) : (
        <table className="table table-cards">
          <caption>{t('desk.events.caption')}</caption>
          <thead>
            <tr>
              {(['title', 'kind', 'claims', 'updated'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`desk.events.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {events.map(({ id, title, kind, claims, updatedAt }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={deskEventPath(id)}>
                    <bdi>{title}</bdi>
                  </a>
                </th>
                <td data-label={t('desk.events.kind')}>{formatEventKind(kind, words)}</td>
                <td data-label={t('desk.events.claims')}>{claims}</td>
                <td data-label={t('desk.events.updated')}>
                  <Instant at={updatedAt} words={words} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {next === null ? null : (
        <p className="mt-4">
          <a href={`/desk/events?${older.toString()}`}>{t('desk.events.more')}</a>
        </p>
      )}
    </>
  )
}
