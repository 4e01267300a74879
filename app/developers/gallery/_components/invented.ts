/** Invented lanes for the gallery, made by the same comparison as real ones. Sources are letters. */
import { presentActors, presentLane } from '@/lib/answers/present'
import type { ComparisonAnswer, LaneAnswer } from '@/lib/answers/shapes'
import type { Actor } from '@/lib/domain/actor'
import type { Claim } from '@/lib/domain/claim'
import { compare } from '@/lib/domain/comparison'
import type { Form } from '@/lib/domain/quantity'
import type { Precision } from '@/lib/domain/time'
import { ACTOR_KINDS, type ActorKind } from '@/lib/domain/vocabulary'
import type { Words } from '@/lib/format/translator'

/** One claim as a fixture tells it. */
export interface Told {
  readonly by: string
  readonly kind?: ActorKind
  readonly form?: Form
  readonly value?: number
  readonly to?: number
  readonly words?: string
  readonly on?: string
  readonly precision?: Precision
  /** Numbers, from 0, of the claims that this one denies. */
  readonly denies?: readonly number[]
}

export interface InventedLane {
  readonly lane: LaneAnswer
  readonly actors: ComparisonAnswer['actors']
}

const RECORDED = { recordedAt: '2024-01-31T00:00:00.000Z', recordedBy: 'gallery' } as const

/** Undefined when nobody claims anything: there is no such lane. */
export function inventLane(told: readonly Told[], words: Words): InventedLane | undefined {
  const actors = new Map(told.map((one, index) => [one.by, actorOf(one, index)]))
  const claims = told.map((one, index) => claimOf(one, index))
  const view = { claims, byId: new Map(claims.map((claim) => [claim.id, claim])) }
  const lanes = compare(view, actors)
  const [lane] = lanes
  if (lane === undefined) return undefined
  const context = { event: { parties: [] }, actors, ...words }
  return { lane: presentLane(lane, context), actors: presentActors(lanes, actors) }
}

function actorOf({ by, kind }: Told, index: number): Actor {
  const named = { id: by, name: by, shortName: null, country: null, memberOf: null }
  return { ...named, kind: kind ?? ACTOR_KINDS[index % ACTOR_KINDS.length] ?? 'other' }
}

const idOf = (index: number) => `gallery-${String(index).padStart(3, '0')}`

function claimOf(told: Told, index: number): Claim {
  const { by, form = 'exact', value = null, to = null, denies = [] } = told
  const { on = '2024-01-10', precision = 'day' } = told
  const wording = told.words ?? (value === null ? form : String(value))
  const publication = {
    ...{ id: idOf(index), publisher: by, title: `Report ${index + 1}`, url: null },
    ...{ publishedAt: on, retrievedAt: null, archivedUrl: null, contentHash: null },
  }
  const said = { statedOn: on, statedOnPrecision: precision }
  return {
    ...{ id: idOf(index), statement: idOf(index), event: 'gallery', claimant: by, ownVoice: false },
    ...{ measure: 'killed', group: null, category: 'all', place: null, basis: 'cumulative' },
    ...{ from: null, asOf: on, asOfPrecision: precision, partOf: null, partKind: null },
    ...{ quantity: { form, value, valueTo: to, wording }, method: 'asserted', status: 'stands' },
    ...{ disputes: denies.map(idOf), step: null, revision: 1 },
    ...{ ...said, ...RECORDED, firstRecordedAt: RECORDED.recordedAt },
    appearances: [
      {
        ...{ publication, via: [], wording, term: null, locator: null },
        ...{ ...said, recordedAt: RECORDED.recordedAt },
      },
    ],
  }
}
