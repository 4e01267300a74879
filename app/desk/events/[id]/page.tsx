import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Section } from '@/components/ui/section'
import { readDeskEvent, readEventOutlook, typedAnew } from '@/lib/server/desk/amend-event'
import { DESK_EVENTS, deskEventPath, EVENT_PARTS } from '@/lib/server/desk/event-acts'
import { faultsOfText, typedOfText } from '@/lib/server/desk/typed-text'
import { requestWords } from '@/lib/server/language'
import { requirePerson } from '@/lib/server/people/page'
import { readLedger } from '@/lib/server/reading/ledger'
import type { SearchParameters } from '@/lib/url/parameters'
import { oneOf } from '@/lib/url/words'
import { ActOutcome } from '../../statements/_components/act-outcome'
import { ChangesTable } from '../../statements/_components/changes-table'
import { FactFields, NameFields, PartyFields } from '../_components/event-fields'
import { EventForm } from '../_components/event-form'
import { EventPlaces } from '../_components/event-places'
import '../../statements.css'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<SearchParameters>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('desk.events.one') }
}

/** One event's own facts, each part a form of its own, and what was changed of them. */
export default async function DeskEventPage({ params, searchParams }: Props) {
  await requirePerson('editor')
  const [{ id }, parameters, words] = [await params, await searchParams, await requestWords()]
  const known = await readDeskEvent(id)
  if (known === null) notFound()
  const { event, revision } = known
  const { locale, t } = words
  const part = EVENT_PARTS.find((one) => one === oneOf(parameters.part)) ?? null
  const typed = typedOfText(oneOf(parameters.typed))
  const [anew, outlook, { entries }] = await Promise.all([
    part === null ? {} : typedAnew(id, typed),
    parameters.look === undefined ? null : readEventOutlook(id, typed, words),
    readLedger({ event: id, kind: 'described', limit: 50 }, locale),
  ])
  const sent = (name: (typeof EVENT_PARTS)[number]) => ({
    event,
    part: name,
    revision,
    typed: part === name ? anew : {},
    faults: part === name ? faultsOfText(oneOf(parameters.faults)) : [],
    outlook: part === name ? outlook : null,
    outcome: part === name ? <ActOutcome parameters={parameters} words={words} /> : null,
    words,
  })
  return (
    <>
      <p className="mt-4 small">
        <a href={DESK_EVENTS}>{t('desk.section.events')}</a>
      </p>
      <h1 className="mb-2 break-words">
        <bdi>{event.titles[locale] ?? event.title}</bdi>
      </h1>
      {part === null ? <ActOutcome parameters={parameters} words={words} /> : null}
      <p className="measure-text quiet mb-2">{t('desk.events.help')}</p>
      <p className="small mb-4">
        <a href={`/events/${id}`}>{t('desk.claims.public')}</a>
      </p>
      <Section id="names" title={t('desk.events.names')}>
        <EventForm {...sent('names')}>
          {(field) => <NameFields event={event} field={field} words={words} />}
        </EventForm>
      </Section>
      <Section id="facts" title={t('desk.events.facts')}>
        <EventForm {...sent('facts')}>
          {(field) => <FactFields field={field} words={words} />}
        </EventForm>
      </Section>
      <Section id="parties" title={t('desk.events.parties')}>
        <EventForm {...sent('parties')}>
          {(field) => <PartyFields field={field} words={words} />}
        </EventForm>
      </Section>
      <Section id="place" title={t('desk.events.places')}>
        <EventPlaces {...sent('place')} chosen={oneOf(parameters.place) ?? null} />
      </Section>
      <Section id="changes" title={t('desk.events.changed')}>
        <ChangesTable
          entries={entries}
          back={deskEventPath(id)}
          caption={t('desk.events.history')}
          words={words}
        />
      </Section>
    </>
  )
}
