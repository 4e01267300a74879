import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Served } from '@/app/_components/served'
import { LiveUpdates } from '@/app/_components/live/live-updates'
import { IgnoredParameters } from '@/components/claims/ignored-parameters'
import { FeedLinks } from '@/components/ui/feed-links'
import { cursorOf } from '@/lib/server/cursor'
import { requestWords } from '@/lib/server/language'
import { readEvent, readEvents } from '@/lib/server/reading/events'
import { readLedger } from '@/lib/server/reading/ledger'
import { readNewestMoment } from '@/lib/server/reading/news'
import { readSource, readSources } from '@/lib/server/reading/sources'
import {
  CHANGE_PARAMETERS,
  changesQueryOf,
  parseChanges,
  type ChangeChoice,
} from '@/lib/url/changes'
import type { SearchParameters } from '@/lib/url/parameters'
import { oneOf } from '@/lib/url/words'
import { ChangesForm } from './_components/changes-form'
import { Ledger } from './_components/ledger'
import { Within } from './_components/within'

export const dynamic = 'force-dynamic'

const KNOWN = [...CHANGE_PARAMETERS, 'cursor']

interface Props {
  searchParams: Promise<SearchParameters>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { locale, t } = await requestWords()
  const id = oneOf((await searchParams).event)
  const event = id === undefined ? null : await readEvent(id, null, locale)
  return {
    title: event === null ? t('changes.title') : t('changes.title-event', { event: event.title }),
    description: t('meta.changes'),
  }
}

/** The ledger: every addition, revision and withdrawal, the latest first; of one event with ?event=. */
export default async function ChangesPage({ searchParams }: Props) {
  const since = await readNewestMoment()
  const parameters = await searchParams
  const { choice, refused } = parseChanges(parameters)
  const { event: id, claimant } = choice
  const cursor = cursorOf(parameters.cursor, refused)
  const words = await requestWords()
  const { locale, t } = words
  const event = id === undefined ? null : await readEvent(id, null, locale)
  if (id !== undefined && event === null) notFound()

  const [{ entries, next }, { events }, { sources }, who] = await Promise.all([
    readLedger({ ...choice, cursor, limit: 100 }, locale),
    readEvents({ limit: 500 }, locale),
    readSources({ limit: 500 }, locale),
    claimant === undefined ? null : readSource(claimant, { limit: 1 }, locale),
  ])
  // The chosen claimant stays on offer, however many there are.
  const offered =
    who === null || sources.some((source) => source.id === claimant)
      ? sources
      : [...sources, who.source]
  const query = changesQueryOf(choice)

  return (
    <>
      {event === null ? null : (
        <FeedLinks title={t('changes.feed-title-event', { event: event.title })} event={event.id} />
      )}
      <h1 className="mt-4 mb-2">
        {event === null ? t('changes.title') : t('changes.title-event', { event: event.title })}
      </h1>
      <p className="quiet measure-text mb-2">{t('changes.lead')}</p>
      <IgnoredParameters parameters={parameters} refused={refused} words={words} known={KNOWN} />
      <Within choice={choice} words={words} />
      <ChangesForm
        sources={offered}
        events={events}
        choice={choice}
        refused={refused}
        words={words}
      />
      <p className="no-print small mb-6 flex flex-wrap items-baseline gap-x-4">
        {t('changes.feeds')}
        <a href={`/changes.atom${query}`}>{t('changes.atom')}</a>
        <a href={`/changes.json${query}`}>{t('changes.json-feed')}</a>
        <a href={`/api/v1/changes${query}`}>{t('changes.as-json')}</a>
      </p>
      {cursor === undefined ? (
        <LiveUpdates scope={scopeOf(choice)} since={since} words={words} />
      ) : null}
      {entries.length === 0 ? (
        <p className="notice measure-text">
          {query === '' ? t('changes.empty') : t('changes.none')}{' '}
          {query === '' ? null : (
            <Link prefetch={false} href="/changes">
              {t('changes.whole')}
            </Link>
          )}
        </p>
      ) : (
        <Served>
          <Ledger entries={entries} withEvent={event === null} words={words} />
        </Served>
      )}
      <p className="mt-4 flex gap-6">
        {cursor === undefined ? null : (
          <Link prefetch={false} href={`/changes${query}`}>
            {t('changes.newest')}
          </Link>
        )}
        {next === null ? null : (
          <a href={`/changes${changesQueryOf(choice, next)}`}>{t('changes.older')}</a>
        )}
      </p>
    </>
  )
}

function scopeOf({ event, claimant }: ChangeChoice) {
  return { ...(event && { event }), ...(claimant && { claimant }) }
}
