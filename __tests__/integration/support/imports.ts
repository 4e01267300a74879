/** Files that are imported through the API, until the work on them is done. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { ImportAnswer } from '@/lib/answers/import-shapes'
import { expectStatus, WRITE_KEY, type House } from './house'

export const WRITER = { Authorization: `Bearer ${WRITE_KEY}` }

/** Sends a file and waits for the end of its import. */
export async function importFile(
  house: House,
  query: string,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<ImportAnswer> {
  const sent = house.ask('POST', `imports?${query}`, { body, headers: WRITER })
  const { headers, json } = await expectStatus(sent, 202)
  expect(headers.get('Location')).toBe(`/api/v1/imports/${json.job.id}`)
  return ended(house, json.job.id)
}

export async function ended(house: House, id: string): Promise<ImportAnswer> {
  for (;;) {
    const { job } = (await expectStatus(house.get(`imports/${id}`), 200)).json
    if (job.state === 'done' || job.state === 'failed') return job
    await sleep(20)
  }
}

export const COLUMNS = [
  'event',
  'claimant',
  'publisher',
  'publicationTitle',
  'publicationUrl',
  'publishedAt',
  'measure',
  'form',
  'value',
  'wording',
  'asOf',
] as const
type Row = Partial<Record<(typeof COLUMNS)[number], string>>

/** A plain row about the war of `furnish`, by its number. */
export function row(number: number, other: Row = {}): Row {
  return {
    event: 'war',
    claimant: 'north',
    publisher: 'gazette',
    publicationTitle: `Report ${number}`,
    publicationUrl: `https://gazette.example/${number}`,
    publishedAt: '2024-03-10',
    measure: 'killed',
    form: 'exact',
    value: String(number),
    wording: `${number} killed`,
    asOf: '2024-03-10',
    ...other,
  }
}

/** Rows as CSV with the columns above, all cells quoted where one needs it. */
export function csvOf(rows: readonly Row[], delimiter = ',', end = '\n'): string {
  const lines = rows.map((one) => COLUMNS.map((name) => quoted(one[name] ?? '')).join(delimiter))
  return [COLUMNS.join(delimiter), ...lines, ''].join(end)
}

function quoted(cell: string): string {
  return /[",;\t|\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
