/** What the ledger is asked for: of which event, by whom, of which kind, since when. Shared by page, API and feeds. */
import { z } from 'zod'
import { slug } from '@/lib/domain/text'
import { clock } from './moment'
import type { RefusalReason, RefusedParameter, SearchParameters } from './view'

/** Something new said; something said that changed; and the rest: sources, events, publications. */
export const CHANGE_GROUPS = ['added', 'revised', 'described'] as const
export type ChangeGroup = (typeof CHANGE_GROUPS)[number]

export const changeParameters = {
  event: slug.optional(),
  /** Of whose claims. */
  claimant: slug.optional(),
  kind: z.enum(CHANGE_GROUPS).optional(),
  /** After which: a date alone means the end of that day, UTC. */
  since: clock.optional(),
}
type ChangeParameter = keyof typeof changeParameters
export const CHANGE_PARAMETERS = Object.keys(changeParameters) as readonly ChangeParameter[] // the keys above

export interface ChangeChoice {
  readonly event?: string | undefined
  readonly claimant?: string | undefined
  readonly kind?: ChangeGroup | undefined
  readonly since?: string | undefined
}

const REASONS: Readonly<Record<ChangeParameter, RefusalReason>> = {
  ...{ event: 'id', claimant: 'id', kind: 'choice', since: 'moment' },
}

/** What cannot be read is left out and reported. */
export function parseChanges(parameters: SearchParameters): {
  choice: ChangeChoice
  refused: RefusedParameter[]
} {
  const refused: RefusedParameter[] = []
  const choice: Record<string, unknown> = {}
  for (const name of CHANGE_PARAMETERS) {
    const given = parameters[name]
    if (given === undefined || given === '') continue
    const parsed = changeParameters[name].safeParse(given)
    if (parsed.success) choice[name] = parsed.data
    else {
      const reason = typeof given === 'string' ? REASONS[name] : 'twice'
      refused.push({ parameter: name, value: String(given), reason, message: '' })
    }
  }
  return { choice, refused }
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
