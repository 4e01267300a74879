import { IgnoredParameters } from '@/components/claims/ignored-parameters'
import { isKnownKind } from '@/lib/format/event-kind'
import { requestWords } from '@/lib/server/language'
import { thePresent } from '@/lib/server/open'
import { readEvents } from '@/lib/server/reading/events'
import { readNewestMoment, readWhatChanged } from '@/lib/server/reading/news'
import { readSearch } from '@/lib/server/reading/search/search'
import type { SearchParameters } from '@/lib/url/parameters'
import { isAsked, parseSearch, SEARCH_PARAMETERS } from '@/lib/url/search'
import { EventRows } from './_components/event-rows'
import { EventSearch } from './_components/event-search'
import { Findings } from './_components/findings'
import { Kept } from './_components/kept/kept'
import { LiveUpdates } from './_components/live/live-updates'
import { WhatChanged } from './_components/what-changed'

/** More changes than that are in the ledger. */
const MAX_CHANGES = 24

/** What changed, and one row an event; with words or filters, what answers them. */
export default async function HomePage({
  searchParams,
}: {
  searchParams: Promise<SearchParameters>
}) {
  const words = await requestWords()
  const { locale, t } = words
  // Before anything is read, so that nothing that comes meanwhile is missed.
  const since = await readNewestMoment()
  const [parameters, { events }] = await Promise.all([
    searchParams,
    readEvents({ limit: 500 }, locale),
  ])
  const { choice, refused } = parseSearch(
    parameters,
    (kind) => isKnownKind(kind, words) || events.some((event) => event.kind === kind),
  )
  const search = isAsked(choice) ? await readSearch(choice, locale) : null
  const changed = search === null ? await readWhatChanged(thePresent(), MAX_CHANGES, locale) : null

  return (
    <>
      <div className="front-head">
        <h1>{t('home.title')}</h1>
        <p>{t('home.lead')}</p>
      </div>
      <IgnoredParameters
        parameters={parameters}
        refused={refused}
        words={words}
        known={SEARCH_PARAMETERS}
      />
      <EventSearch events={events} choice={choice} words={words} />
      {changed === null ? null : <WhatChanged changed={changed} words={words} />}
      <Kept newest={changed?.entries[0]?.at ?? null} />
      <LiveUpdates scope={{}} since={since} words={words} />
      {search !== null ? (
        <Findings search={search} choice={choice} words={words} />
      ) : events.length === 0 ? (
        <div className="notice measure-text">
          <p>{t('home.empty')}</p>
          <p className="small">{t('home.empty-help')}</p>
        </div>
      ) : (
        <EventRows events={events} measure={choice.measure} words={words} />
      )}
    </>
  )
}
