/** A changed cell of a watched table as a revision of the claim that its row became. */
import { claimRevisionInput, type ClaimRevisionInput } from '@/lib/domain/revision'
import type { ClaimInput } from '@/lib/domain/statement'
import { isSameContent } from '@/lib/store/json'
import type { TableSettings } from './watch-settings'

/** What a row says of a claim, by the names that claims and revisions have for it. */
const FIELDS = [
  'measure',
  'quantity',
  'term',
  'group',
  'category',
  'scope',
  'place',
  'basis',
  'from',
  'asOf',
  'asOfPrecision',
  'method',
  'citing',
] as const
export type ChangedField = (typeof FIELDS)[number]

export function changedFields(before: ClaimInput, after: ClaimInput): ChangedField[] {
  return FIELDS.filter((field) => !isSameContent(before[field], after[field]))
}

/** True where the claim has one of the fields otherwise than the row said before: somebody changed it here. */
export function isChangedHere(
  now: Readonly<Record<Exclude<ChangedField, 'term'>, unknown>>,
  before: ClaimInput,
  fields: readonly ChangedField[],
): boolean {
  // The word for what was counted is that of an appearance.
  return fields.some((field) => field !== 'term' && !isSameContent(now[field], before[field]))
}

/** `day` is that of the fetch: when in between the cell was changed, nobody says. */
export function revisionOf(
  after: ClaimInput,
  fields: readonly ChangedField[],
  by: TableSettings['changes'],
  name: string,
  day: string,
): ClaimRevisionInput | null {
  const ofSource = by === 'source'
  // A source amends what it counted; which word it uses for it is ours to transcribe.
  const changed = fields.filter((field) => !(ofSource && field === 'term'))
  if (changed.length === 0) return null
  return claimRevisionInput.parse({
    by,
    reason: ofSource ? 'unknown' : 'error',
    statedOn: ofSource ? day : null,
    note: `The cell was changed in the watched table “${name}”.`,
    ...Object.fromEntries(changed.map((field) => [field, after[field]])),
  })
}
