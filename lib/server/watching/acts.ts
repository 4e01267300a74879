/** What the forms of watched addresses send. */
import type { WatchState } from '@/lib/store/watch-tables'
import { hurryWatch } from '@/lib/store/watches'
import { textOfTyped } from '../desk/typed-text'
import type { Next, PersonAct } from '../people/act'
import { addWatch, tryWatch, watchInput, type WatchInput } from './add-watch'
import { editWatch, undoWatchRevision, watchEdit, type Edited } from './edit-watch'
import { wakeWatches } from './schedule'
import type { WatchFault } from './fetch-outcome'

export const WATCHES = '/desk/watches'
export const watchPath = (id: string) => `${WATCHES}/${encodeURIComponent(id)}`

/** Why a form was refused: a fault of the address, or of what was typed beside it. */
export type FormFault =
  | WatchFault
  | { readonly code: 'bad-form' }
  | { readonly code: 'unknown-names' }
  | { readonly code: 'changed-meanwhile' }

export async function watchAct({ store, form, person }: PersonAct): Promise<Next> {
  const { act: asked, ...typed } = form
  const input = inputOf(typed)
  if (input === null) return refusedAt(WATCHES, { code: 'bad-form' }, typed)
  const isTry = asked === 'try' && input.kind === 'table'
  const outcome = await (isTry ? tryWatch : addWatch)(store, person.name, input)
  if (!outcome.ok) return refusedAt(WATCHES, outcome.fault ?? { code: 'unknown-names' }, typed)
  if ('job' in outcome) return toPage(WATCHES, { tried: outcome.job, typed: textOfTyped(typed) })
  return toPage(WATCHES, { done: 'added' })
}

/** Fields that are left empty are not said. */
function inputOf(typed: Readonly<Record<string, string>>): WatchInput | null {
  const said = Object.entries(typed).filter(([, value]) => value.trim() !== '')
  const parsed = watchInput.safeParse(Object.fromEntries(said))
  return parsed.success ? parsed.data : null
}

export function pauseWatchAct(act: PersonAct): Promise<Next> {
  return changeState(act, 'paused', 'paused')
}

export function resumeWatchAct(act: PersonAct): Promise<Next> {
  return changeState(act, 'active', 'resumed')
}

/** A watch that is removed is on no list of what is watched; its own page has it, with all that came of it. */
export function removeWatchAct(act: PersonAct): Promise<Next> {
  return changeState(act, 'removed', 'removed')
}

async function changeState(
  { store, form, person }: PersonAct,
  state: WatchState,
  done: string,
): Promise<Next> {
  const { watch = '' } = form
  const edited = await editWatch(store, person.name, watch, { state })
  return editedTo(watch, edited, done, {}, form['back'] === 'watch' ? watchPath(watch) : WATCHES)
}

export async function fetchWatchAct({ store, form }: PersonAct): Promise<Next> {
  const { watch = '', back } = form
  const isDone = await hurryWatch(store.writer, watch)
  const to = back === 'watch' ? watchPath(watch) : WATCHES
  if (!isDone) return { to }
  wakeWatches()
  return toPage(to, { done: 'fetched' })
}

/** Fields of its form that are empty take away what they say. */
export async function editWatchAct({ store, form, person }: PersonAct): Promise<Next> {
  const { watch = '', seen, kind: _, ...typed } = form
  const fields = Object.entries(typed).flatMap(([field, value]) => {
    if (value.trim() !== '') return [[field, value]]
    return field === 'event' || field === 'mapping' ? [[field, null]] : []
  })
  const parsed = watchEdit.safeParse({ ...Object.fromEntries(fields), seen: Number(seen ?? 0) })
  const page = watchPath(watch)
  if (!parsed.success) return refusedAt(page, { code: 'bad-form' }, typed)
  return editedTo(watch, await editWatch(store, person.name, watch, parsed.data), 'edited', typed)
}

export async function undoWatchAct({ store, form, person }: PersonAct): Promise<Next> {
  const { watch = '', revision = '' } = form
  const undone = await undoWatchRevision(store, person.name, watch, Number(revision))
  return editedTo(watch, undone, 'undone')
}

/** The page that its outcome is told on: that of the watch, unless it was asked for elsewhere. */
function editedTo(
  watch: string,
  edited: Edited,
  done: string,
  typed: Readonly<Record<string, string>> = {},
  page = watchPath(watch),
): Next {
  if (edited.ok) return toPage(page, { done: edited.created ? done : 'same' })
  switch (edited.kind) {
    case 'unknown':
      return { to: WATCHES }
    case 'changed-meanwhile':
      return refusedAt(page, { code: 'changed-meanwhile' }, typed)
    case 'refused':
      return refusedAt(page, edited.fault ?? { code: 'unknown-names' }, typed)
    default:
      return edited satisfies never
  }
}

function refusedAt(page: string, fault: FormFault, typed: Readonly<Record<string, string>>): Next {
  return toPage(page, { refused: JSON.stringify(fault), typed: textOfTyped(typed) })
}

function toPage(page: string, parameters: Readonly<Record<string, string>>): Next {
  return { to: `${page}?${new URLSearchParams(parameters).toString()}` }
}
