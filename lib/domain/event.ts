/** Events: crises, and the single incidents within them. */
import { z } from 'zod'
import { foldName } from './fold'
import { inLanguages } from './in-languages'
import { addRefusals, whenWellFormed } from './refusal'
import { countryCode, line, name, note, slug } from './text'
import { calendarDate, lastDayOf, precision, precisionRefusal } from './time'
import { placePrecision } from './vocabulary'
import { timeZone } from './zone'

const placeFields = {
  name: name(160),
  admin: name(160).nullable().default(null),
  /** A code of a register of places, such as a p-code. */
  code: line(40).nullable().default(null),
  lat: z.number().min(-90).max(90).nullable().default(null),
  lon: z.number().min(-180).max(180).nullable().default(null),
  precision: placePrecision.nullable().default(null),
}

const coordinatesTogether = (
  place: { readonly lat: number | null; readonly lon: number | null },
  context: z.RefinementCtx,
) => {
  if ((place.lat === null) !== (place.lon === null)) {
    const path = [place.lat === null ? 'lat' : 'lon']
    addRefusals(context, [{ path, message: 'latitude and longitude come together' }])
  }
}

/** The place of a claim. */
export const placeInput = z
  .strictObject(placeFields)
  .superRefine(coordinatesTogether, whenWellFormed('lat', 'lon'))
export type Place = Readonly<z.infer<typeof placeInput>>

/** A place in the list of an event, with the other names under which sources know it. */
export const eventPlaceInput = z
  .strictObject({
    ...placeFields,
    aliases: z.array(name(160)).max(50).default([]),
    /** True when it is the whole extent of the event. */
    extent: z.boolean().default(false),
    /** Entries of the list that proved to be this place: what names one of them by its area or code means this one. */
    merged: z
      .array(
        z.strictObject({
          name: placeFields.name,
          admin: placeFields.admin,
          code: placeFields.code,
          aliases: z.array(name(160)).max(50).default([]),
        }),
      )
      .max(50)
      .optional(),
  })
  .superRefine(coordinatesTogether, whenWellFormed('lat', 'lon'))
export type EventPlace = Readonly<z.infer<typeof eventPlaceInput>>

/**
 * The key by which addresses and snapshots name a place: `name|admin` in Unicode NFC. A bar within a name is escaped, so
 * that no two different places share a key.
 */
export function placeKey(place: Pick<Place, 'name' | 'admin'> | null): string | null {
  if (place === null) return null
  return barred(place.name.normalize('NFC'), (place.admin ?? '').normalize('NFC'))
}

function barred(...texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[|\\]/g, '\\$&')).join('|')
}

/**
 * What makes two places one: their code, else name and admin area as they fold. A place that an event lists was resolved
 * to its entry before (setting.ts).
 */
export function placeIdentity(place: PlaceName | null): string | null {
  if (place === null) return null
  if (place.code != null) return `#${barred(place.code)}`
  return barred(foldName(place.name), foldName(place.admin ?? ''))
}

/** A place by its name; records of the first schema have no code. */
type PlaceName = Pick<Place, 'name' | 'admin'> & { readonly code?: string | null }

export const partyInput = z.strictObject({ actor: slug, side: name(40) })
export type Party = Readonly<z.infer<typeof partyInput>>

export const eventInput = z
  .strictObject({
    id: slug,
    title: name(200),
    kind: slug,
    startedOn: calendarDate,
    startedOnPrecision: precision.exclude(['time']).default('day'),
    endedOn: calendarDate.nullable().default(null),
    endedOnPrecision: precision.exclude(['time']).default('day'),
    countries: z.array(countryCode).max(250).default([]),
    parent: slug.nullable().default(null),
    summary: note.default(''),
    /** Its title and its summary in other languages, for their readers. */
    titles: inLanguages(name(200)),
    summaries: inLanguages(note),
    parties: z.array(partyInput).max(100).default([]),
    places: z.array(eventPlaceInput).max(1000).default([]),
    timeZone: timeZone.nullable().default(null),
    glide: name(40).nullable().default(null),
  })
  .superRefine(
    (event, context) => {
      const { startedOn, endedOn } = event
      const refuse = (field: string, message: string) =>
        addRefusals(context, [{ path: [field], message }])
      const startRefusal = precisionRefusal(startedOn, event.startedOnPrecision)
      if (startRefusal !== null) refuse('startedOn', startRefusal)
      if (endedOn === null) return
      const end = { date: endedOn, precision: event.endedOnPrecision }
      const endRefusal = precisionRefusal(end.date, end.precision)
      if (endRefusal !== null) refuse('endedOn', endRefusal)
      else if (lastDayOf(end) < startedOn) {
        refuse('endedOn', `the end ${endedOn} is before the start ${startedOn}`)
      }
    },
    whenWellFormed('startedOn', 'startedOnPrecision', 'endedOn', 'endedOnPrecision'),
  )
  .superRefine(
    ({ id, parent }, context) => {
      if (parent !== id) return
      addRefusals(context, [{ path: ['parent'], message: 'an event is not its own parent' }])
    },
    whenWellFormed('id', 'parent'),
  )
  .superRefine(({ parties }, context) => {
    const actors = parties.map((party) => party.actor)
    actors.forEach((actor, index) => {
      if (actors.indexOf(actor) === index) return
      const message = `${actor} is listed twice; an actor is on one side`
      addRefusals(context, [{ path: ['parties', index, 'actor'], message }])
    })
  }, whenWellFormed('parties'))
export type EventInput = z.infer<typeof eventInput>
/** An event as it stood at one moment; its sides are of this event alone. */
export type Event = Readonly<EventInput>
