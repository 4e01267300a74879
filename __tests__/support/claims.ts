/** Short ways to write a recorded claim in a test: what is not named has a plain value. */
import { actorInput, type Actor, type ActorDirectory } from '@/lib/domain/actor'
import {
  NOW,
  type Claim,
  type ClaimFacts,
  type Clocks,
  type RecordedAppearance,
  type RecordedClaim,
  type RecordedRevision,
} from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { compare, viewOf, type Lane } from '@/lib/domain/comparison'
import type { Place } from '@/lib/domain/event'
import type { Form, Quantity } from '@/lib/domain/quantity'
import { settingOf, type Setting } from '@/lib/domain/setting'
import { precisionOf } from '@/lib/domain/time'
import { verdictsAmong, type LaneVerdict } from '@/lib/domain/verdict'

export const RECORDED_AT = '2024-01-01T00:00:00.000Z'

export function quantity(
  form: Form,
  value: number | null = null,
  valueTo: number | null = null,
  wording = [form, value, valueTo].filter((part) => part !== null).join(' '),
): Quantity {
  return { form, value, valueTo, interval: null, wording }
}

/** An estimate with the interval that its source gives. */
export function estimate(value: number, low: number, high: number, level: number | null = null) {
  const wording = `${value} (${low} to ${high})`
  return { ...quantity('estimate', value, null, wording), interval: { low, high, level } }
}

/** The setting of an event that began long before any claim of a test, in UTC. */
export const SETTING = settingOf({ timeZone: null, startedOn: '2000-01-01', places: [] })

export const exactly = (value: number) => quantity('exact', value)
export const atLeast = (value: number) => quantity('at-least', value)

/** A date as tests write it: '2023-09-19', an instant, or a coarse one such as '2023-09 month'. */
export function dated(text: string): Pick<ClaimFacts, 'asOf' | 'asOfPrecision'> {
  const [date = '', precision] = text.split(' ')
  if (precision === 'week') return { asOf: date, asOfPrecision: 'week' }
  if (precision === 'month') return { asOf: `${date}-01`, asOfPrecision: 'month' }
  if (precision === 'year') return { asOf: `${date}-01-01`, asOfPrecision: 'year' }
  return { asOf: date, asOfPrecision: precisionOf(date) }
}

export function place(name: string, admin: string | null = null): Place {
  return { name, admin, code: null, lat: null, lon: null, precision: null }
}

export interface AppearanceSketch extends Partial<Omit<RecordedAppearance, 'publication'>> {
  readonly url?: string | null
  readonly publishedAt?: string | null
}

export function appearance({
  url,
  publishedAt,
  ...rest
}: AppearanceSketch = {}): RecordedAppearance {
  const address = url === undefined ? 'https://news.example/one' : url
  return {
    publication: {
      id: `p-${address}`,
      publisher: 'gazette',
      title: 'A report',
      url: address,
      publishedAt: publishedAt ?? null,
      retrievedAt: null,
      archivedUrl: null,
      contentHash: null,
      described: false,
    },
    via: [],
    wording: '27',
    term: null,
    locator: null,
    statedOn: null,
    statedOnPrecision: precisionOf(rest.statedOn ?? null),
    recordedAt: RECORDED_AT,
    ...rest,
  }
}

/** The facts that a sketch names beside the others, since most tests are about them. */
type SketchedFacts = Pick<
  ClaimFacts,
  'claimant' | 'measure' | 'partOf' | 'partKind' | 'disputes' | 'step' | 'scope' | 'citing'
>

export interface ClaimSketch
  extends Partial<Omit<RecordedClaim, 'first' | 'revisions'>>, Partial<SketchedFacts> {
  readonly quantity?: Quantity
  /** As `dated` reads it. */
  readonly on?: string
  readonly facts?: Partial<ClaimFacts>
  readonly statedOn?: string
  readonly revisions?: readonly Partial<RecordedRevision>[]
}

export function record(sketch: ClaimSketch = {}): RecordedClaim {
  const { quantity: said, on, facts, statedOn, revisions, ...other } = sketch
  const { claimant, measure, partOf, partKind, disputes, step, scope, citing, ...rest } = other
  return {
    id: 'a',
    statement: 's',
    event: 'offensive',
    ownVoice: false,
    first: {
      claimant: claimant ?? 'ministry',
      measure: measure ?? 'killed',
      partOf: partOf ?? null,
      partKind: partKind ?? null,
      disputes: disputes ?? [],
      step: step ?? null,
      scope: scope ?? [],
      citing: citing ?? [],
      asOfOffset: null,
      quantity: said ?? exactly(27),
      group: null,
      category: 'all',
      place: null,
      basis: 'cumulative',
      from: null,
      ...dated(on ?? '2023-09-20'),
      method: 'asserted',
      status: 'stands',
      ...facts,
    },
    recordedAt: RECORDED_AT,
    recordedBy: 'editor',
    appearances: [
      appearance({
        ...(statedOn === undefined ? {} : { statedOn }),
        recordedAt: rest.recordedAt ?? RECORDED_AT,
      }),
    ],
    ...rest,
    revisions: (revisions ?? []).map((revision, index) => ({
      revision: index + 2,
      by: 'record',
      reason: 'error',
      note: null,
      statedOn: null,
      statedOnPrecision: precisionOf(revision.statedOn ?? null),
      changes: {},
      recordedAt: '2024-02-01T00:00:00.000Z',
      recordedBy: 'second-editor',
      ...revision,
    })),
  }
}

/** The claim as it stands now. */
export function claim(sketch: ClaimSketch = {}): Claim {
  const now = claimAt(record(sketch), NOW, SETTING)
  if (now === null) throw new Error('a claim is there at the view of now')
  return now
}

export function actor(id: string, memberOf: string | null = null): Actor {
  return { ...actorInput.parse({ id, name: id, kind: 'other' }), memberOf }
}

export function directory(...actors: readonly Actor[]): ActorDirectory {
  return new Map(actors.map((one) => [one.id, one]))
}

export const NOBODY: ActorDirectory = new Map()

export function lanesOf(
  records: readonly RecordedClaim[],
  clocks: Partial<Clocks> = {},
  actors: ActorDirectory = NOBODY,
  setting: Setting = SETTING,
): Lane[] {
  return compare(viewOf(records, { ...NOW, ...clocks }, setting), actors)
}

export function verdictsOf(lanes: readonly Lane[]): LaneVerdict[] {
  return lanes.flatMap(({ current }) => [...verdictsAmong(current)])
}

/** The only lane there is; a test that expects one fails when there are more. */
export function onlyLane(
  records: readonly RecordedClaim[],
  clocks: Partial<Clocks> = {},
  actors: ActorDirectory = NOBODY,
): Lane {
  const lanes = lanesOf(records, clocks, actors)
  const [lane] = lanes
  if (lane === undefined || lanes.length > 1)
    throw new Error(`${lanes.length} lanes instead of one`)
  return lane
}
