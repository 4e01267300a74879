/** An event's own facts as its page at the desk shows and changes them, by the same write as the API. */
import 'server-only'
import { eventInput, placeIdentity, type EventInput } from '@/lib/domain/event'
import type { Refusal } from '@/lib/domain/refusal'
import { note as noteText } from '@/lib/domain/text'
import { REVISION_REASONS } from '@/lib/domain/vocabulary'
import type { Words } from '@/lib/format/translator'
import { outlookOfAmendment } from '@/lib/store/amendment-outlook'
import { readNewest } from '@/lib/store/in-snapshot'
import { refused, type Outcome } from '@/lib/store/outcome'
import { currentContent } from '@/lib/store/revisions'
import type { Handle } from '@/lib/store/store'
import { eventAtRevision, refusalsOfStale } from '../amended-since'
import { amendWith } from '../calls/amendment'
import { ProblemError } from '../http/problem'
import { theStore } from '../open'
import { postEventRevision } from '../writes'
import { changesOfForm, formOfEvent } from './event-form'
import { meetingsIn, type MeetingAnswer } from './merger-preview'
import { formOfPlace, placesOfForm } from './place-form'
import { findActor, findEvent } from './resolve-names'

type Form = Readonly<Record<string, string>>

export interface DeskEvent {
  readonly event: EventInput
  /** The event's revision number, which a form names as what it has shown. */
  readonly revision: number
}

export async function readDeskEvent(id: string): Promise<DeskEvent | null> {
  return readNewest(await theStore(), async (db) => {
    const event = await currentContent<EventInput>(db, 'event_revisions', id)
    const row = await db
      .selectFrom('events')
      .select('revision')
      .where('id', '=', id)
      .executeTakeFirst()
    return event === null || row === undefined ? null : { event, revision: row.revision }
  })
}

/**
 * What was typed beyond what the form had shown: only that is shown again, beside how the event stands now, so that
 * sending it once more takes back nothing that another changed meanwhile.
 */
export async function typedAnew(id: string, form: Form): Promise<Form> {
  const seen = await eventAtRevision(id, Number(form['seen'] ?? NaN))
  if (seen === null) return form
  const place = seen.places.find((one) => placeIdentity(one) === form['place'])
  const isPlace = form['part'] === 'place'
  const shown = isPlace ? (place === undefined ? {} : formOfPlace(place)) : formOfEvent(seen)
  const typed = isPlace ? { ...form, extent: form['extent'] ?? '' } : form
  return Object.fromEntries(
    Object.entries(typed).filter(([field, text]) => {
      const before: string | undefined = Object.hasOwn(shown, field) ? shown[field] : undefined
      return plain(text) !== plain(before ?? '')
    }),
  )
}

const plain = (text: string) => text.replaceAll('\r\n', '\n').trim()

/** What a form would come to, as far as somebody has to look at it before it is saved. */
export interface EventOutlook {
  readonly warnings: readonly string[]
  readonly meetings: readonly MeetingAnswer[]
  readonly seen: string
}

/** Null where there is nothing to look at. */
export async function readEventOutlook(
  id: string,
  form: Form,
  words: Words,
): Promise<EventOutlook | null> {
  const amend = await amendmentIn(id, form)
  return readNewest(await theStore(), async (db) => {
    const current = await currentContent<EventInput>(db, 'event_revisions', id)
    const after = current === null || amend === null ? null : amend(current)
    if (current === null || after?.ok !== true) return null
    const { warnings, meetings, seen } = await outlookOfAmendment(db, current, after.value)
    if (seen === null) return null
    const told = await meetingsIn(db, meetings, words)
    return { warnings: warnings.map(({ message }) => message), meetings: told, seen }
  })
}

export type Amended = Outcome<object> | { readonly ok: false; readonly kind: 'to-be-seen' }

/** Records what the form changes. What comes of it has to be seen first, where there is something to see. */
export async function amendEvent(by: string, id: string, form: Form): Promise<Amended> {
  const amend = await amendmentIn(id, form)
  if (amend === null) return { ok: false, kind: 'unknown' }
  const why = reasonIn(form)
  const current = (await readDeskEvent(id))?.event
  if (current === undefined) return { ok: false, kind: 'unknown' }
  const after = amend(current)
  const refusals = [...(after.ok ? [] : refusalsIn(after)), ...(why.ok ? [] : why.refusals)]
  if (!after.ok || !why.ok) return refused(refusals)
  const { seen } = await readNewest(await theStore(), (db) =>
    outlookOfAmendment(db, current, after.value),
  )
  if (seen !== null && form['looked'] !== seen) return { ok: false, kind: 'to-be-seen' }
  return refusedAsValue(() =>
    postEventRevision(
      by,
      id,
      (now) => {
        const amended = amend(now)
        if (amended.ok) return amended.value
        throw new ProblemError(422, refusalsIn(amended))
      },
      why.value,
    ),
  )
}

type Amend = (current: EventInput) => Outcome<EventInput>

/** Null where there is no such event, or never was at the revision that the form has shown. */
async function amendmentIn(id: string, form: Form): Promise<Amend | null> {
  const revision = Number(form['seen'] ?? NaN)
  const seen = Number.isSafeInteger(revision) ? await eventAtRevision(id, revision) : null
  if (seen === null) return null
  if (form['part'] === 'place') {
    return (current) => {
      const places = placesOfForm(seen, current, form)
      if (!places.ok) return places
      const amended = amendedOr(current, { places: places.value })
      return amended.ok ? amended : refused(refusalsIn(amended).map(atPlaceField))
    }
  }
  const { writer } = await theStore()
  const changes = await changesOfForm(
    seen,
    form,
    (typed) => sourceId(writer, typed),
    (typed) => eventId(writer, typed),
  )
  return (current) => {
    const stale = refusalsOfStale({ ...seen }, { ...current }, changes)
    return stale.length > 0 ? refused(stale) : amendedOr(current, changes)
  }
}

function amendedOr(
  current: EventInput,
  changes: Readonly<Record<string, unknown>>,
): Outcome<EventInput> {
  try {
    const amend = amendWith(eventInput, { reason: null, note: null, ...changes })
    return { ok: true, created: true, value: amend(current) }
  } catch (error) {
    if (error instanceof ProblemError) return refused(error.refusals)
    throw error
  }
}

/** A place is at fault at the field that its form has. */
function atPlaceField({ path, message }: Refusal): Refusal {
  const [, , ...rest] = path
  return { path: rest.length === 0 ? ['name'] : rest, message }
}

function refusalsIn(outcome: Outcome<unknown>): readonly Refusal[] {
  return !outcome.ok && outcome.kind === 'refused' ? outcome.refusals : []
}

/** A change of an event is recorded with its reason, by its kind and in words. */
function reasonIn({ reason = '', note = '' }: Form) {
  const kind = REVISION_REASONS.find((one) => one === reason) ?? null
  const words = noteText.safeParse(note)
  if (!words.success) {
    const [issue] = words.error.issues
    return refused([{ path: ['note'], message: issue?.message ?? 'it cannot be read' }])
  }
  if (words.data === '') return refused([{ path: ['note'], message: 'say why' }])
  return { ok: true, value: { reason: kind, note: words.data } } as const
}

async function refusedAsValue(record: () => Promise<Outcome<object>>): Promise<Outcome<object>> {
  try {
    return await record()
  } catch (error) {
    if (error instanceof ProblemError && error.status === 422) return refused(error.refusals)
    throw error
  }
}

/** A name that is none stays as it was typed, and is refused by the write. */
export async function sourceId(db: Handle, typed: string): Promise<string> {
  const found = await findActor(db, typed)
  return found.kind === 'found' ? found.one.id : typed.trim()
}

export async function eventId(db: Handle, typed: string): Promise<string> {
  const found = await findEvent(db, typed)
  return found.kind === 'found' ? found.one.id : typed.trim()
}
