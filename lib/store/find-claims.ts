/** Ways to find claims in the whole store, each of bounded work: by number, by who or what they are about, and all in turn. */
import type { Measure } from '@/lib/domain/measure'
import { inChunks, rowsOf } from './chunks'
import type { ClaimTable } from './claim-tables'
import type { Handle } from './store'

const COLUMNS = ['id', 'event', 'claimant', 'measure', 'about', 'place'] as const
/** A claim as far as a search looks at it before it is read whole. */
export type ClaimHit = Pick<ClaimTable, (typeof COLUMNS)[number]>
export type NumberHit = ClaimHit & { readonly number: number }

/** More claims than that with one number, or of one source, are not looked at. */
const MAX_HITS = 20_000
const AT_ONCE = 2_000

/** PostgreSQL gives its large integers as texts. */
function hitOf<T extends ClaimHit>(row: T): T {
  return { ...row, about: Number(row.about) }
}

/** Claims that state, or once stated, a number between these, both included. */
export async function claimsByNumber(
  db: Handle,
  low: number,
  high: number,
  measures: readonly Measure[],
): Promise<NumberHit[]> {
  const select = db
    .selectFrom('claim_numbers')
    .innerJoin('claims', 'claims.id', 'claim_numbers.claim')
    .select(COLUMNS.map((column) => `claims.${column}` as const))
    .select('claim_numbers.number')
    .where('claim_numbers.number', '>=', low)
    .where('claim_numbers.number', '<=', high)
    .limit(MAX_HITS)
  const rows = await rowsOf(
    db,
    measures.length === 0 ? select : select.where('claims.measure', 'in', measures),
  )
  return rows.map((row) => ({ ...hitOf(row), number: Number(row.number) }))
}

/** Claims by these sources or about these events; null where there are too many to be taken out of the rest. */
export async function claimsOfNamed(
  db: Handle,
  claimants: readonly string[],
  events: readonly string[],
): Promise<ClaimHit[] | null> {
  const hits = new Map<string, ClaimHit>()
  for (const [column, ids] of [
    ['claimant', claimants],
    ['event', events],
  ] as const) {
    if (ids.length === 0) continue
    const rows = await rowsOf(
      db,
      db
        .selectFrom('claims')
        .select(COLUMNS)
        .where(column, 'in', ids)
        .limit(MAX_HITS + 1),
    )
    if (rows.length > MAX_HITS) return null
    for (const row of rows) hits.set(row.id, hitOf(row))
  }
  return [...hits.values()]
}

export async function claimsById(db: Handle, ids: Iterable<string>): Promise<ClaimHit[]> {
  const rows = await inChunks([...ids], (some) =>
    db.selectFrom('claims').select(COLUMNS).where('id', 'in', some).execute(),
  )
  return rows.map(hitOf)
}

/** All claims, a page at a time. */
export async function* allClaims(db: Handle): AsyncGenerator<ClaimHit[]> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const rows: ClaimHit[] = await db
      .selectFrom('claims')
      .select(COLUMNS)
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute()
    after = rows.at(-1)?.id
    if (after !== undefined) yield rows.map(hitOf)
  }
}

/** The words of claims as each publication has them, a page at a time; of these claims alone, or of all. */
export async function* wordingsOf(
  db: Handle,
  claims: readonly string[] | null,
): AsyncGenerator<{ readonly claim: string; readonly wording: string }[]> {
  if (claims !== null) {
    yield await inChunks(claims, (some) =>
      db
        .selectFrom('appearances')
        .select(['claim', 'wording'])
        .where('claim', 'in', some)
        .execute(),
    )
    return
  }
  for (let after = { claim: '', publication: '' }; ;) {
    const { claim, publication } = after
    const rows = await db
      .selectFrom('appearances')
      .select(['claim', 'publication', 'wording'])
      .where((row) =>
        row.or([
          row('claim', '>', claim),
          row.and([row('claim', '=', claim), row('publication', '>', publication)]),
        ]),
      )
      .orderBy('claim')
      .orderBy('publication')
      .limit(AT_ONCE)
      .execute()
    const last = rows.at(-1)
    if (last === undefined) return
    after = last
    yield rows
  }
}

/** The ids of claims that these sources published, at most MAX_HITS. */
export async function claimsPublishedBy(
  db: Handle,
  publishers: readonly string[],
): Promise<Set<string>> {
  if (publishers.length === 0) return new Set()
  const rows = await rowsOf(
    db,
    db
      .selectFrom('publications')
      .innerJoin('appearances', 'appearances.publication', 'publications.id')
      .select('appearances.claim')
      .where('publications.publisher', 'in', publishers)
      .limit(MAX_HITS),
  )
  return new Set(rows.map(({ claim }) => claim))
}
