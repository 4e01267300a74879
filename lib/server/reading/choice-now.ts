/** A choice by the names of today: the former id of a source and the former name of a place lead on, as they do on pages. */
import type { EventInput } from '@/lib/domain/event'
import { actorsOfScope } from '@/lib/domain/scope'
import { fromColumn, isSameContent } from '@/lib/store/json'
import { contentsAt } from '@/lib/store/revisions'
import type { Handle } from '@/lib/store/store'
import { readSuccessors } from '@/lib/store/successors'
import { placeNow } from '@/lib/url/place-named'
import { NONE, viewHref, type ViewChoice } from '@/lib/url/view'
import { theStore } from '../open'

/** The part of a choice that names something recorded. */
type Naming = Pick<ViewChoice, 'claimant' | 'group' | 'scope' | 'place' | 'knownAt'>

/** At a past, only what had been merged by then leads on. The same object where nothing does. */
export async function choiceNow<Choice extends Naming>(
  event: string,
  choice: Choice,
): Promise<Choice> {
  const { reader } = await theStore()
  const knownAt = choice.knownAt ?? null
  const named = await sourcesNow(reader, choice, knownAt)
  const place = await placeOf(reader, event, choice.place, knownAt)
  const now = { ...choice, ...named, ...(place === undefined ? {} : { place }) }
  return isSameContent(defined(now), defined(choice)) ? choice : now
}

/** Tells under which address the answer of a choice that leads on stands by the names of today. */
export function withCanonical(
  response: Response,
  path: string,
  given: ViewChoice,
  now: ViewChoice,
): Response {
  if (given !== now) response.headers.append('Link', `<${viewHref(path, now)}>; rel="canonical"`)
  return response
}

async function sourcesNow(
  db: Handle,
  { claimant = [], group, scope = [] }: Naming,
  knownAt: string | null,
) {
  const isGroup = group !== undefined && group !== NONE
  const ids = [...claimant, ...(isGroup ? [group] : []), ...actorsOfScope(scope)]
  if (ids.length === 0) return {}
  const successors = await readSuccessors(db, ids, knownAt)
  const now = (id: string) => successors.get(id) ?? id
  return {
    ...(claimant.length === 0 ? {} : { claimant: [...new Set(claimant.map(now))] }),
    ...(isGroup ? { group: now(group) } : {}),
    ...(scope.length === 0 ? {} : { scope: [...new Set(scope.map((term) => termNow(term, now)))] }),
  }
}

function termNow(term: string, now: (id: string) => string): string {
  const [actor] = actorsOfScope([term])
  return actor === undefined ? term : `by:${now(actor)}`
}

async function placeOf(
  db: Handle,
  event: string,
  place: string | undefined,
  knownAt: string | null,
): Promise<string | undefined> {
  if (place === undefined || place === NONE) return undefined
  const content = (await contentsAt(db, 'event_revisions', [event], knownAt)).get(event)
  return content === undefined ? undefined : placeNow(place, fromColumn<EventInput>(content).places)
}

const defined = (choice: object) =>
  Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined))
