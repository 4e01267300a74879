/**
 * Many claims of many other events, straight into the tables of a SQLite store: the same rows that
 * recording each statement makes, many at a time. Run it while no server writes to that store.
 */
import type { ClaimFacts } from '@/lib/domain/claim'
import { eventInput } from '@/lib/domain/event'
import { laneKey, laneOf } from '@/lib/domain/lane'
import type { Measure } from '@/lib/domain/measure'
import { publicationInput } from '@/lib/domain/publication'
import { recordActor } from '@/lib/store/actors'
import { recordEvent } from '@/lib/store/events'
import { openStore } from '@/lib/store/open'
import { insertPublication } from '@/lib/store/publications'
import { contentDigest, type NewClaim } from '@/lib/store/record-claims'
import { touch } from '@/lib/store/touched'
import { note, write, type Write } from '@/lib/store/write'

export interface Amount {
  readonly claims: number
  readonly events: number
}

const CLAIMANTS = Array.from({ length: 40 }, (_, index) => `bench-claimant-${index}`)
const MEASURES: readonly Measure[] = ['killed', 'wounded', 'displaced', 'missing']
const CATEGORIES = ['all', 'civilians', 'children'] as const
const PER_STATEMENT = 4
const ROWS_AT_ONCE = 400

export async function generate(folder: string, { claims, events }: Amount): Promise<void> {
  const store = await openStore({ kind: 'sqlite', folder }, Date.now)
  try {
    await write(store, 'bench', async (turn) => {
      for (const id of CLAIMANTS) {
        const actor = { id, name: `Claimant ${id}`, shortName: null, country: null, memberOf: null }
        await recordActor(turn, { ...actor, kind: 'monitor' })
      }
    })
    const perEvent = Math.ceil(claims / events)
    for (let event = 0; event < events; event += 1) {
      const count = Math.min(perEvent, claims - event * perEvent)
      if (count > 0) await write(store, 'bench', (turn) => recordOne(turn, event, count))
    }
  } finally {
    await store.close()
  }
}

async function recordOne(turn: Write, number: number, count: number): Promise<void> {
  const event = `bench-event-${number}`
  const content = { id: event, title: `Generated event ${number}`, kind: 'attack' }
  await recordEvent(turn, eventInput.parse({ ...content, startedOn: '2024-01-01' }))
  const { at, by } = turn
  const recorded = { recorded_at: at, recorded_by: by }
  const statements: object[] = []
  const made: NewClaim[] = []
  for (let index = 0; index < count; index += 1) {
    const statement = `bench-s-${number}-${Math.floor(index / PER_STATEMENT)}`
    const claimant = CLAIMANTS[Math.floor(index / PER_STATEMENT) % CLAIMANTS.length] ?? ''
    if (index % PER_STATEMENT === 0) {
      const said = { id: statement, event, claimant, own_voice: 0, note: null }
      statements.push({ ...said, ...recorded })
      await insertPublication(
        turn,
        `bench-p-${number}-${statements.length - 1}`,
        publicationOf(claimant, event, index),
      )
    }
    made.push(claimOf(`bench-c-${number}-${index}`, index, { statement, event, claimant }))
  }
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
      ...{ claim: claim.id, publication: `bench-p-${number}-${Math.floor(index / PER_STATEMENT)}` },
      ...{
        via: '[]',
        wording: claim.first.quantity.wording,
        term: null,
        locator: null,
        note: null,
      },
      ...{ stated_on: claim.first.asOf, stated_on_precision: 'day', ...recorded },
    })),
  )
  const claimants = [...new Set(made.map(({ claimant }) => claimant))]
  await insert(
    turn,
    'event_actors',
    claimants.map((actor) => ({ event, actor })),
  )
  await insert(
    turn,
    'claim_counts',
    claimants.map((claimant) => ({
      ...{ event, claimant },
      claims: made.filter((claim) => claim.claimant === claimant).length,
    })),
  )
  for (const claim of made) {
    touch(turn.touched, event, at, laneOfNew(claim))
    note(turn, 'claim-recorded', { event, claim: claim.id, after: claim.first })
  }
}

function publicationOf(publisher: string, event: string, index: number) {
  const url = `https://bench.example/${event}/${index}`
  return publicationInput.parse({ publisher, title: 'A report', url, publishedAt: dayOf(index) })
}

function claimOf(
  id: string,
  index: number,
  said: Pick<NewClaim, 'statement' | 'event' | 'claimant'>,
): NewClaim {
  const value = (index * 37) % 5000
  const first: ClaimFacts = {
    quantity: {
      form: index % 3 === 0 ? 'at-least' : 'exact',
      value,
      valueTo: null,
      wording: `${value}`,
    },
    ...{ group: null, category: CATEGORIES[Math.floor(index / 8) % CATEGORIES.length] ?? 'all' },
    ...{ place: null, basis: 'cumulative', from: null, asOf: dayOf(index), asOfPrecision: 'day' },
    ...{ method: 'asserted', status: 'stands' },
  }
  const measure = MEASURES[index % MEASURES.length] ?? 'killed'
  const identity = { ownVoice: false, partOf: null, partKind: null, disputes: [], step: null }
  return { id, ...said, measure, ...identity, first }
}

function claimRow(claim: NewClaim) {
  return {
    ...{ id: claim.id, statement: claim.statement, event: claim.event, claimant: claim.claimant },
    ...{ own_voice: 0, measure: claim.measure, part_of: null, part_kind: null, disputes: '[]' },
    ...{ step: null, first: JSON.stringify(claim.first), content: contentDigest(claim) },
    ...{ status: 'stands', lane_key: laneOfNew(claim) },
  }
}

function laneOfNew({ first, measure }: NewClaim): string {
  return laneKey(laneOf({ ...first, measure }))
}

function dayOf(index: number): string {
  return `2024-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`
}

type Bulk = 'statements' | 'claims' | 'appearances' | 'event_actors' | 'claim_counts'

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
