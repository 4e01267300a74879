/** Claims that a search found, as they are shown: with their event, their short names, and what disagrees with each. */
import { presentClaim } from '@/lib/answers/present'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import { actorsById } from '@/lib/answers/present'
import type { FoundClaim, OtherFigure } from '@/lib/answers/search-shapes'
import { lineage, type ActorDirectory } from '@/lib/domain/actor'
import { NOW, type Claim, type RecordedClaim } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { groupBy } from '@/lib/domain/group-by'
import { endsStated, type Quantity } from '@/lib/domain/quantity'
import { actorsOfScope } from '@/lib/domain/scope'
import { settingOf } from '@/lib/domain/setting'
import { compareText } from '@/lib/domain/text'
import { verdictOf } from '@/lib/domain/verdict'
import type { Locale } from '@/lib/format/locale'
import { loadCurrent } from '@/lib/store/current-claims'
import type { CurrentFacts } from '@/lib/store/current-facts'
import { inChunks } from '@/lib/store/chunks'
import { loadActors } from '@/lib/store/load-actors'
import { loadClaims } from '@/lib/store/load-claims'
import type { Handle } from '@/lib/store/store'
import { actorsOf, WORDS } from '../context'
import { loadEvents, type KnownEvent } from '../event-contents'
import { actorsIn, eventIn } from '../in-language'

/** A claim as it now stands. */
export interface ReadClaim {
  readonly record: RecordedClaim
  readonly claim: Claim
  readonly event: KnownEvent
  /** The figure with a number that was asked for, where its source amended it since. */
  readonly before: Quantity | null
}

/** How many of those that disagree with a claim are named. */
const MAX_OTHERS = 4

/** The claims of these ids that state one of the numbers, or did before their source amended them; all where none is asked. */
export async function readClaims(
  db: Handle,
  ids: readonly string[],
  numbers: readonly number[],
): Promise<ReadClaim[]> {
  const records = await loadClaims(db, { ids }, null)
  const events = await loadEvents(db, [...new Set(records.map(({ event }) => event))], null)
  const settings = new Map([...events].map(([id, event]) => [id, settingOf(event)]))
  return records.flatMap((record) => {
    const [event, setting] = [events.get(record.event), settings.get(record.event)]
    const claim = setting === undefined ? null : claimAt(record, NOW, setting)
    if (event === undefined || claim === null) return []
    const stated = figureWith(record, claim, numbers)
    return stated === null ? [] : [{ record, claim, event, before: stated.before }]
  })
}

/** Whether it states one of the numbers, or did; null where it never did. A figure that we corrected was never its source's. */
function figureWith(
  { first, revisions }: RecordedClaim,
  claim: Claim,
  numbers: readonly number[],
): { readonly before: Quantity | null } | null {
  const states = (quantity: Quantity) =>
    numbers.length === 0 || endsStated(quantity).some((number) => numbers.includes(number))
  if (states(claim.quantity)) return { before: null }
  let before = first.quantity
  for (const { by, changes } of revisions) {
    if (changes.quantity === undefined) continue
    if (by === 'source' && states(before)) return { before }
    before = changes.quantity
  }
  return null
}

/** The one that was made public first, first. */
export function firstPublicFirst(a: ReadClaim, b: ReadClaim): number {
  return (
    a.claim.span.publicAt - b.claim.span.publicAt ||
    compareText(a.claim.asOf, b.claim.asOf) ||
    compareText(a.claim.id, b.claim.id)
  )
}

export interface ShownClaims {
  readonly claims: readonly FoundClaim[]
  readonly actors: ComparisonAnswer['actors']
}

/** With the names of sources and events as readers of `locale` know them. */
export async function showClaims(
  db: Handle,
  read: readonly ReadClaim[],
  locale: Locale,
): Promise<ShownClaims> {
  const others = await othersOf(db, read)
  const actors = await actorsOf(
    db,
    read.map(({ record }) => record),
    null,
  )
  const opponents = await loadActors(
    db,
    [...others.values()].flat().map(({ claim }) => claim.claimant),
    null,
  )
  const known = actorsIn(new Map([...opponents, ...actors]), locale)
  const claims = read.map(({ claim, event, before }): FoundClaim => {
    const opposed = others.get(claim.id) ?? []
    const shown = (verdict: OtherFigure['verdict']) =>
      opposed.filter((other) => other.verdict === verdict)
    return {
      claim: presentClaim(claim, { event, actors: known, ...WORDS }),
      event: { id: event.id, title: eventIn(event, locale).title },
      before,
      contradictions: shown('contradicts').length,
      differences: shown('differs').length,
      others: [...shown('contradicts'), ...shown('differs')]
        .slice(0, MAX_OTHERS)
        .map((other) => otherOf(other, known)),
    }
  })
  const named = claims.flatMap(({ claim, others: some }) => [
    claim.claimant.id,
    ...(claim.group === null ? [] : [claim.group]),
    ...actorsOfScope(claim.scope),
    ...some.map(({ claimant }) => claimant.id),
  ])
  const ids = named.flatMap((id) => lineage(id, known))
  return { claims, actors: actorsById(ids, known) }
}

interface Opponent {
  readonly claim: CurrentFacts | Claim
  readonly timeZone: string | null
  readonly verdict: OtherFigure['verdict']
}

function otherOf({ claim, timeZone, verdict }: Opponent, actors: ActorDirectory): OtherFigure {
  const { id, quantity, asOf, asOfPrecision, asOfOffset, basis, claimant } = claim
  const actor = actors.get(claimant)
  return {
    id,
    verdict,
    claimant: { id: claimant, name: actor?.name ?? claimant, shortName: actor?.shortName ?? null },
    quantity,
    asOf,
    asOfPrecision,
    asOfOffset,
    timeZone,
    basis,
  }
}

/** The current claims of other sources in its lane that contradict or differ from each, and denials wherever they are. */
async function othersOf(
  db: Handle,
  read: readonly ReadClaim[],
): Promise<Map<string, readonly Opponent[]>> {
  const lanes = await inChunks(
    read.map(({ claim }) => claim.id),
    (some) =>
      db
        .selectFrom('claims')
        .select(['id', 'event', 'lane_key'])
        .where('id', 'in', some)
        .where('status', '=', 'stands')
        .execute(),
  )
  const laneOf = new Map(lanes.map(({ id, lane_key }) => [id, lane_key]))
  const current = new Map<string, readonly CurrentFacts[]>()
  for (const [event, rows] of groupBy(lanes, (row) => row.event)) {
    const keys = [...new Set(rows.flatMap(({ lane_key }) => lane_key ?? []))]
    for (const [lane, { current: facts }] of await loadCurrent(db, event, keys))
      current.set(`${event} ${lane}`, facts)
  }
  const denials = await denialsOf(db, read)
  return new Map(
    read.map(({ claim, event: { timeZone } }) => {
      const lane = laneOf.get(claim.id)
      const inLane = lane == null ? [] : (current.get(`${claim.event} ${lane}`) ?? [])
      const beside = new Map<string, CurrentFacts | Claim>(
        [...inLane, ...(denials.get(claim.id) ?? [])].map((other) => [other.id, other]),
      )
      return [claim.id, opponentsOf(claim, [...beside.values()], timeZone)]
    }),
  )
}

function opponentsOf(
  claim: Claim,
  others: readonly (CurrentFacts | Claim)[],
  timeZone: string | null,
): Opponent[] {
  return others.flatMap((other): Opponent[] => {
    const isDenial = other.disputes.includes(claim.id) || claim.disputes.includes(other.id)
    if (other.id === claim.id || (other.claimant === claim.claimant && !isDenial)) return []
    const { verdict } = verdictOf(claim, other)
    return verdict === 'contradicts' || verdict === 'differs'
      ? [{ claim: other, timeZone, verdict }]
      : []
  })
}

/** The standing claims that deny each of these, or that it denies. */
async function denialsOf(
  db: Handle,
  read: readonly ReadClaim[],
): Promise<Map<string, readonly Claim[]>> {
  const standing = read.filter(({ claim }) => claim.status === 'stands')
  const rows = await inChunks(
    standing.map(({ claim }) => claim.id),
    (some) => db.selectFrom('disputes').selectAll().where('disputed', 'in', some).execute(),
  )
  const pairs = [
    ...rows.map(({ claim, disputed }) => [disputed, claim] as const),
    ...standing.flatMap(({ claim }) => claim.disputes.map((other) => [claim.id, other] as const)),
  ]
  const others = await readClaims(db, [...new Set(pairs.map(([, other]) => other))], [])
  const byId = new Map(
    others.filter(({ claim }) => claim.status === 'stands').map(({ claim }) => [claim.id, claim]),
  )
  return new Map(
    [...groupBy(pairs, ([id]) => id)].map(([id, some]) => [
      id,
      some.flatMap(([, other]) => byId.get(other) ?? []),
    ]),
  )
}
