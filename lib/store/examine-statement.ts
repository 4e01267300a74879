/** What a statement would come to: what refuses it, and which of its claims are recorded already. Nothing is written. */
import type { RecordedClaim } from '@/lib/domain/claim'
import type { Publication } from '@/lib/domain/publication'
import type { Refusal } from '@/lib/domain/refusal'
import type { Setting } from '@/lib/domain/setting'
import type { StatementInput } from '@/lib/domain/statement'
import { inTurns } from '@/lib/turns'
import { inChunks } from './chunks'
import { refusalsOfFigures } from './figure-refusals'
import { planClaims, refusalsOfParts, type ClaimPlan, type Standing } from './plan-statement'
import { findPublication } from './publications'
import {
  claimReferences,
  isReplaceable,
  reference,
  replacementMessage,
  unknownIn,
  type Reference,
} from './references'
import { rivalRefusals } from './rivals'
import { settleKnown } from './settle-claims'
import { settingIn } from './settings'
import { statementNow } from './successors'
import type { Write } from './write'
import { insertWaiting, noRows } from './waiting-rows'
import { newWriteMemory } from './write-memory'

/** What a statement would come to, found out without writing anything. */
export interface Examination {
  readonly refusals: readonly Refusal[]
  readonly plan: ReadonlyMap<string, ClaimPlan>
  readonly publication: Publication | undefined
  readonly setting: Setting
}

/**
 * The same as a write of it at that moment would find, by the same rules. `assumed` are the ids of sources that would be
 * recorded with it. Refused names alone where something that it names is not recorded.
 */
export async function examineStatement(
  moment: Pick<Write, 'db' | 'at'>,
  sent: StatementInput,
  assumed: ReadonlySet<string>,
): Promise<Examination | { readonly refusals: readonly Refusal[]; readonly plan: null }> {
  const memory = newWriteMemory()
  const standing = { ...moment, reach: { events: new Map() }, memory, rows: noRows() }
  const input = await statementNow(standing, sent)
  const misnamed = await misnamedIn(standing, input, assumed)
  return misnamed.length > 0 ? { refusals: misnamed, plan: null } : examine(standing, input)
}

/** Everything that it names is recorded, and what was written before it is settled. */
export async function examine(standing: Standing, input: StatementInput): Promise<Examination> {
  const { at } = standing
  const { setting, publication, plan } = await planIn(standing, input)
  const refusals = isRetry({ publication, plan })
    ? []
    : [
        ...refusalsOfParts(plan, input, setting),
        ...(await inTurns(refusalsOfFigures(input, at, setting))),
        ...(await rivalRefusals(standing, input, plan, publication?.id, setting)),
      ]
  return { refusals, plan, publication, setting }
}

/** Refuses what is not recorded, or is no claim that this one may take the place of. */
export async function misnamedIn(
  standing: Standing,
  input: StatementInput,
  assumed: ReadonlySet<string> = new Set(),
): Promise<Refusal[]> {
  const isAssumed = ({ table, id }: Reference) => table === 'actors' && assumed.has(id)
  const unknown = await unknownIn(
    standing,
    referencesOf(input).filter((one) => !isAssumed(one)),
  )
  return unknown.length > 0 ? unknown : replacementRefusals(standing, input)
}

/** True for a statement of which nothing is new: its publication carries every claim of it already. */
export async function isRecorded(write: Write, sent: StatementInput): Promise<boolean> {
  const input = await statementNow(write, sent)
  if ((await unknownIn(write, referencesOf(input))).length > 0) return false
  await settleKnown(write, input.event)
  return isRetry(await planIn(write, input))
}

type Planned = Omit<Examination, 'refusals'>

async function planIn(standing: Standing, input: StatementInput): Promise<Planned> {
  const setting = await settingIn(standing, input.event)
  const publication = await findPublication(standing, input.appearance.publication)
  const plan = await planClaims(standing, input, publication, setting)
  return { setting, publication, plan }
}

/** True where the publication carries every claim already. */
function isRetry({ publication, plan }: Pick<Planned, 'publication' | 'plan'>): boolean {
  return [...plan.values()].every(
    ({ recorded }) => recorded !== null && appearsIn(recorded, publication?.id),
  )
}

/** A claim takes the place only of one of its own claimant, in the same event. */
async function replacementRefusals(standing: Standing, input: StatementInput): Promise<Refusal[]> {
  const replaced = input.claims.flatMap(({ step }, index) =>
    step?.replaces == null ? [] : [{ id: step.replaces, index }],
  )
  if (replaced.length === 0) return []
  await insertWaiting(standing)
  const rows = await inChunks(
    replaced.map(({ id }) => id),
    (some) =>
      standing.db
        .selectFrom('claims')
        .select(['id', 'event', 'claimant'])
        .where('id', 'in', some)
        .execute(),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return replaced.flatMap(({ id, index }) => {
    const row = byId.get(id)
    if (row === undefined || isReplaceable(row, input)) return []
    return [{ path: ['claims', index, 'step', 'replaces'], message: replacementMessage(id, input) }]
  })
}

export function referencesOf(input: StatementInput): Reference[] {
  const { via, publication } = input.appearance
  return [
    ...reference('events', input.event, 'event'),
    ...reference('actors', input.claimant, 'claimant'),
    ...via.flatMap((id, index) => reference('actors', id, 'appearance', 'via', index)),
    ...reference('actors', publication.publisher, 'appearance', 'publication', 'publisher'),
    ...input.claims.flatMap((claim, index) => [
      ...claimReferences(claim).map(({ path, ...named }) => ({
        ...named,
        path: ['claims', index, ...path],
      })),
    ]),
  ]
}

export function appearsIn({ appearances }: RecordedClaim, id: string | undefined): boolean {
  return appearances.some(({ publication }) => publication.id === id)
}
