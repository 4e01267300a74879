/** The act that changes an event's own facts: where its form leads to, and with what. */
import type { Refusal } from '@/lib/domain/refusal'
import { ProblemError } from '../http/problem'
import type { Next, PersonAct } from '../people/act'
import { amendEvent } from './amend-event'
import { textOfFaults, textOfTyped } from './typed-text'

export const DESK_EVENTS = '/desk/events'
export const deskEventPath = (id: string) => `${DESK_EVENTS}/${encodeURIComponent(id)}`

/** The parts of the page, each a form of its own. */
export const EVENT_PARTS = ['names', 'facts', 'parties', 'place'] as const
export type EventPart = (typeof EVENT_PARTS)[number]

export async function amendEventAct({ form, person }: PersonAct): Promise<Next> {
  const { event = '', ...typed } = form
  const part = EVENT_PARTS.find((one) => one === form['part'])
  if (part === undefined) throw new ProblemError(422)
  const amended = await amendEvent(person.name, event, form)
  const to = (parameters: Readonly<Record<string, string>>) => {
    const query = new URLSearchParams({ part, ...parameters })
    return { to: `${deskEventPath(event)}?${query.toString()}#${part}` }
  }
  if (amended.ok) return to(amended.created ? { done: '1' } : { same: '1' })
  const back = (refusals: readonly Refusal[]) =>
    to({ ...placeOf(form), faults: textOfFaults(refusals), typed: textOfTyped(typed) })
  switch (amended.kind) {
    case 'refused':
      return back(amended.refusals)
    case 'conflict':
      return back([{ path: ['note'], message: amended.message }])
    case 'to-be-seen':
      return to({ ...placeOf(form), look: '1', typed: textOfTyped(typed) })
    case 'unknown':
      throw new ProblemError(404)
    default:
      return amended satisfies never
  }
}

/** Which place of the list the form is about; none for a new one. */
function placeOf({ part, place = '' }: Readonly<Record<string, string>>) {
  if (part !== 'place') return {}
  return { place: place === '' ? 'new' : place }
}
