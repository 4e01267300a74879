/** The lane that the parameter `beside` names: a second one, to be seen next to the drawn one. */
import type { Measure } from '@/lib/domain/measure'
import { namedLane, namedLaneText } from './named-lane'
import type { ViewChoice } from './view'

/** The value that names this lane; `chosen` is its `laneChoice`. */
export function besideParameter(of: Measure, chosen: ViewChoice): string {
  const { group, category: which, scope, place, basis: counted, from, to } = chosen
  const lane = { group, category: which, scope, place, basis: counted, from, to }
  return namedLaneText({ measure: of, ...lane })
}

/** The lane that a parsed value names. */
export function besideChoice(text: string): (ViewChoice & { readonly measure: Measure }) | null {
  const named = namedLane.safeParse(Object.fromEntries(new URLSearchParams(text)))
  if (!named.success) return null
  const { scope, ...lane } = named.data
  return scope === undefined ? lane : { ...lane, scope: scope.split(';') }
}
