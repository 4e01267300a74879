/** The acts that record a source or an event from the desk, by the schemas and the writes of the API. */
import { actorInput } from '@/lib/domain/actor'
import { eventInput } from '@/lib/domain/event'
import { refusalsOf, type Refusal } from '@/lib/domain/refusal'
import { digestOf } from '@/lib/store/ids'
import type { Outcome } from '@/lib/store/outcome'
import { theStore } from '../open'
import type { Next, PersonAct } from '../people/act'
import { postEvent, postSource } from '../writes'
import { NEW_STATEMENT } from './acts'
import { again } from './claim-acts'
import { orNull } from './draft-claims'
import { typedDate } from './dates'
import { eventId, sourceId } from './amend-event'
import { countriesIn, linesOf, partiesIn, partsOf } from './event-form'
import { idFor } from './resolve-names'

const NEW_SOURCE = '/desk/statements/sources/new'
const NEW_EVENT = '/desk/statements/events/new'

type Form = Readonly<Record<string, string>>

export async function sourceAct({ form, person }: PersonAct): Promise<Next> {
  const { name = '', shortName = '', kind = '', country = '', memberOf = '' } = form
  const { writer } = await theStore()
  const whole = orNull(memberOf) === null ? null : await sourceId(writer, memberOf)
  const parsed = actorInput.safeParse({
    id: idFor(name, digestOf, 'source'),
    name,
    shortName: orNull(shortName),
    kind,
    country: orNull(country),
    memberOf: whole,
  })
  if (!parsed.success) return again(NEW_SOURCE, refusalsOf(parsed.error), form)
  return answered(
    await postSource(person.name, parsed.data),
    NEW_SOURCE,
    form,
    `${NEW_SOURCE}?done=1`,
  )
}

export async function eventAct({ form, person }: PersonAct): Promise<Next> {
  const { writer } = await theStore()
  const { title = '', kind = '', startedOn = '', endedOn = '', parent = '', summary = '' } = form
  const parties = await partiesIn(form['parties'] ?? '', (name) => sourceId(writer, name))
  const began = typedDate(startedOn, null)
  const ended = typedDate(endedOn, null)
  const sent = {
    id: idFor(title, digestOf, 'event'),
    title,
    kind,
    startedOn: began.date,
    startedOnPrecision: began.precision,
    endedOn: orNull(ended.date),
    endedOnPrecision: ended.precision,
    countries: countriesIn(form['countries'] ?? ''),
    parent: orNull(parent) === null ? null : await eventId(writer, parent),
    summary,
    timeZone: orNull(form.timeZone ?? ''),
    parties,
    places: linesOf(form.places).map(placeOf),
  }
  const parsed = eventInput.safeParse(sent)
  if (!parsed.success) return again(NEW_EVENT, refusalsOf(parsed.error), form)
  const next = `${NEW_STATEMENT}?event=${encodeURIComponent(parsed.data.id)}`
  return answered(await postEvent(person.name, parsed.data), NEW_EVENT, form, next)
}

function answered(outcome: Outcome<object>, form: string, typed: Form, next: string): Next {
  if (outcome.ok) return { to: next }
  const refusals: readonly Refusal[] =
    outcome.kind === 'refused'
      ? outcome.refusals
      : [{ path: ['id'], message: outcome.kind === 'conflict' ? outcome.message : outcome.kind }]
  return again(form, refusals, typed)
}

/** A place is a line: its name, then its other names, with semicolons between. */
function placeOf(line: string): object {
  const [name = '', ...aliases] = partsOf(line)
  return { name, aliases: aliases.filter((alias) => alias !== '') }
}
