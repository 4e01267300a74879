/**
 * Many claims, of many other events or all of one, straight into the tables of a SQLite store: the
 * same rows that recording each statement makes, many at a time. Run it while no server writes to
 * that store.
 */
import { actorInput } from '@/lib/domain/actor'
import type { ClaimFacts } from '@/lib/domain/claim'
import { eventInput } from '@/lib/domain/event'
import type { Measure } from '@/lib/domain/measure'
import { publicationInput } from '@/lib/domain/publication'
import { recordActor } from '@/lib/store/actors'
import { numbersOf } from '@/lib/store/claim-numbers'
import { recordEvent } from '@/lib/store/events'
import { openStore } from '@/lib/store/open'
import { insertPublication } from '@/lib/store/publications'
import { contentKey } from '@/lib/domain/identity'
import { digestOf } from '@/lib/store/ids'
import type { NewClaim } from '@/lib/store/record-claims'
import type { Store } from '@/lib/store/store'
import { touch } from '@/lib/store/reach'
import { insertWaiting } from '@/lib/store/waiting-rows'
import { note, write, type Write } from '@/lib/store/write'
import {
  CROWDED_EVENT,
  crowdedClaimant,
  crowdedClaims,
  MAX_CLAIMANTS,
  type CrowdedClaim,
} from './crowded'

export interface Amount {
  readonly claims: number
  readonly events: number
}

const CLAIMANTS = Array.from({ length: 40 }, (_, index) => `bench-claimant-${index}`)
const MEASURES: readonly Measure[] = ['killed', 'wounded', 'displaced', 'missing']
const SOME_CATEGORIES = ['all', 'civilians', 'children'] as const
const PER_STATEMENT = 4
const ROWS_AT_ONCE = 400
/** A write may take twenty seconds, on a slow machine too. */
const CLAIMS_A_WRITE = 10_000

export async function generate(folder: string, { claims, events }: Amount): Promise<void> {
  await withStore(folder, async (store) => {
    await recordClaimants(store, CLAIMANTS)
    const perEvent = Math.ceil(claims / events)
    for (let event = 0; event < events; event += 1) {
      const count = Math.min(perEvent, claims - event * perEvent)
      if (count <= 0) continue
      const id = `bench-event-${event}`
      const said = Array.from({ length: count }, (_, index) => scattered(index))
      await recordOne(store, id, `Generated event ${event}`, said)
    }
  })
}

/** One event with 100,000 claims: see crowded.ts. */
export async function generateCrowded(folder: string): Promise<void> {
  await withStore(folder, async (store) => {
    const claimants = Array.from({ length: MAX_CLAIMANTS }, (_, index) => crowdedClaimant(index))
    await recordClaimants(store, claimants)
    const said = crowdedClaims()
    await recordOne(store, CROWDED_EVENT, 'A crowded event', said)
  })
}

async function withStore(folder: string, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore({ kind: 'sqlite', folder }, Date.now)
  try {
    await work(store)
  } finally {
    await store.close()
  }
}

function recordClaimants(store: Store, claimants: readonly string[]): Promise<void> {
  return write(store, 'bench', async (turn) => {
    for (const id of claimants) {
      const actor = actorInput.parse({ id, name: `Claimant ${id}`, kind: 'monitor' })
      await recordActor(turn, actor)
    }
  })
}

function scattered(index: number): CrowdedClaim {
  return {
    claimant: CLAIMANTS[Math.floor(index / PER_STATEMENT) % CLAIMANTS.length] ?? '',
    measure: MEASURES[index % MEASURES.length] ?? 'killed',
    category: SOME_CATEGORIES[Math.floor(index / 8) % SOME_CATEGORIES.length] ?? 'all',
    place: null,
    asOf: dayOf(index),
  }
}

async function recordOne(
  store: Store,
  event: string,
  title: string,
  claims: readonly CrowdedClaim[],
): Promise<void> {
  await write(store, 'bench', async (turn) => {
    const content = { id: event, title, kind: 'attack' }
    await recordEvent(turn, eventInput.parse({ ...content, startedOn: '2020-01-01' }))
    const actors = [...new Set(claims.map(({ claimant }) => claimant))]
    const rows = actors.map((actor) => ({ event, actor }))
    await insert(turn, 'event_actors', rows)
  })
  for (let start = 0; start < claims.length; start += CLAIMS_A_WRITE) {
    await write(store, 'bench', (turn) => recordClaims(turn, event, claims, start))
  }
}

async function recordClaims(
  turn: Write,
  event: string,
  claims: readonly CrowdedClaim[],
  start: number,
): Promise<void> {
  const { at, by } = turn
  const recorded = { recorded_at: at, recorded_by: by }
  const statements: object[] = []
  const made: NewClaim[] = []
  const numbers: number[] = []
  for (const [offset, said] of claims.slice(start, start + CLAIMS_A_WRITE).entries()) {
    const index = start + offset
    const before = claims[index - 1]
    const isNew = offset === 0 || index % PER_STATEMENT === 0 || before?.claimant !== said.claimant
    const number = isNew ? index : (numbers.at(-1) ?? index)
    numbers.push(number)
    if (isNew) {
      const { claimant } = said
      const statement = { id: `${event}-s-${index}`, event, claimant, own_voice: 0, note: null }
      statements.push({ ...statement, ...recorded })
      const publication = publicationOf(claimant, event, said.asOf, index)
      insertPublication(turn, `${event}-p-${index}`, publication)
    }
    made.push(claimOf(`${event}-c-${index}`, `${event}-s-${number}`, event, said, index))
  }
  await insertWaiting(turn)
  await insert(turn, 'statements', statements)
  await insert(
    turn,
    'claims',
    made.map((claim) => ({ ...claimRow(claim), ...recorded })),
  )
  await insert(
    turn,
    'appearances',
    made.map((claim, index) => ({
      claim: claim.id,
      publication: `${event}-p-${numbers[index]}`,
      via: '[]',
      wording: claim.first.quantity.wording,
      term: null,
      locator: null,
      note: null,
      stated_on: claim.first.asOf,
      stated_on_precision: 'day',
      ...recorded,
    })),
  )
  await insert(
    turn,
    'claim_numbers',
    made.flatMap(({ id, first }) => numbersOf(id, first.quantity)),
  )
  const ids = made.map(({ id }) => id)
  touch(turn.reach, event, at, ids)
  for (const claim of made) {
    note(turn, 'claim-recorded', { event, claim: claim.id, after: claim.first })
  }
}

function publicationOf(publisher: string, event: string, publishedAt: string, number: number) {
  const url = `https://bench.example/${event}/${number}`
  return publicationInput.parse({ publisher, title: 'A report', url, publishedAt })
}

function claimOf(
  id: string,
  statement: string,
  event: string,
  { claimant, measure, category, place, asOf }: CrowdedClaim,
  index: number,
): NewClaim {
  const value = (index * 37) % 5000
  const first: ClaimFacts = {
    quantity: {
      form: index % 3 === 0 ? 'at-least' : 'exact',
      value,
      valueTo: null,
      interval: null,
      wording: `${value}`,
    },
    claimant,
    measure,
    group: null,
    category,
    scope: [],
    citing: [],
    basis: 'cumulative',
    from: null,
    asOf,
    asOfPrecision: 'day',
    asOfOffset: null,
    place: place === null ? null : { ...NOWHERE, name: place },
    partOf: null,
    partKind: null,
    disputes: [],
    step: null,
    method: 'asserted',
    status: 'stands',
  }
  return { id, statement, event, ownVoice: false, first }
}

const NOWHERE = { admin: null, code: null, lat: null, lon: null, precision: null } as const

function claimRow({ id, statement, event, first }: NewClaim) {
  const content = digestOf(contentKey(first))
  return {
    id,
    statement,
    event,
    own_voice: 0,
    first: JSON.stringify(first),
    first_content: content,
    claimant: first.claimant,
    measure: first.measure,
    content,
    // Settling makes it stand, and counts it.
    status: 'withdrawn',
    lane_key: null,
    about: 0,
    place: null,
    figure: 1,
    replaces: null,
  }
}

function dayOf(index: number): string {
  return `2024-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`
}

type Bulk = 'claim_numbers' | 'statements' | 'claims' | 'appearances' | 'event_actors'

async function insert({ db }: Write, table: Bulk, rows: readonly object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const some = rows.slice(start, start + ROWS_AT_ONCE)
    // The rows of five tables through one function: their columns are checked by the database.
    await db
      .insertInto(table)
      .values(some as never)
      .execute()
  }
}
