/**
 * What a watched table did before: a row that is known and says something else revises its claim, a new one is recorded,
 * and one that is not there any more waits for a person.
 */
import { readNewest } from '@/lib/store/in-snapshot'
import type { Store } from '@/lib/store/store'
import { FileRefused } from '@/lib/feeds/feed'
import { rowsThere, watchRow, type WatchRow } from '@/lib/store/watch-rows'
import { isReadOtherwise, watchRevisions } from '@/lib/store/watch-revisions'
import { runsOfWatch } from '@/lib/store/watch-runs'
import { findWatch, type Watch } from '@/lib/store/watches'
import type { Write } from '@/lib/store/write'
import type { ImportRows } from '../importing/open-rows'
import type { RememberedRow, RowMemory } from '../importing/record-rows'
import { importStatement, type ImportOutcome, type ImportPolicy } from '../import-writes'
import { changedFields } from './change-claim'
import { reviseRow } from './revise-row'
import { identityOf } from './row-identity'
import { placeOf, placesIn, type TablePlaces } from './table-places'
import { holdVanished, keepPresent, statementOf } from './vanished'
import { tableSettingsOf, type TableSettings } from './watch-settings'

/** Null for an import that no watch brought. `open` gives the file from its beginning. */
export async function rememberRows(
  store: Store,
  id: string | undefined,
  open: () => Promise<ImportRows>,
): Promise<RowMemory | null> {
  if (id === undefined) return null
  const watch = await readNewest(store, (db) => findWatch(db, id))
  if (watch === null) throw new FileRefused('What was watched is watched no more')
  const table = await placesIn(await open())
  const changes = (await isReadAnew(store, id)) ? 'record' : tableSettingsOf(watch).changes
  return {
    record: (turn, row, policy) => recordRow(turn, row, policy, { watch, changes }, table),
    end: (turn) => holdVanished(turn, id, table),
  }
}

/**
 * True for the first import after an editor changed how the table is read: a difference may be of our reading, which no
 * source has amended.
 */
async function isReadAnew(store: Store, id: string): Promise<boolean> {
  return readNewest(store, async (db) => {
    const runs = await runsOfWatch(db, id, MAX_RUNS)
    const last = runs.find(({ state }) => state === 'done')?.createdAt ?? ''
    const revisions = await watchRevisions(db, id)
    return revisions.some(({ at, before, after }) => at > last && isReadOtherwise(before, after))
  })
}

/** So many imports in a row that are not done would be more than a table ever has. */
const MAX_RUNS = 50

interface WatchAtWork {
  readonly watch: Watch
  /** The one whose revision a changed cell is. */
  readonly changes: TableSettings['changes']
}

async function recordRow(
  turn: Write,
  said: RememberedRow,
  policy: ImportPolicy,
  { watch, changes }: WatchAtWork,
  { places }: TablePlaces,
): Promise<ImportOutcome> {
  const { row, part, statement } = said
  const { identity, series } = identityOf(statement)
  // A row that stands twice in the table is recorded like any other, and remembered once.
  if (places.get(identity) !== placeOf(said)) return importStatement(turn, statement, policy)
  const here = { identity, series, row, part, statement: JSON.stringify(statement) }
  const known =
    (await watchRow(turn.db, watch.id, identity)) ?? (await goneFrom(turn, watch, here, places))
  const outcome = await outcomeOf()
  const [claim] = outcome.kind === 'recorded' ? outcome.claims : []
  const isAsBefore =
    known?.statement === here.statement && placeOf(known) === placeOf(said) && !known.isVanished
  if (claim !== undefined && !isAsBefore) {
    await keepPresent(turn, watch.id, { ...here, claim }, known)
  }
  return outcome

  async function outcomeOf(): Promise<ImportOutcome> {
    if (known === null) return importStatement(turn, statement, policy)
    if (known.statement === here.statement) {
      return { kind: 'recorded', created: false, claims: [known.claim] }
    }
    // A source that gives another figure for another day has not changed what it said of the first.
    const isOfAnotherDay = known.identity !== identity && changes === 'source'
    const [before, after] = [statementOf(known.statement).claims[0], statement.claims[0]]
    const fields = before && after && !isOfAnotherDay ? changedFields(before, after) : []
    if (before === undefined || after === undefined || fields.length === 0) {
      return importStatement(turn, statement, policy)
    }
    const change = { claim: known.claim, statement, before, after, fields }
    return reviseRow(turn, change, policy, { changes, name: watch.name })
  }
}

/** The row that stood at this place and is nowhere in the table now, where it was of another day of the same. */
async function goneFrom(
  { db }: Write,
  { id }: Watch,
  here: Pick<WatchRow, 'row' | 'part' | 'series'>,
  places: TablePlaces['places'],
): Promise<WatchRow | null> {
  const there = await rowsThere(db, id, here)
  return there.find(({ identity }) => !places.has(identity)) ?? null
}
