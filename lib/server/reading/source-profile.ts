/** A source as its own page shows it: what it claimed where, how its figures moved, who carries it. */
import { presentActor, presentClaim } from '@/lib/answers/present'
import type { ClaimAnswer, NamedActor } from '@/lib/answers/shapes'
import type { SourceAnswer } from '@/lib/answers/source-shape'
import { lineage, type ActorDirectory } from '@/lib/domain/actor'
import { asOfOf, NOW, type Claim, type RecordedClaim } from '@/lib/domain/claim'
import { compare, viewOf } from '@/lib/domain/comparison'
import { DIRECTIONS, directionOf, type Direction } from '@/lib/domain/direction'
import { groupBy } from '@/lib/domain/group-by'
import { MEASURES, type Measure } from '@/lib/domain/measure'
import { publicationIdentity } from '@/lib/domain/publication'
import { settingOf } from '@/lib/domain/setting'
import { STANCES, type Stance } from '@/lib/domain/stance'
import { compareText } from '@/lib/domain/text'
import { endOf } from '@/lib/domain/time'
import type { StepReason } from '@/lib/domain/vocabulary'
import { DEFAULT_LOCALE, wordsIn, type Locale, type Words } from '@/lib/format/translator'
import { standingCounts } from '@/lib/store/claim-counts'
import { loadActors } from '@/lib/store/load-actors'
import { loadClaims } from '@/lib/store/load-claims'
import { inLongSnapshot } from '@/lib/store/in-snapshot'
import type { Handle } from '@/lib/store/store'
import { readSuccessors } from '@/lib/store/successors'
import { cached } from '../cache'
import { theStore } from '../open'
import { actorsOf, storeTurn } from './context'
import { loadEvents, type KnownEvent } from './event-contents'
import { actorsIn, eventsIn } from './in-language'
import { sourceOf } from './sources'

/** How many claims of one measure in one event are listed; the rest is a link away. */
const MAX_LISTED = 12

/** How many falls are listed. */
const MAX_FALLS = 50

/** A figure that was replaced by a surely lower one. */
export interface SourceFall {
  readonly event: { readonly id: string; readonly title: string }
  readonly claim: ClaimAnswer
  readonly step: SourceStep
}

/** How a figure moved from the claim before it, in the same lane. */
export interface SourceStep {
  readonly previous: ClaimAnswer
  readonly direction: Direction
  readonly reason: StepReason | null
  readonly note: string | null
}

export interface ListedClaim {
  readonly claim: ClaimAnswer
  /** What it is a part of: "27, including two civilians". */
  readonly whole: ClaimAnswer | null
  /** Null for the first of its lane, for a part within its whole's lane, and for a withdrawn one. */
  readonly step: SourceStep | null
}

export interface SourceMeasure {
  readonly measure: Measure
  readonly total: number
  /** The latest first, at most MAX_LISTED. */
  readonly claims: readonly ListedClaim[]
}

export interface SourceEvent {
  readonly id: string
  readonly title: string
  readonly claims: number
  /** How many of its claims count whose people; null = not said, or on no side. */
  readonly stances: readonly { readonly stance: Stance | null; readonly claims: number }[]
  readonly measures: readonly SourceMeasure[]
}

export interface SourceProfile {
  readonly source: SourceAnswer
  /** What it belongs to, the nearest first. */
  readonly ancestors: readonly NamedActor[]
  readonly members: readonly SourceAnswer[]
  /** The event with the latest claim first. */
  readonly events: readonly SourceEvent[]
  /** Publishers of its claims, by number of distinct publications. */
  readonly carriers: readonly { readonly publisher: NamedActor; readonly publications: number }[]
  readonly steps: Readonly<Record<Direction, number>>
  /** The last said first, at most MAX_FALLS. */
  readonly falls: readonly SourceFall[]
  /** Revisions of its recorded claims: its own amendments, and our corrections. */
  readonly revisions: { readonly source: number; readonly record: number }
}

/** Null when no actor has that id. */
export async function readSourceProfile(
  id: string,
  locale: Locale = DEFAULT_LOCALE,
): Promise<SourceProfile | null> {
  const store = await theStore()
  const turn = await storeTurn(store)
  const key = ['source-profile', turn, id, locale]
  return cached(store, key, () =>
    inLongSnapshot(store, { turn }, (db) => profileOf(db, id, locale)),
  )
}

/** By the id of a source that proved to be another, that other. */
async function profileOf(db: Handle, asked: string, locale: Locale): Promise<SourceProfile | null> {
  const id = (await readSuccessors(db, [asked])).get(asked) ?? asked
  const family = actorsIn(await loadActors(db, [id, ...(await memberIds(db, id))], null), locale)
  const actor = family.get(id)
  if (actor === undefined) return null
  const records = await loadClaims(db, { ids: await claimIds(db, id) }, null)
  const actors = actorsIn(await actorsOf(db, records, null), locale)
  const ids = [...new Set(records.map(({ event }) => event))]
  const known = eventsIn(await loadEvents(db, ids, null), locale)
  const words = wordsIn(locale)
  const told = [...groupBy(records, ({ event }) => event)].flatMap(([event, claims]) => {
    const content = known.get(event)
    return content === undefined ? [] : [eventOf(content, claims, actors, words)]
  })
  const events = told.toSorted(
    (a, b) => compareText(b.latest, a.latest) || compareText(a.event.id, b.event.id),
  )
  const counts = await standingCounts(db, [...family.keys()])
  const members = [...family.values()].filter((member) => member.memberOf === id)
  return {
    source: sourceOf(actor, counts.get(id) ?? 0),
    ancestors: lineage(id, family)
      .slice(1)
      .map((ancestor) => presentActor(ancestor, family)),
    members: members
      .map((member) => sourceOf(member, counts.get(member.id) ?? 0))
      .toSorted((a, b) => compareText(a.name, b.name)),
    events: events.map(({ event }) => event),
    carriers: carriersOf(records, actors),
    steps: sumOf(told.map(({ steps }) => steps)),
    falls: told
      .flatMap(({ falls }) => falls)
      .toSorted(lastSaidFirst)
      .slice(0, MAX_FALLS),
    revisions: {
      source: countRevisions(records, 'source'),
      record: countRevisions(records, 'record'),
    },
  }
}

function eventOf(
  event: KnownEvent,
  records: readonly RecordedClaim[],
  actors: ActorDirectory,
  words: Words,
): { event: SourceEvent; latest: string; steps: Record<Direction, number>; falls: SourceFall[] } {
  const view = viewOf(records, NOW, settingOf(event))
  const answerOf = (claim: Claim) => presentClaim(claim, { event, actors, ...words })
  const steps = new Map<string, SourceStep>()
  const moved: Record<Direction, number> = noSteps()
  const falls: SourceFall[] = []
  for (const lane of compare(view, actors)) {
    for (const { claim, previous, reason, note } of lane.steps) {
      const [before, after] = [view.byId.get(previous), view.byId.get(claim)]
      if (before === undefined || after === undefined) continue
      const direction = directionOf(before, after)
      moved[direction] += 1
      const step = { previous: answerOf(before), direction, reason, note }
      steps.set(claim, step)
      const { id, title } = event
      if (direction === 'down') falls.push({ event: { id, title }, claim: answerOf(after), step })
    }
  }
  const claims = view.claims.map(answerOf).toSorted(latestFirst)
  const claimsById = new Map(claims.map((claim) => [claim.id, claim]))
  const listedOf = (claim: ClaimAnswer): ListedClaim => ({
    claim,
    whole: (claim.partOf === null ? null : claimsById.get(claim.partOf)) ?? null,
    step: steps.get(claim.id) ?? null,
  })
  const measures = MEASURES.flatMap((measure) => {
    const some = claims.filter((claim) => claim.measure === measure)
    if (some.length === 0) return []
    const listed = some.slice(0, MAX_LISTED)
    return [{ measure, total: some.length, claims: listed.map(listedOf) }]
  })
  const stances = [...STANCES, null].flatMap((stance) => {
    const count = claims.filter((claim) => claim.stance === stance).length
    return count === 0 ? [] : [{ stance, claims: count }]
  })
  const [latest] = claims
  return {
    event: { id: event.id, title: event.title, claims: claims.length, stances, measures },
    latest: latest === undefined ? '' : endOf(asOfOf(latest)),
    steps: moved,
    falls,
  }
}

function lastSaidFirst(a: SourceFall, b: SourceFall): number {
  const saidBy = ({ claim }: SourceFall) => claim.statedOn ?? claim.asOf
  return compareText(saidBy(b), saidBy(a)) || compareText(a.claim.id, b.claim.id)
}

function latestFirst(a: ClaimAnswer, b: ClaimAnswer): number {
  return compareText(endOf(asOfOf(b)), endOf(asOfOf(a))) || compareText(a.id, b.id)
}

function noSteps(): Record<Direction, number> {
  return { up: 0, down: 0, same: 0, unclear: 0 }
}

function sumOf(counts: readonly Record<Direction, number>[]): Record<Direction, number> {
  const sum = noSteps()
  for (const count of counts) for (const way of DIRECTIONS) sum[way] += count[way]
  return sum
}

/** One document counts once for its publisher, however many claims it carries. */
function carriersOf(records: readonly RecordedClaim[], actors: ActorDirectory) {
  const publications = new Map(
    records.flatMap(({ appearances }) =>
      appearances.map(
        ({ publication }) => [publicationIdentity(publication), publication] as const,
      ),
    ),
  )
  return [...groupBy(publications.values(), ({ publisher }) => publisher)]
    .map(([publisher, some]) => ({
      publisher: presentActor(publisher, actors),
      publications: some.length,
    }))
    .toSorted(
      (a, b) => b.publications - a.publications || compareText(a.publisher.name, b.publisher.name),
    )
}

function countRevisions(records: readonly RecordedClaim[], by: 'source' | 'record'): number {
  return records.reduce(
    (sum, { revisions }) => sum + revisions.filter((revision) => revision.by === by).length,
    0,
  )
}

async function claimIds(db: Handle, claimant: string): Promise<string[]> {
  const rows = await db.selectFrom('claims').select('id').where('claimant', '=', claimant).execute()
  return rows.map(({ id }) => id)
}

async function memberIds(db: Handle, id: string): Promise<string[]> {
  const rows = await db.selectFrom('actors').select('id').where('member_of', '=', id).execute()
  return rows.map((row) => row.id)
}
