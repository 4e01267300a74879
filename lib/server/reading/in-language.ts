/**
 * Actors and events as a reader of one language knows them. The API, files and snapshots have the names that were
 * recorded; pages in another language have its own, where it was given.
 */
import type { Actor, ActorDirectory } from '@/lib/domain/actor'
import type { Event } from '@/lib/domain/event'
import { DEFAULT_LOCALE, type Locale } from '@/lib/format/locale'

/** A short name in another language would be read as another source: without its own, the whole name stands. */
export function actorIn<T extends Pick<Actor, 'name' | 'shortName' | 'names' | 'shortNames'>>(
  actor: T,
  locale: Locale,
): T {
  const name = locale === DEFAULT_LOCALE ? undefined : actor.names[locale]
  return name === undefined
    ? actor
    : { ...actor, name, shortName: actor.shortNames[locale] ?? null }
}

export function actorsIn(actors: ActorDirectory, locale: Locale): ActorDirectory {
  if (locale === DEFAULT_LOCALE) return actors
  return new Map([...actors].map(([id, actor]) => [id, actorIn(actor, locale)]))
}

/** The title and the summary each in its language, where they have it. */
export function eventIn<T extends Pick<Event, 'title' | 'titles' | 'summary' | 'summaries'>>(
  event: T,
  locale: Locale,
): T {
  if (locale === DEFAULT_LOCALE) return event
  const { titles, summaries } = event
  return {
    ...event,
    title: titles[locale] ?? event.title,
    summary: summaries[locale] ?? event.summary,
  }
}

export function eventsIn<T extends Parameters<typeof eventIn>[0]>(
  events: ReadonlyMap<string, T>,
  locale: Locale,
): ReadonlyMap<string, T> {
  return new Map([...events].map(([id, event]) => [id, eventIn(event, locale)]))
}
