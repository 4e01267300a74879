/** The acts about claims that are recorded: revising, withdrawing, correcting the claimant, undoing. */
import type { Refusal } from '@/lib/domain/refusal'
import type { Outcome } from '@/lib/store/outcome'
import { ProblemError } from '../http/problem'
import { theStore } from '../open'
import type { Next, PersonAct } from '../people/act'
import { readClaim } from '../reading/claim'
import { postClaimRevision } from '../writes'
import { DESK_EVENTS } from './event-acts'
import { readRevision } from './revision-form'
import { textOfFaults, textOfTyped } from './typed-text'
import { undoChange } from './undo-change'

const DESK_CLAIMS = '/desk/statements'
export const claimPath = (id: string) => `${DESK_CLAIMS}/claims/${encodeURIComponent(id)}`

export async function reviseAct({ form, person }: PersonAct): Promise<Next> {
  const { claim: id = '', ...typed } = form
  const detail = await readClaim(id)
  if (detail === null) throw new ProblemError(404)
  const read = await readRevision((await theStore()).writer, detail.claim, typed)
  if (!read.ok) return again(claimPath(id), read.refusals, typed)
  return answered(await postClaimRevision(person.name, id, read.input), claimPath(id), typed)
}

export async function undoAct({ form, person }: PersonAct): Promise<Next> {
  const { seq = '', back = '', why = '' } = form
  const isOurs = [DESK_CLAIMS, DESK_EVENTS].some((path) => back.startsWith(`${path}/`))
  const to = isOurs ? back : `${DESK_CLAIMS}/ledger`
  if (!/^\d{1,15}$/.test(seq)) throw new ProblemError(422)
  return answered(await undoChange(Number(seq), person.name, why), to, {})
}

function answered(
  outcome: Outcome<object>,
  to: string,
  typed: Readonly<Record<string, string>>,
): Next {
  if (outcome.ok) return { to: `${to}?${outcome.created ? 'done' : 'same'}=1` }
  switch (outcome.kind) {
    case 'refused':
      return again(to, outcome.refusals, typed)
    case 'conflict':
      return again(to, [{ path: ['id'], message: outcome.message }], typed)
    case 'unknown':
      throw new ProblemError(404)
    default:
      return outcome satisfies never
  }
}

export function again(
  to: string,
  refusals: readonly Refusal[],
  typed: Readonly<Record<string, string>>,
): Next {
  const query = new URLSearchParams({
    faults: textOfFaults(refusals),
    typed: textOfTyped(typed),
  })
  return { to: `${to}?${query.toString()}` }
}
