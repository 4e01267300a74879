/** What two sources that prove to be one come to: the claims that change, found out without writing anything. */
import { NOW, type Claim, type RecordedClaim } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { viewOf } from '@/lib/domain/comparison'
import { groupBy } from '@/lib/domain/group-by'
import { isAtOdds, meetingsBetween, type Meeting } from '@/lib/domain/meetings'
import { changesOfMerger, type Merger } from '@/lib/domain/merge'
import type { Refusal } from '@/lib/domain/refusal'
import type { ClaimChanges } from '@/lib/domain/revision'
import { inChunks } from './chunks'
import { digestOf } from './ids'
import { loadClaims } from './load-claims'
import { familyOf } from './settle-claims'
import { loadSettings } from './settings'
import type { Handle } from './store'

/** A claim that names the source, and what is changed in it. */
export interface ClaimMove {
  readonly record: RecordedClaim
  readonly before: Claim
  readonly changes: ClaimChanges
}

export async function movesOf(db: Handle, merger: Merger): Promise<ClaimMove[]> {
  const records = await loadClaims(db, { ids: await claimsNaming(db, merger.from) }, null)
  const settings = await loadSettings(db, eventsOf(records), null)
  return records.flatMap((record) => {
    const setting = settings.get(record.event)
    const before = setting === undefined ? null : claimAt(record, NOW, setting)
    if (before === null) return []
    const changes = changesOfMerger(before, merger)
    return Object.keys(changes).length === 0 ? [] : [{ record, before, changes }]
  })
}

/** The figures that would become one claimant's in one lane. */
export async function meetingsOfMoves(
  db: Handle,
  moves: readonly ClaimMove[],
  { into }: Merger,
): Promise<Meeting[]> {
  const moved = new Map(moves.map((move) => [move.record.id, move.changes]))
  const events = eventsOf(moves.map(({ record }) => record))
  const near = await claimsNaming(db, into, events)
  const ids = await familyOf(db, [...moved.keys(), ...near])
  const records = await loadClaims(db, { ids }, null)
  const settings = await loadSettings(db, events, null)
  return [...groupBy(records, ({ event }) => event)].flatMap(([event, some]) => {
    const setting = settings.get(event)
    if (setting === undefined) return []
    const after = some.map((record) => withChanges(record, moved.get(record.id)))
    return meetingsBetween(viewOf(some, NOW, setting), viewOf(after, NOW, setting))
  })
}

/** The record as if it had been revised so. */
function withChanges(record: RecordedClaim, changes: ClaimChanges | undefined): RecordedClaim {
  if (changes === undefined) return record
  const { recordedAt, recordedBy, revisions } = record
  const revision = Math.max(1, ...revisions.map((one) => one.revision)) + 1
  const authorship = {
    by: 'record',
    reason: 'error',
    note: null,
    statedOn: null,
    statedOnPrecision: 'day',
  } as const
  const added = { ...authorship, revision, changes, recordedAt, recordedBy }
  return { ...record, revisions: [...revisions, added] }
}

/** The claims that name the source in any role, now or before a revision. Ids are slugs, which no pattern mistakes. */
async function claimsNaming(
  db: Handle,
  actor: string,
  within: readonly string[] | null = null,
): Promise<string[]> {
  const events = (
    await db.selectFrom('event_actors').select('event').where('actor', '=', actor).execute()
  )
    .map(({ event }) => event)
    .filter((event) => within === null || within.includes(event))
  const [named, scoped] = [`%"${actor}"%`, `%"by:${actor}"%`]
  const rows = await inChunks(events, (some) =>
    db
      .selectFrom('claims')
      .select('id')
      .where('event', 'in', some)
      .where((row) =>
        row.or([
          row('claimant', '=', actor),
          row('first', 'like', named),
          row('first', 'like', scoped),
          row(
            'id',
            'in',
            row
              .selectFrom('claim_revisions')
              .select('claim')
              .where((one) =>
                one.or([one('changes', 'like', named), one('changes', 'like', scoped)]),
              ),
          ),
          row(
            'id',
            'in',
            row.selectFrom('appearances').select('claim').where('via', 'like', named),
          ),
        ]),
      )
      .execute(),
  )
  return rows.map(({ id }) => id)
}

function eventsOf(records: readonly Pick<RecordedClaim, 'event'>[]): string[] {
  return [...new Set(records.map(({ event }) => event))].sort()
}

/** Figures that do not agree come together only where their sender has looked at these very figures. */
export function unseenRefusals(meetings: readonly Meeting[], seen: string | null): Refusal[] {
  if (!meetings.some(isAtOdds) || seen === seenOf(meetings)) return []
  const message = 'figures that do not agree would come together: look at them first'
  return [{ path: ['seen'], message }]
}

/** Names what comes together, so that a form can say what its sender saw. */
export function seenOf(meetings: readonly Meeting[]): string {
  const figures = meetings.map(({ current, others }) => [
    current.id,
    current.revision,
    ...others.flatMap(({ claim, verdict }) => [claim.id, claim.revision, verdict]),
  ])
  return digestOf(JSON.stringify(figures)).slice(0, 16)
}
