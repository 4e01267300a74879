import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { PrintHeader } from '@/app/_components/print-header'
import { IgnoredParameters } from '@/components/claims/ignored-parameters'
import { FeedLinks } from '@/components/ui/feed-links'
import { gapsOf } from '@/lib/sentences/gaps'
import { formatLead } from '@/lib/sentences/lead'
import { requestWords } from '@/lib/server/language'
import { readEvent } from '@/lib/server/reading/events'
import { readHeadlineLane } from '@/lib/server/reading/headline'
import { defaultMeasure, readEventPage } from '@/lib/server/reading/event-page'
import { viewAsked } from '@/lib/server/view-asked'
import type { SearchParameters } from '@/lib/url/parameters'
import { BreakdownSection } from './_components/sections/breakdown-section'
import { Choices } from './_components/choices/choices'
import { ClaimsSection } from './_components/sections/claims-section'
import { Contents } from './_components/contents'
import { CoverageSection } from './_components/sections/coverage-section'
import { EmptyView } from './_components/choices/empty-view'
import { EventHeader } from './_components/event-header'
import { FigureSection } from './_components/sections/figure-section'
import { filterChips } from './_components/choices/filter-chips'
import { FilterNotice } from './_components/choices/filter-notice'
import { Incidents } from './_components/sections/incidents'
import { LaneNav } from './_components/choices/lane-nav'
import { LiveUpdates } from './_components/live/live-updates'
import { MapSection } from './_components/sections/map-section'
import { MeasureNav } from './_components/choices/measure-nav'
import { PastView } from './_components/choices/past-view'
import { Scrubber } from './_components/choices/scrubber'
import { VerdictsSection } from './_components/sections/verdicts-section'
import { ViewForm } from './_components/choices/view-form'
import { VintageSection } from './_components/sections/vintage-section'

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

/** The dashboard of one event: who claims what, compared by source. */
export default async function EventPage({ params, searchParams }: Props) {
  const [{ id }, parameters] = [await params, await searchParams]
  const { choice: asked, refused } = viewAsked(parameters)
  const words = await requestWords()
  const page = await readEventPage(id, asked, words.locale)
  if (page === null) notFound()
  refused.push(...page.refused)

  const { t } = words
  const { event, choice, comparison, lane, map, measure } = page
  const isEmpty =
    lane === undefined && filterChips(choice, page.everyone?.actors ?? {}, words).length > 0
  const lead =
    measure === null || comparison === null || isEmpty
      ? null
      : formatLead(
          ...([measure, lane, comparison.actors, words] as const),
          page.incidents.filter((incident) => incident.lane !== null).length,
        )

  const gaps = lane === undefined || comparison === null ? [] : gapsOf(lane, comparison.lanes)

  const undated = page.incidents.reduce((sum, one) => sum + one.undated, page.undated)

  const isBeside = lane !== undefined || isEmpty

  return (
    <>
      <FeedLinks title={t('changes.feed-title-event', { event: event.title })} event={event.id} />
      <PrintHeader words={words} />
      <EventHeader event={event} parentTitle={page.parentTitle} words={words} />
      <IgnoredParameters parameters={parameters} refused={refused} words={words} />
      <PastView event={event} choice={choice} undated={undated} words={words} />
      {measure === null ? null : <MeasureNav page={page} words={words} />}
      {lead === null ? null : (
        <div className="my-6 grid gap-2" data-lead>
          <p className="lead">{lead.finding}</p>
          {lead.support === null ? null : (
            <p className="measure-text">
              {lead.support} {lead.caveats.join(' ')}
            </p>
          )}
          {gaps.map((gap) => (
            <p key={gap} className="measure-text">
              {gap}
            </p>
          ))}
        </div>
      )}
      <FilterNotice page={page} words={words} />
      <LiveUpdates event={event} choice={choice} words={words} />
      <Contents page={page} isBeside={isBeside} words={words} />
      {!isBeside ? (
        <Choices page={page} refused={refused} words={words} />
      ) : (
        <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_17rem]">
          <div className="min-w-0">
            {isEmpty ? <EmptyView page={page} words={words} /> : null}
            <Scrubber page={page} words={words} />
            {lane === undefined ? null : <FigureSection page={page} words={words} />}
          </div>
          <aside className="no-print mt-4 grid content-start gap-6">
            <ViewForm page={page} refused={refused} words={words} />
            <LaneNav page={page} words={words} />
          </aside>
        </div>
      )}
      {lane === undefined ? null : (
        <>
          <VerdictsSection page={page} words={words} />
          <VintageSection page={page} words={words} />
          <BreakdownSection page={page} words={words} />
          <ClaimsSection page={page} lane={lane} words={words} />
        </>
      )}
      {event.incidents.length === 0 ? null : <Incidents page={page} words={words} />}
      {map === null ? null : <MapSection page={page} map={map} words={words} />}
      <CoverageSection page={page} words={words} />
      <p className="small apart no-print flex flex-wrap gap-x-6">
        <a href={`/events/${event.id}/claims`}>{t('claims-page.crumb')}</a>
        <a href={`/changes?event=${event.id}`}>
          {t('changes.whole-event', { event: event.title })}
        </a>
        <Link prefetch={false} href="/">
          {t('site.events')}
        </Link>
      </p>
    </>
  )
}
