/** Cases posted to the API as an editor would, and what readers are then told. */
import type { HeadlineAnswer } from '@/lib/answers/event-shapes'
import type { LaneAnswer } from '@/lib/answers/shapes'
import type { Warning } from '@/lib/domain/warning'
import { readCsv } from '../../support/csv'
import { wordsOf, type Case } from '../../support/cases'
import { expectStatus, type House, type Reply } from './house'
import { freeze, see } from './snapshots'

/** Posts sources and events, then the statements in their order; gives what was answered to each statement. */
export async function post(
  house: House,
  { sources, events, statements }: Case,
): Promise<readonly Reply[]> {
  for (const source of sources) await expectStatus(house.post('sources', source), 201)
  for (const event of events) await expectStatus(house.post('events', event), 201)
  const replies: Reply[] = []
  for (const statement of statements) replies.push(await house.post('statements', statement))
  return replies
}

export const statusesOf = (replies: readonly Reply[]) => replies.map(({ status }) => status)

interface Told extends Omit<Warning, 'path'> {
  readonly path: string
}

/** The warnings with which a statement was answered. */
export function warningsOf({ json }: Reply): readonly Told[] {
  return (json as unknown as { readonly warnings?: readonly Told[] }).warnings ?? []
}

export async function lanesOf(
  house: House,
  event: string,
  measure = 'killed',
  more = '',
): Promise<readonly LaneAnswer[]> {
  const path = `events/${event}/comparison?measure=${measure}${more}`
  return (await expectStatus(house.get(path), 200)).json.lanes
}

/** The lane that is limited so, of that place and category; throws when there is none. */
export function laneOf(
  lanes: readonly LaneAnswer[],
  { scope = [] as readonly string[], place = null as string | null, category = 'all' } = {},
): LaneAnswer {
  const found = lanes.filter(
    (lane) =>
      lane.scope.join() === scope.join() &&
      (lane.place?.name ?? null) === place &&
      lane.category === category,
  )
  const [lane] = found
  if (lane === undefined || found.length > 1)
    throw new Error(`there are ${found.length} such lanes`)
  return lane
}

/** The current numbers of a lane, in order. */
export function numbersOf(claims: LaneAnswer['current']): (number | null)[] {
  return claims.map(({ quantity }) => quantity.value).sort((a, b) => (a ?? 0) - (b ?? 0))
}

/** The verdict on each pair, by its two numbers: `{ '12 17': 'differs' }`. */
export function verdictsOf(lane: LaneAnswer): Record<string, string> {
  const numbers = new Map(lane.current.map(({ id, quantity }) => [id, quantity.value ?? 0]))
  const pairs = lane.verdicts.map(({ a, b, verdict }) => {
    const pair = [numbers.get(a) ?? 0, numbers.get(b) ?? 0].sort((one, other) => one - other)
    return [pair.join(' '), verdict] as const
  })
  return Object.fromEntries(pairs)
}

/** The numbers of the figures that a lead names first. */
export function latestOf(lane: LaneAnswer): (number | null | undefined)[] {
  const ids = lane.latest?.claims ?? []
  return ids.map((id) => lane.current.find((claim) => claim.id === id)?.quantity.value)
}

export async function headlineOf(
  house: House,
  event: string,
  measure = 'killed',
): Promise<HeadlineAnswer> {
  const { measures } = (await expectStatus(house.get(`events/${event}`), 200)).json.event
  const headline = (measures as Readonly<Record<string, HeadlineAnswer>>)[measure]
  if (headline === undefined) throw new Error(`nobody claims ${measure}`)
  return headline
}

interface Frozen {
  readonly id: string
  readonly warnings: readonly { readonly code: string; readonly message: string }[]
  readonly title: string
  readonly subtitle: string
  readonly finding: string
  /** The finding, what supports it and what is told beside, as one text. */
  readonly lead: string
  /** All words of its page. */
  readonly page: string
}

/** What a citation of this view tells, in its record and on its page. */
export async function frozen(event: string, view: object): Promise<Frozen> {
  const { status, json, text: answer } = await freeze(event, view)
  if (status !== 201 && status !== 200) throw new Error(`${status}: ${answer}`)
  const { id } = json.snapshot
  const { text } = (await see(`${id}.json`)).json as unknown as { text: RecordText }
  const lead = [text.finding, text.support, ...text.caveats].join(' ')
  const { warnings } = json
  return { id, warnings, ...text, lead, page: wordsOf((await see(id)).text) }
}

interface RecordText {
  readonly title: string
  readonly subtitle: string
  readonly finding: string
  readonly support: string | null
  readonly caveats: readonly string[]
}

/** The rows of the event's claims as a file gives them, by column. */
export async function fileOf(house: House, event: string): Promise<Record<string, string>[]> {
  const { text } = await expectStatus(house.get(`events/${event}/claims.csv`), 200)
  const [head = [], ...rows] = readCsv(text)
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
}

export * from '../../support/cases'
