/** Reading claims with everything that ever happened to them; the domain folds them into how they stand. */
import type {
  ClaimFacts,
  RecordedAppearance,
  RecordedClaim,
  RecordedRevision,
} from '@/lib/domain/claim'
import type { SelectQueryBuilder } from 'kysely'
import { groupInSteps, mapInSteps, sortInSteps, type InSteps } from '@/lib/domain/in-steps'
import type { Measure } from '@/lib/domain/measure'
import type { Publication, PublicationInput } from '@/lib/domain/publication'
import { compareText } from '@/lib/domain/text'
import { inTurns } from '@/lib/turns'
import { inChunks, rowsOf } from './chunks'
import type { AppearanceTable, ClaimRevisionTable, ClaimTable } from './claim-tables'
import { fromColumn } from './json'
import { contentsAt } from './revisions'
import type { Handle } from './store'
import type { Tables } from './tables'

/**
 * Chooses claims: those of an event, by id, or all that a comparison of a measure needs. The last also gives claims that
 * once counted it, and claims of other measures that take the place of one.
 */
export type ClaimScope =
  { readonly event: string; readonly measure?: Measure } | { readonly ids: readonly string[] }

/**
 * Claims in the order of recording, then by id. Their publications are as known at `knownAt`; the rest of the history is
 * whole, and the domain cuts it.
 */
export async function loadClaims(
  db: Handle,
  scope: ClaimScope,
  knownAt: string | null,
): Promise<RecordedClaim[]> {
  if (!('ids' in scope)) return loadScope(db, scope, knownAt)
  const records = await inChunks(scope.ids, (ids) => loadScope(db, { ids }, knownAt))
  return inTurns(sortInSteps(records, inOrder))
}

async function loadScope(db: Handle, scope: ClaimScope, knownAt: string | null) {
  // Rows are sorted here, since a database that sorts 100,000 rows keeps other readers waiting.
  const claims = await rowsOf(db, within(db.selectFrom('claims'), scope).select(CLAIM_COLUMNS))
  if (claims.length === 0) return []
  const revisions = await rowsOf(
    db,
    within(db.selectFrom('claims'), scope)
      .innerJoin('claim_revisions', 'claim_revisions.claim', 'claims.id')
      .selectAll('claim_revisions'),
  )
  const appearances = await rowsOf(
    db,
    within(db.selectFrom('claims'), scope)
      .innerJoin('appearances', 'appearances.claim', 'claims.id')
      .select(APPEARANCE_COLUMNS),
  )
  const notes = db.selectFrom('statements').select(['id', 'note']).where('note', 'is not', null)
  const statements = await rowsOf(
    db,
    'ids' in scope
      ? notes.where(
          'id',
          'in',
          db.selectFrom('claims').select('statement').where('id', 'in', scope.ids),
        )
      : notes.where('event', '=', scope.event),
  )
  const publications = await loadPublications(
    db,
    [...new Set(appearances.map(({ publication }) => publication))],
    knownAt,
  )
  return inTurns(recordsInSteps({ claims, revisions, appearances, statements, publications }))
}

function* recordsInSteps(rows: {
  readonly claims: readonly ClaimRow[]
  readonly revisions: readonly ClaimRevisionTable[]
  readonly appearances: readonly AppearanceRow[]
  readonly statements: readonly { readonly id: string; readonly note: string | null }[]
  readonly publications: ReadonlyMap<string, Publication>
}): InSteps<RecordedClaim[]> {
  const noteOf = new Map(rows.statements.map(({ id, note }) => [id, note]))
  const revisionsOf = yield* groupInSteps(rows.revisions, (row) => row.claim)
  const appearancesOf = yield* groupInSteps(rows.appearances, (row) => row.claim)
  const records = yield* mapInSteps(rows.claims, (row) =>
    recordOf(
      row,
      noteOf.get(row.statement) ?? null,
      (revisionsOf.get(row.id) ?? NONE).toSorted((a, b) => a.revision - b.revision),
      (appearancesOf.get(row.id) ?? NONE).toSorted(byRecording),
      rows.publications,
    ),
  )
  return yield* sortInSteps(records, inOrder)
}

function inOrder(a: RecordedClaim, b: RecordedClaim): number {
  return compareText(a.recordedAt, b.recordedAt) || compareText(a.id, b.id)
}

function byRecording(a: AppearanceRow, b: AppearanceRow): number {
  return compareText(a.recorded_at, b.recorded_at) || compareText(a.publication, b.publication)
}

/** The columns that a claim is read from. Each costs time for every one of 100,000 claims. */
const CLAIM_COLUMNS = [
  'id',
  'statement',
  'event',
  'own_voice',
  'first',
  'recorded_at',
  'recorded_by',
] as const
type ClaimRow = Pick<ClaimTable, (typeof CLAIM_COLUMNS)[number]>

const APPEARANCE_COLUMNS = [
  'appearances.claim',
  'appearances.publication',
  'appearances.via',
  'appearances.wording',
  'appearances.term',
  'appearances.locator',
  'appearances.note',
  'appearances.stated_on',
  'appearances.stated_on_precision',
  'appearances.recorded_at',
] as const
type AppearanceRow = Omit<AppearanceTable, 'recorded_by'>

/** The one empty list, shared by the many claims without revisions or relays. */
const NONE: readonly never[] = []

function idsFrom(column: string): readonly string[] {
  return column === '[]' ? NONE : fromColumn<string[]>(column)
}

function within<O>(claims: SelectQueryBuilder<Tables, 'claims', O>, scope: ClaimScope) {
  if ('ids' in scope) return claims.where('claims.id', 'in', scope.ids)
  const { event, measure } = scope
  const ofEvent = claims.where('claims.event', '=', event)
  if (measure === undefined) return ofEvent
  return ofEvent.where((row) =>
    row.or([
      row('claims.measure', '=', measure),
      row(
        'claims.id',
        'in',
        row
          .selectFrom('measure_claims')
          .select('measure_claims.claim')
          .where('measure_claims.event', '=', event)
          .where('measure_claims.measure', '=', measure),
      ),
    ]),
  )
}

/** Publications by id, each as it stood at `knownAt`. */
export async function loadPublications(
  db: Handle,
  ids: readonly string[],
  knownAt: string | null,
): Promise<Map<string, Publication>> {
  const contents = [...(await contentsAt(db, 'publication_revisions', ids, knownAt))]
  return new Map(
    await inTurns(
      mapInSteps(contents, ([id, content]): [string, Publication] => [
        id,
        { ...fromColumn<PublicationInput>(content), id },
      ]),
    ),
  )
}

function recordOf(
  row: ClaimRow,
  note: string | null,
  revisions: readonly ClaimRevisionTable[],
  appearances: readonly AppearanceRow[],
  publications: ReadonlyMap<string, Publication>,
): RecordedClaim {
  return {
    id: row.id,
    statement: row.statement,
    event: row.event,
    ownVoice: row.own_voice === 1,
    note,
    first: fromColumn<ClaimFacts>(row.first),
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    revisions: revisions.length === 0 ? NONE : revisions.map(revisionOf),
    appearances: appearances.flatMap((appearance) => {
      const publication = publications.get(appearance.publication)
      return publication === undefined ? [] : [appearanceOf(appearance, publication)]
    }),
  }
}

function revisionOf(row: ClaimRevisionTable): RecordedRevision {
  return {
    revision: row.revision,
    by: row.by,
    reason: row.reason,
    note: row.note,
    statedOn: row.stated_on,
    statedOnPrecision: row.stated_on_precision,
    changes: fromColumn<RecordedRevision['changes']>(row.changes),
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  }
}

function appearanceOf(row: AppearanceRow, publication: Publication): RecordedAppearance {
  return {
    publication,
    via: idsFrom(row.via),
    wording: row.wording,
    term: row.term,
    locator: row.locator,
    note: row.note,
    statedOn: row.stated_on,
    statedOnPrecision: row.stated_on_precision,
    recordedAt: row.recorded_at,
  }
}
