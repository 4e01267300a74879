/** The address from which a browser gets the layouts of a chart of an event's page, in exactly this view. */
import type { SnapshotChart } from '@/lib/domain/snapshot/view'
import type { Locale } from '@/lib/format/locale'
import { LANGUAGE_PARAMETER } from './language-address'
import { viewHref, type ViewChoice } from './view'

/** The numbers that say whether anything shown of an event has changed. */
export interface Turning {
  readonly revision: number
  readonly incidents?: readonly { readonly revision: number }[]
}

/** Changes with the event and with each of its incidents. */
export function turnOf({ revision, incidents = [] }: Turning): string {
  return [revision, ...incidents.map((incident) => incident.revision)].join('.')
}

/** One address for one drawing: the view in its fixed order, the language, and the turn of what it shows. */
export function layoutAddress(
  event: string,
  { chart, turn, locale }: { chart: SnapshotChart; turn: string; locale: Locale },
  choice: ViewChoice,
): string {
  const [path = '', search = ''] = viewHref(`/events/${event}/chart.json`, {
    ...choice,
    beside: undefined,
  }).split('?')
  const parameters = new URLSearchParams(search)
  parameters.set('chart', chart)
  parameters.set('turn', turn)
  parameters.set(LANGUAGE_PARAMETER, locale)
  return `${path}?${parameters.toString()}`
}
