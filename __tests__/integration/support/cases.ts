/**
 * Cases: what several sources said of one event, posted to the API as an editor would, and what readers are then told.
 * Some lie in the folder beside the project, as JSON of the same shape.
 */
import { readFileSync } from 'node:fs'
import type { HeadlineAnswer } from '@/lib/answers/event-shapes'
import type { LaneAnswer } from '@/lib/answers/shapes'
import type { Warning } from '@/lib/domain/warning'
import { readCsv } from '../../support/csv'
import { shared } from '../../support/shared'
import { expectStatus, type House, type Reply } from './house'
import { freeze, see } from './snapshots'

export interface CaseClaim {
  readonly measure: string
  readonly quantity: {
    readonly form: string
    readonly value: number | null
    readonly wording: string
  }
  readonly asOf?: string | undefined
  readonly category?: string | undefined
  readonly scope?: readonly string[]
  readonly place?: object
}

export interface CaseStatement {
  readonly event: string
  readonly claimant: string
  readonly appearance: { readonly via?: readonly string[]; readonly publication: object }
  readonly claims: readonly CaseClaim[]
}

export interface Case {
  readonly sources: readonly { readonly id: string; readonly name: string }[]
  readonly events: readonly { readonly id: string }[]
  readonly statements: readonly CaseStatement[]
}

/** The case of that folder of `../shared/cases`. */
export function sharedCase(folder: string): Case {
  return JSON.parse(readFileSync(shared(`cases/${folder}/input.json`), 'utf8')) as Case
}

/** The case with more said of its claims, by the number that each states. */
export function amended(input: Case, more: Readonly<Record<number, object>>): Case {
  const statements = input.statements.map((statement) => ({
    ...statement,
    claims: statement.claims.map((claim) => ({
      ...claim,
      ...more[claim.quantity.value ?? Number.NaN],
    })),
  }))
  return { ...input, statements }
}

/** An event with its sources: the id of each, and its name. */
export function caseOf(
  event: { readonly id: string } & Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, string>>,
  statements: readonly CaseStatement[],
): Case {
  const sources = Object.entries(names).map(([id, name]) => ({ id, name, kind: 'other' }))
  const told = { title: `What happened at ${event.id}`, kind: 'other', ...event }
  return {
    sources,
    events: [told],
    statements: statements.map((statement) => ({ ...statement, event: event.id })),
  }
}

/** A statement that its claimant publishes itself on that day, unless another publisher is named. */
export function said(
  claimant: string,
  day: string,
  claims: readonly object[],
  more: {
    readonly publisher?: string
    readonly via?: readonly string[]
    readonly url?: string
  } = {},
): CaseStatement {
  const { publisher = claimant, via = [], url = `https://example.org/${publisher}/${day}` } = more
  const publication = { publisher, title: `Report of ${day}`, url, publishedAt: day }
  const dated = claims.map((claim) => ({ asOf: day, ...claim })) as unknown as CaseClaim[] // by `figure`
  return { event: '', claimant, appearance: { via, publication }, claims: dated }
}

/** One figure, exact unless `more` says another form. */
export function figure(
  value: number | null,
  wording: string,
  { form = 'exact', ...more }: { readonly form?: string } & Readonly<Record<string, unknown>> = {},
): object {
  return { measure: 'killed', quantity: { form, value, wording }, ...more }
}

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

/** A page as it is read, without its marks and its drawings. */
export function wordsOf(html: string): string {
  return html
    .replace(/<(style|script|svg)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
}

/** The rows of the event's claims as a file gives them, by column. */
export async function fileOf(house: House, event: string): Promise<Record<string, string>[]> {
  const { text } = await expectStatus(house.get(`events/${event}/claims.csv`), 200)
  const [head = [], ...rows] = readCsv(text)
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
}

/** The rows of a small CSV file of `../shared/cases`, head left out. */
export function sharedRows(path: string): string[][] {
  const text = readFileSync(shared(`cases/${path}`), 'utf8').trim()
  return readCsv(text.replaceAll('\n', '\r\n')).slice(1)
}
