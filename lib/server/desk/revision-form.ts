/** The form by which an editor revises a claim: only the fields that differ from how the claim stands are sent on. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { foldName } from '@/lib/domain/fold'
import { refusalsOf, type Refusal } from '@/lib/domain/refusal'
import { claimRevisionInput, type ClaimRevisionInput } from '@/lib/domain/revision'
import type { Handle } from '@/lib/store/store'
import { typedDate } from './dates'
import { listOf, orNull } from './draft-claims'
import { findActor } from './resolve-names'

export type RevisionForm = Readonly<Record<string, string>>

/** The claim as the fields of the form show it. */
export function formOf(claim: ClaimAnswer): Record<string, string> {
  const { quantity, place } = claim
  const text = (value: number | null | undefined) => (value == null ? '' : String(value))
  return {
    claimant: claim.claimant.id,
    measure: claim.measure,
    words: quantity.wording,
    form: quantity.form,
    value: text(quantity.value),
    valueTo: text(quantity.valueTo),
    low: text(quantity.interval?.low),
    high: text(quantity.interval?.high),
    level: text(quantity.interval?.level),
    group: claim.group ?? '',
    category: claim.category,
    scope: claim.scope.join('; '),
    place: place === null ? '' : [place.name, place.admin].filter(Boolean).join(', '),
    basis: claim.basis,
    from: claim.from ?? '',
    asOf: claim.asOf,
    asOfPrecision: claim.asOfPrecision,
    method: claim.method,
    citing: claim.citing.join('; '),
    disputes: claim.disputes.join(' '),
    term: claim.appearances[0]?.term ?? '',
    stepReason: claim.step?.reason ?? '',
    stepNote: claim.step?.note ?? '',
    replaces: claim.step?.replaces ?? '',
    status: claim.status,
  }
}

export type ReadRevision =
  | { readonly ok: true; readonly input: ClaimRevisionInput }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }

export async function readRevision(
  db: Handle,
  claim: ClaimAnswer,
  form: RevisionForm,
): Promise<ReadRevision> {
  const before = formOf(claim)
  const isChanged = (field: string) =>
    form[field] !== undefined && form[field].trim() !== (before[field] ?? '').trim()
  const at = (field: string) => (form[field] ?? before[field] ?? '').trim()
  const sent: Record<string, unknown> = {
    by: at('by') === 'source' ? 'source' : 'record',
    reason: at('reason') === '' ? 'unknown' : at('reason'),
    note: orNull(at('note')),
    statedOn: at('statedOn') === '' ? null : typedDate(at('statedOn'), claim.timeZone ?? null).date,
  }
  const refusals: Refusal[] = []
  const actor = async (field: string) => {
    const typed = at(field)
    if (typed === '') return null
    const found = await findActor(db, typed)
    if (found.kind === 'found') return found.one.id
    const like = found.like.map(({ id }) => id).join(', ')
    refusals.push({ path: [field], message: like === '' ? typed : `${typed}: ${like}?` })
    return typed
  }
  if (isChanged('claimant')) sent.claimant = await actor('claimant')
  if (isChanged('group')) sent.group = await actor('group')
  for (const field of ['measure', 'category', 'basis', 'method', 'status']) {
    if (isChanged(field)) sent[field] = at(field)
  }
  if (isChanged('term')) sent.term = orNull(at('term'))
  if (isChanged('scope')) sent.scope = listOf(at('scope'))
  if (isChanged('citing')) sent.citing = listOf(at('citing'))
  if (isChanged('disputes')) sent.disputes = at('disputes').split(/\s+/u).filter(Boolean)
  if (isChanged('place')) sent.place = placeOf(at('place'))
  if (isChanged('from')) sent.from = orNull(at('from'))
  if (isChanged('asOf')) {
    const { date, precision } = typedDate(at('asOf'), claim.timeZone ?? null)
    sent.asOf = date
    sent.asOfPrecision = precision ?? (date.length > 10 ? 'time' : 'day')
  }
  if (['words', 'form', 'value', 'valueTo', 'low', 'high', 'level'].some(isChanged)) {
    sent.quantity = quantityOf(at)
  }
  if (['stepReason', 'stepNote', 'replaces'].some(isChanged)) {
    sent.step =
      at('stepReason') === ''
        ? null
        : {
            reason: at('stepReason'),
            note: orNull(at('stepNote')),
            replaces: orNull(at('replaces')),
          }
  }
  if (refusals.length > 0) return { ok: false, refusals }
  const parsed = claimRevisionInput.safeParse(sent)
  if (!parsed.success) return { ok: false, refusals: refusalsOf(parsed.error) }
  return { ok: true, input: parsed.data }
}

function quantityOf(at: (field: string) => string) {
  const number = (field: string) => {
    const typed = at(field)
    if (typed === '') return null
    return /^\d{1,16}$/.test(typed) ? Number(typed) : typed
  }
  const form = at('form')
  const isEstimate = form === 'estimate'
  return {
    form,
    value: form === 'verbal' || form === 'denied' ? null : number('value'),
    valueTo: form === 'range' ? number('valueTo') : null,
    interval: isEstimate
      ? { low: number('low'), high: number('high'), level: number('level') }
      : null,
    wording: at('words'),
  }
}

function placeOf(text: string): object | null {
  if (foldName(text) === '') return null
  const [name = '', ...admin] = text.split(',')
  return { name: name.trim(), admin: orNull(admin.join(',')) }
}
