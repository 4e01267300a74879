/** The question to the ledger: of which event, by whom, of which kind, since when. Shared by page, API and feeds. */
import { z } from 'zod'
import { slug } from '@/lib/domain/text'
import { clock } from './moment'
import { readParameters, single, type SearchParameters } from './parameters'

/** Something new said; something said that changed; and the rest: sources, events, publications. */
export const CHANGE_GROUPS = ['added', 'revised', 'described'] as const
export type ChangeGroup = (typeof CHANGE_GROUPS)[number]

export const changeParameters = z.object({
  event: single(slug, { reason: 'id' }),
  claimant: single(slug, {
    reason: 'id',
    description: 'Only changes of claims by this source, by id',
  }),
  kind: single(z.enum(CHANGE_GROUPS), {
    reason: 'choice',
    description: 'added: claims and publications; revised: also withdrawn, standing again',
  }),
  /** A date alone means the end of that day, UTC. */
  since: single(clock, { reason: 'moment', description: 'Only what was recorded after it' }),
})
export type ChangeChoice = Readonly<z.output<typeof changeParameters>>
export const CHANGE_PARAMETERS = Object.keys(
  changeParameters.shape,
) as readonly (keyof ChangeChoice)[] // the keys above

export function parseChanges(parameters: SearchParameters) {
  return readParameters(changeParameters, parameters)
}

/** `?event=…&kind=…`, in a fixed order; nothing when nothing is chosen. */
export function changesQueryOf(choice: ChangeChoice, cursor?: string): string {
  const search = new URLSearchParams()
  for (const name of CHANGE_PARAMETERS) {
    const value = choice[name]
    if (value !== undefined) search.set(name, value.replace('T23:59:59.999Z', ''))
  }
  if (cursor !== undefined) search.set('cursor', cursor)
  const query = search.toString()
  return query === '' ? '' : `?${query}`
}
