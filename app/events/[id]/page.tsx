import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PrintHeader } from '@/app/_components/print-header'
import { IgnoredParameters } from '@/components/claims/ignored-parameters'
import { FeedLinks } from '@/components/ui/feed-links'
import { formatLead } from '@/lib/sentences/lead'
import { requestWords } from '@/lib/server/language'
import { readEvent } from '@/lib/server/reading/events'
import { readHeadlineLane } from '@/lib/server/reading/headline'
import { defaultMeasure, readEventPage } from '@/lib/server/reading/event-page'
import { viewAsked } from '@/lib/server/view-asked'
import { countsOf, EVENT_PARAMETERS, tableChoiceOf } from '@/lib/url/event-parameters'
import type { SearchParameters } from '@/lib/url/parameters'
import { tabOf } from '@/lib/url/tab'
import { VIEW_PARAMETERS } from '@/lib/url/view'
import { Brief } from './_components/brief'
import { BySourceSection } from './_components/sections/by-source-section'
import { ClaimsSection } from './_components/sections/claims-section'
import { EmptyView } from './_components/choices/empty-view'
import { EventHeader } from './_components/event-header'
import { FilterBar } from './_components/choices/filter-bar'
import { filterChips } from './_components/choices/filter-chips'
import { Incidents } from './_components/sections/incidents'
import { LiveUpdates } from '@/app/_components/live/live-updates'
import { MeasureTiles } from './_components/tiles'
import { MisfitsSection } from './_components/sections/misfits-section'
import { OldAnchor } from './_components/old-anchor'
import { PastView } from './_components/choices/past-view'
import { Scrubber } from './_components/choices/scrubber'
import { Tabs } from './_components/tabs'
import { TwoCounts } from './_components/sections/two-counts'
import { VerdictsSection } from './_components/sections/verdicts-section'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<SearchParameters>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await requestWords()
  const event = await readEvent((await params).id, null, words.locale)
  if (event === null) return {}
  const measure = defaultMeasure(event)
  const headline = measure && (await readHeadlineLane(event.id, measure, words.locale))
  if (measure === null || headline === null) return { title: event.title }
  // Both ends of the range, each with who claims it: the figures may not stand without them.
  const { finding } = formatLead(measure, headline.lane, headline.actors, words)
  return { title: event.title, description: finding }
}

const KNOWN = [...VIEW_PARAMETERS, ...EVENT_PARAMETERS]

/** The dashboard of one event: who claims what, compared by source. */
export default async function EventPage({ params, searchParams }: Props) {
  const [{ id }, parameters] = [await params, await searchParams]
  const { choice: asked, refused } = viewAsked(parameters)
  const words = await requestWords()
  const page = await readEventPage(id, asked, words.locale, tabOf(parameters, asked))
  if (page === null) notFound()
  refused.push(...page.refused)

  const { t } = words
  const { event, choice, lane } = page
  const isEmpty =
    lane === undefined && filterChips(choice, page.everyone?.actors ?? {}, words).length > 0
  const undated = page.incidents.reduce((sum, one) => sum + one.undated, page.undated)
  return (
    <>
      <FeedLinks title={t('changes.feed-title-event', { event: event.title })} event={event.id} />
      <PrintHeader words={words} />
      <div className="event-top">
        <EventHeader
          event={event}
          parentTitle={page.parentTitle}
          newest={page.newest}
          words={words}
        />
        <LiveUpdates
          scope={{ event: event.id }}
          title={event.title}
          since={event.updatedAt}
          isFixed={choice.knownAt !== undefined}
          words={words}
        />
      </div>
      <IgnoredParameters parameters={parameters} refused={refused} known={KNOWN} words={words} />
      <PastView page={page} undated={undated} words={words} />
      <MeasureTiles page={page} words={words} />
      {isEmpty ? null : <Brief page={page} words={words} />}
      <FilterBar page={page} refused={refused} isEmpty={isEmpty} words={words} />
      <div className="figures">
        <div className="min-w-0">
          {isEmpty ? <EmptyView page={page} words={words} /> : null}
          <BySourceSection page={page} words={words} />
          <Scrubber page={page} words={words} />
        </div>
        {lane === undefined ? null : <MisfitsSection page={page} lane={lane} words={words} />}
      </div>
      {page.tab === 'pairs' ? <VerdictsSection page={page} words={words} /> : null}
      {event.incidents.length === 0 ? null : (
        <>
          <Incidents page={page} words={words} />
          <TwoCounts page={page} named={countsOf(parameters)} words={words} />
        </>
      )}
      {lane === undefined ? null : (
        <ClaimsSection page={page} lane={lane} table={tableChoiceOf(parameters)} words={words} />
      )}
      <Tabs page={page} words={words} />
      <OldAnchor />
      <p className="small no-print page-end">
        <a href={`/changes?event=${event.id}`}>{t('site.changes')}</a>
      </p>
    </>
  )
}
