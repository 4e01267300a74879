/** The acts that merge two sources or two places. What was not looked at is shown first. */
import { note as noteText } from '@/lib/domain/text'
import type { RevisionReason } from '@/lib/domain/vocabulary'
import type { MergerReason } from '@/lib/store/merge-actors'
import type { Outcome } from '@/lib/store/outcome'
import { ProblemError } from '../http/problem'
import type { Next, PersonAct } from '../people/act'
import { again } from './claim-acts'
import { postPlaceMerger, postSourceMerger } from './mergers'

const MERGE_SOURCES = '/desk/statements/merge/sources'
const MERGE_PLACES = '/desk/statements/merge/places'

/** Two records of one source were a mistake, or two bodies are one from now on. */
export const MERGER_REASONS = ['error', 'reclassification'] as const satisfies RevisionReason[]

type Form = Readonly<Record<string, string>>

export async function mergeSourcesAct({ form, person }: PersonAct): Promise<Next> {
  const { from = '', into = '' } = form
  const why = reasonIn(form)
  const outcome = await postSourceMerger(person.name, { from, into }, why)
  return answered(outcome, MERGE_SOURCES, form)
}

export async function mergePlacesAct({ form, person }: PersonAct): Promise<Next> {
  const { event = '', from = '', into = '' } = form
  const why = reasonIn(form)
  return answered(
    await postPlaceMerger(person.name, { event, from, into }, why),
    MERGE_PLACES,
    form,
  )
}

function reasonIn({ reason, note, seen }: Form): MergerReason {
  const parsed = noteText.nullable().safeParse(note === '' ? null : (note ?? null))
  if (!parsed.success) throw new ProblemError(422)
  return {
    reason: MERGER_REASONS.find((one) => one === reason) ?? 'error',
    note: parsed.data,
    seen: seen ?? null,
  }
}

function answered(outcome: Outcome<object>, page: string, form: Form): Next {
  if (outcome.ok) return { to: `${page}?done=1` }
  const { event = '', from = '', into = '', note = '' } = form
  const names = new URLSearchParams({ ...(event === '' ? {} : { event }), from, into, note })
  const back = (refusals: Parameters<typeof again>[1]) => {
    const { to } = again(page, refusals, {})
    return { to: `${to}&${names.toString()}` }
  }
  switch (outcome.kind) {
    case 'refused':
      return back(outcome.refusals)
    case 'conflict':
      return back([{ path: ['into'], message: outcome.message }])
    case 'unknown':
      throw new ProblemError(404)
    default:
      return outcome satisfies never
  }
}
