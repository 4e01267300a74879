/** What the forms of watched addresses send. */
import type { Store } from '@/lib/store/store'
import { hurryWatch, pauseWatch } from '@/lib/store/watches'
import type { Next, PersonAct } from '../people/act'
import { addWatch, tryWatch, watchInput, type WatchInput } from './add-watch'
import { wakeWatches } from './schedule'
import type { WatchFault } from './fetch-outcome'

const WATCHES = '/desk/watches'

/** Why a form was refused: a fault of the address, or of what was typed beside it. */
export type FormFault =
  WatchFault | { readonly code: 'bad-form' } | { readonly code: 'unknown-names' }

export async function watchAct({ store, form, person }: PersonAct): Promise<Next> {
  const { act: asked, ...typed } = form
  const input = inputOf(typed)
  if (input === null) return refused({ code: 'bad-form' }, typed)
  const isTry = asked === 'try' && input.kind === 'table'
  const outcome = await (isTry ? tryWatch : addWatch)(store, person.name, input)
  if (!outcome.ok) return refused(outcome.fault ?? { code: 'unknown-names' }, typed)
  if ('job' in outcome) return to({ tried: outcome.job, typed: JSON.stringify(typed) })
  return to({ done: 'added' })
}

/** Fields that are left empty are not said. */
function inputOf(typed: Readonly<Record<string, string>>): WatchInput | null {
  const said = Object.entries(typed).filter(([, value]) => value.trim() !== '')
  const parsed = watchInput.safeParse(Object.fromEntries(said))
  return parsed.success ? parsed.data : null
}

export function pauseWatchAct(act: PersonAct): Promise<Next> {
  return change(act, 'paused', (store, id) => pauseWatch(store.writer, id, true))
}

export function resumeWatchAct(act: PersonAct): Promise<Next> {
  return change(act, 'resumed', (store, id) => pauseWatch(store.writer, id, false))
}

export function fetchWatchAct(act: PersonAct): Promise<Next> {
  return change(act, 'fetched', (store, id) => hurryWatch(store.writer, id))
}

async function change(
  { store, form }: PersonAct,
  done: string,
  make: (store: Store, id: string) => Promise<boolean>,
): Promise<Next> {
  const isDone = await make(store, form['watch'] ?? '')
  if (isDone && done !== 'paused') wakeWatches()
  return isDone ? to({ done }) : { to: WATCHES }
}

function refused(fault: FormFault, typed: Readonly<Record<string, string>>): Next {
  return to({ refused: JSON.stringify(fault), typed: JSON.stringify(typed) })
}

function to(parameters: Readonly<Record<string, string>>): Next {
  return { to: `${WATCHES}?${new URLSearchParams(parameters).toString()}` }
}
