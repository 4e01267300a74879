import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { FeedLinks } from '@/components/ui/feed-links'
import { requestWords } from '@/lib/server/language'
import { readEvent, readEvents, readLedger } from '@/lib/server/reads'
import type { SearchParameters } from '@/lib/url/view'
import { oneOf } from '@/lib/url/words'
import { ChangesForm } from './_components/changes-form'
import { Ledger } from './_components/ledger'

export const dynamic = 'force-dynamic'

interface Props {
  searchParams: Promise<SearchParameters>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { t } = await requestWords()
  const id = oneOf((await searchParams).event)
  const event = id === undefined ? null : await readEvent(id)
  return {
    title: event === null ? t('changes.title') : t('changes.title-event', { event: event.title }),
    description: t('meta.changes'),
  }
}

/** The ledger: every addition, revision and withdrawal, the latest first; of one event with ?event=. */
export default async function ChangesPage({ searchParams }: Props) {
  const parameters = await searchParams
  const [id, cursor] = [oneOf(parameters.event), oneOf(parameters.cursor)]
  const event = id === undefined ? null : await readEvent(id)
  if (id !== undefined && event === null) notFound()

  const words = await requestWords()
  const { t } = words
  const [{ entries, next }, { events }] = await Promise.all([
    readLedger({ event: id, cursor, limit: 100 }),
    readEvents({ limit: 500 }),
  ])
  const query = id === undefined ? '' : `?event=${id}`
  const older = new URLSearchParams({
    ...(id === undefined ? {} : { event: id }),
    cursor: next ?? '',
  })

  return (
    <>
      {event === null ? null : (
        <FeedLinks title={t('changes.feed-title-event', { event: event.title })} event={event.id} />
      )}
      <h1 className="mt-4 mb-2">
        {event === null ? t('changes.title') : t('changes.title-event', { event: event.title })}
      </h1>
      <p className="lead">{t('changes.lead')}</p>
      <ChangesForm events={events} chosen={id} words={words} />
      <p className="no-print small mb-6 flex flex-wrap gap-x-4">
        {t('changes.feeds')}
        <a href={`/changes.atom${query}`}>{t('changes.atom')}</a>
        <a href={`/changes.json${query}`}>{t('changes.json-feed')}</a>
        <a href={`/api/v1/changes${query}`}>{t('changes.as-json')}</a>
      </p>
      {entries.length === 0 ? (
        <p className="notice measure-text">{t('changes.empty')}</p>
      ) : (
        <Ledger entries={entries} withEvent={event === null} words={words} />
      )}
      <p className="mt-4 flex gap-6">
        {cursor === undefined ? null : (
          <Link prefetch={false} href={`/changes${query}`}>
            {t('changes.newest')}
          </Link>
        )}
        {next === null ? null : <a href={`/changes?${older.toString()}`}>{t('changes.older')}</a>}
      </p>
    </>
  )
}
