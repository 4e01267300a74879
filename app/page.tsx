import { IgnoredParameters } from '@/components/claims/ignored-parameters'
import { isKnownKind } from '@/lib/format/event-kind'
import { requestWords } from '@/lib/server/language'
import { readEvents } from '@/lib/server/reading/events'
import { readSearch } from '@/lib/server/reading/search/search'
import { readActors } from '@/lib/server/reading/sources'
import type { EventSummary } from '@/lib/answers/event-shapes'
import { isAsked, parseSearch, SEARCH_PARAMETERS } from '@/lib/url/search'
import type { SearchParameters } from '@/lib/url/parameters'
import { EventSearch } from './_components/event-search'
import { EventTree } from './_components/event-tree'
import { Findings } from './_components/findings'
import { RememberVisit } from './_components/since-last-visit'

/** Every event, the most recently changed first; with words or filters, those that fit. */
export default async function HomePage({
  searchParams,
}: {
  searchParams: Promise<SearchParameters>
}) {
  const words = await requestWords()
  const { locale, t } = words
  const [parameters, { events }] = await Promise.all([
    searchParams,
    readEvents({ limit: 500 }, locale),
  ])
  const { choice, refused } = parseSearch(
    parameters,
    (kind) => isKnownKind(kind, words) || events.some((event) => event.kind === kind),
  )
  const search = isAsked(choice) ? await readSearch(choice, locale) : null
  const actors = await readActors(events.flatMap(actorsOf), null, locale)
  const newest = events[0]?.updatedAt

  return (
    <>
      <h1 className="mt-4 mb-2">{t('home.title')}</h1>
      <p className="lead">{t('home.lead')}</p>
      <IgnoredParameters
        parameters={parameters}
        refused={refused}
        words={words}
        known={SEARCH_PARAMETERS}
      />
      <EventSearch events={events} choice={choice} words={words} />
      {newest === undefined ? null : <RememberVisit newest={newest} />}
      {search === null ? (
        <EventTree events={events} actors={actors} words={words} />
      ) : (
        <Findings search={search} choice={choice} actors={actors} words={words} />
      )}
    </>
  )
}

function actorsOf(event: EventSummary): string[] {
  return Object.values(event.measures).flatMap((headline) => [
    ...(headline?.group == null ? [] : [headline.group]),
    ...(headline?.range?.lowBy ?? []),
    ...(headline?.range?.highBy ?? []),
  ])
}
