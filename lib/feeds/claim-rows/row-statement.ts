/** A row of a table as the statement that it says, before it is validated: one claim, with the words and numbers as they stand. */
import { countReading } from '@/lib/domain/words/count-readings'
import type { Refusal } from '@/lib/domain/refusal'
import type { RowColumn } from './columns'
import { countOf, levelOf, type Conventions } from './conventions'

export interface RowSetting extends Conventions {
  /** The event of rows that name none. */
  readonly event: string | null
}

export interface RowStatement {
  readonly statement: unknown
  /** What the row says that a statement has no place for. */
  readonly refusals: readonly Refusal[]
}

export function rowStatement(
  cellOf: (column: RowColumn) => string,
  { event, ...conventions }: RowSetting,
): RowStatement {
  const text = (column: RowColumn) => cellOf(column) || undefined
  const words = (column: RowColumn, separator: RegExp) =>
    cellOf(column)
      .split(separator)
      .map((word) => word.trim())
      .filter((word) => word !== '')
  const count = (column: RowColumn) => {
    const cell = text(column)
    return cell === undefined ? undefined : countOf(cell, conventions)
  }
  const refusals = [...statusRefusals(cellOf('status')), ...partRefusals(cellOf('partOf'))]
  const form = text('form')
  const value = count('value')
  if (form === undefined) refusals.push(missing('form', cellOf('wording')))
  const statement = {
    event: text('event') ?? event ?? undefined,
    claimant: text('claimant'),
    ownVoice: truthOf(text('ownVoice')),
    statedOn: text('statedOn'),
    statedOnPrecision: text('statedOnPrecision'),
    appearance: {
      via: words('via', /\s+/),
      locator: text('locator'),
      publication: {
        publisher: text('publisher'),
        title: text('publicationTitle'),
        url: text('publicationUrl'),
        publishedAt: text('publishedAt'),
        retrievedAt: text('retrievedAt'),
        archivedUrl: text('archivedUrl'),
      },
    },
    claims: [
      {
        measure: text('measure'),
        term: text('term'),
        group: text('group'),
        category: text('category'),
        scope: words('scope', /;/),
        citing: words('citing', /\s+/),
        disputes: words('disputes', /\s+/),
        place: placeOf(text),
        quantity: {
          // Only what is asked for is told of a row that has no form.
          form: form ?? (value === undefined ? 'verbal' : 'exact'),
          value,
          valueTo: count('valueTo'),
          interval: intervalOf(form, text, count, conventions),
          wording: text('wording'),
        },
        basis: text('basis'),
        from: text('from'),
        asOf: momentOf(text('asOf'), text('asOfOffset')),
        asOfPrecision: text('asOfPrecision'),
        method: text('method'),
      },
    ],
  }
  return { statement, refusals }
}

type TextOf = (column: RowColumn) => string | undefined

function placeOf(text: TextOf) {
  const [name, admin, code] = [text('place'), text('placeAdmin'), text('placeCode')]
  if (name === undefined && admin === undefined && code === undefined) return undefined
  return { name, admin, code }
}

/** The ends of an interval are an estimate's own; every other form says its ends by itself, and files repeat them. */
function intervalOf(
  form: string | undefined,
  text: TextOf,
  count: (column: RowColumn) => number | string | undefined,
  conventions: Conventions,
) {
  const [low, high] = [count('low'), count('high')]
  if (form !== 'estimate' || (low === undefined && high === undefined)) return undefined
  const level = text('level')
  return { low, high, level: level === undefined ? undefined : levelOf(level, conventions) }
}

/** The moment in the offset in which it was given: files tell it in UTC, with the offset beside it. */
function momentOf(moment: string | undefined, offset: string | undefined): string | undefined {
  if (moment === undefined || offset === undefined || !moment.endsWith('Z')) return moment
  const parts = /^([+-])(\d{2}):(\d{2})$/.exec(offset)
  const time = Date.parse(moment)
  if (parts === null || Number.isNaN(time)) return moment
  const minutes = (Number(parts[2]) * 60 + Number(parts[3])) * (parts[1] === '-' ? -1 : 1)
  return new Date(time + minutes * 60_000).toISOString().replace('Z', offset)
}

/** Yes and no as spreadsheets write them; anything else is refused as it stands. */
function truthOf(cell: string | undefined): boolean | string | undefined {
  switch (cell?.toLowerCase()) {
    case undefined:
      return undefined
    case 'true':
      return true
    case 'false':
      return false
    default:
      return cell
  }
}

function statusRefusals(status: string): Refusal[] {
  if (status === '' || status === 'stands') return []
  const message =
    'a figure that was withdrawn is not recorded anew by a table; withdraw the recorded one by a revision'
  return [{ path: ['status'], message }]
}

/** A row knows no other: on its own a part would be taken for a figure of its own. */
function partRefusals(whole: string): Refusal[] {
  if (whole === '') return []
  const message = `a part comes with its whole, ${whole}, in one statement: send both as JSON`
  return [{ path: ['partOf'], message }]
}

function missing(column: RowColumn, wording: string): Refusal {
  const reading = countReading(wording)
  return { path: [column], message: reading === null ? 'is required' : `is required; ${reading}` }
}
