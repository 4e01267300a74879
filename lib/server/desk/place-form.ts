/** A place of an event's list as the fields of a form. */
import { amendedPlace } from '@/lib/domain/amended-place'
import { placeIdentity, type EventInput, type EventPlace } from '@/lib/domain/event'
import { refused, type Outcome } from '@/lib/store/outcome'
import { refusalsOfStale } from '../amended-since'
import { orNull } from './draft-claims'
import { linesOf } from './event-form'

type Form = Readonly<Record<string, string>>

const PLACE_FIELDS = ['name', 'admin', 'code', 'lat', 'lon', 'precision'] as const

export function formOfPlace(place: EventPlace): Record<string, string> {
  const { name, admin, code, lat, lon, precision, aliases, extent } = place
  return {
    name,
    admin: admin ?? '',
    code: code ?? '',
    lat: lat === null ? '' : String(lat),
    lon: lon === null ? '' : String(lon),
    precision: precision ?? '',
    aliases: aliases.join('\n'),
    extent: extent ? 'on' : '',
  }
}

/** The list with the place that was typed: in the stead of the one that `form.place` names, else at its end. */
export function placesOfForm(
  seen: EventInput,
  current: EventInput,
  form: Form,
): Outcome<readonly unknown[]> {
  const identity = form['place'] ?? ''
  const fields = fieldsOf(form)
  if (identity === '') {
    const isListed = current.places.some(
      (place) => placeIdentity(place) === placeIdentity({ ...fields, code: fields.code }),
    )
    if (isListed) {
      const field = fields.code === null ? 'name' : 'code'
      return refused([{ path: [field], message: 'the list has this place already' }])
    }
    return done([...current.places, fields])
  }
  const find = (event: EventInput) =>
    event.places.find((place) => placeIdentity(place) === identity)
  const [before, now] = [find(seen), find(current)]
  if (before === undefined || now === undefined) {
    return refused([{ path: ['name'], message: 'this place was changed or merged meanwhile' }])
  }
  const shown = formOfPlace(before)
  const changed = [...PLACE_FIELDS, 'aliases', 'extent'].filter(
    (field) => (shown[field] ?? '') !== (formText(form, field) ?? ''),
  )
  const kept = Object.entries(now).filter(([field]) => !changed.includes(field))
  const typed = Object.entries(fields).filter(([field]) => changed.includes(field))
  const stale = refusalsOfStale({ ...before }, { ...now }, Object.fromEntries(typed))
  if (stale.length > 0) return refused(stale)
  // Every field is of one of the two.
  const place = { ...now, ...Object.fromEntries([...kept, ...typed]) } as EventPlace
  const amended = changed.length === 0 ? now : amendedPlace(now, place)
  return done(current.places.map((one) => (one === now ? amended : one)))
}

const done = (places: readonly unknown[]) => ({ ok: true, created: true, value: places }) as const

function formText(form: Form, field: string): string {
  const text = (form[field] ?? '').replaceAll('\r\n', '\n').trim()
  return field === 'aliases' ? linesOf(text).join('\n') : text
}

/** What is no number stays as it was typed, and is refused at its field. */
function fieldsOf(form: Form) {
  const text = (field: string) => orNull(formText(form, field))
  return {
    name: formText(form, 'name'),
    admin: text('admin'),
    code: text('code'),
    lat: degreesOf(text('lat')),
    lon: degreesOf(text('lon')),
    precision: text('precision'),
    aliases: linesOf(formText(form, 'aliases')),
    extent: form['extent'] === 'on',
  }
}

function degreesOf(text: string | null): number | string | null {
  if (text === null) return null
  return /^[-−]?\d{1,3}(?:[.,]\d{1,10})?$/u.test(text)
    ? Number(text.replace('−', '-').replace(',', '.'))
    : text
}
