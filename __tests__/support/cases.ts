/**
 * Cases: what several sources said of one event, as it is posted to the API. Some lie in the folder beside the project, as
 * JSON of the same shape.
 */
import { readFileSync } from 'node:fs'
import { readCsv } from './csv'
import { shared } from './shared'

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

/** A page as it is read, without its marks and its drawings. */
export function wordsOf(html: string): string {
  return html
    .replace(/<(style|script|svg)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
}

/** The rows of a small CSV file of `../shared/cases`, head left out. */
export function sharedRows(path: string): string[][] {
  const text = readFileSync(shared(`cases/${path}`), 'utf8').trim()
  return readCsv(text.replaceAll('\n', '\r\n')).slice(1)
}
