/** Parameters of an event's page that are no part of a view: neither what is compared nor what is cited depends on them. */
import type { Measure } from '@/lib/domain/measure'
import { besideChoice } from './beside'
import { beside } from './named-lane'
import type { SearchParameters } from './parameters'
import { TAB_PARAMETER } from './tab'
import type { ViewChoice } from './view'

export const EVENT_PARAMETERS = [TAB_PARAMETER, 'find', 'order', 'first', 'second'] as const

/** Which claims of the table are shown, and in which order of when they were stated. */
export interface TableChoice {
  readonly find: string
  readonly order: 'first' | 'last'
}

const MAX_FIND = 100

export function tableChoiceOf({ find, order }: SearchParameters): TableChoice {
  return {
    find: typeof find === 'string' ? find.trim().slice(0, MAX_FIND) : '',
    order: order === 'first' ? 'first' : 'last',
  }
}

/** A count of one event, as the pages of a crisis set two side by side. */
export interface NamedCount {
  readonly event: string
  readonly choice: ViewChoice & { readonly measure: Measure }
}

/** The two counts that an address puts side by side, each null where it names none. */
export function countsOf({ first, second }: SearchParameters): readonly (NamedCount | null)[] {
  return [first, second].map((value) => (typeof value === 'string' ? countNamed(value) : null))
}

/** `event` and then a lane as `beside` names it. */
export function countParameter({ event, choice }: NamedCount, lane: string): string {
  return `${event} ${lane === '' ? `measure=${choice.measure}` : lane}`
}

function countNamed(text: string): NamedCount | null {
  const at = text.indexOf(' ')
  const [event, lane] = [text.slice(0, Math.max(0, at)), text.slice(at + 1)]
  const parsed = beside.safeParse(lane)
  const choice = parsed.success ? besideChoice(parsed.data) : null
  return choice === null || event === '' ? null : { event, choice }
}
