/** Claims as CSV: one row each, stable column names, safe to open in a spreadsheet. */
import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { ClaimAnswer } from '@/lib/answers/shapes'

type Cell = string | number | boolean | null

/** Column names are part of the contract: add at the end, never rename. */
const COLUMNS: Readonly<Record<string, (claim: ClaimAnswer) => Cell>> = {
  id: (claim) => claim.id,
  revision: (claim) => claim.revision,
  statement: (claim) => claim.statement,
  event: (claim) => claim.event,
  claimant: ({ claimant }) => claimant.id,
  claimantName: ({ claimant }) => claimant.name,
  claimantKind: ({ claimant }) => claimant.kind,
  ownVoice: (claim) => claim.ownVoice,
  stance: (claim) => claim.stance,
  measure: (claim) => claim.measure,
  group: (claim) => claim.group,
  category: (claim) => claim.category,
  place: ({ place }) => place?.name ?? null,
  placeAdmin: ({ place }) => place?.admin ?? null,
  form: ({ quantity }) => quantity.form,
  value: ({ quantity }) => quantity.value,
  valueTo: ({ quantity }) => quantity.valueTo,
  low: ({ quantity }) => quantity.low,
  high: ({ quantity }) => quantity.high,
  wording: ({ quantity }) => quantity.wording,
  basis: (claim) => claim.basis,
  from: (claim) => claim.from,
  asOf: (claim) => claim.asOf,
  asOfPrecision: (claim) => claim.asOfPrecision,
  partOf: (claim) => claim.partOf,
  partKind: (claim) => claim.partKind,
  method: (claim) => claim.method,
  disputes: ({ disputes }) => disputes.join(' '),
  stepReason: ({ step }) => step?.reason ?? null,
  stepNote: ({ step }) => step?.note ?? null,
  status: (claim) => claim.status,
  statedOn: (claim) => claim.statedOn,
  statedOnPrecision: (claim) => claim.statedOnPrecision,
  recordedAt: (claim) => claim.recordedAt,
  recordedBy: (claim) => claim.recordedBy,
  publisher: ({ appearances: [first] }) => first?.publication.publisher.id ?? null,
  publisherName: ({ appearances: [first] }) => first?.publication.publisher.name ?? null,
  publicationTitle: ({ appearances: [first] }) => first?.publication.title ?? null,
  publicationUrl: ({ appearances: [first] }) => first?.publication.url ?? null,
  publishedAt: ({ appearances: [first] }) => first?.publication.publishedAt ?? null,
  retrievedAt: ({ appearances: [first] }) => first?.publication.retrievedAt ?? null,
  archivedUrl: ({ appearances: [first] }) => first?.publication.archivedUrl ?? null,
  via: ({ appearances: [first] }) => first?.via.map(({ id }) => id).join(' ') ?? null,
  term: ({ appearances: [first] }) => first?.term ?? null,
  locator: ({ appearances: [first] }) => first?.locator ?? null,
  appearances: ({ appearances }) => appearances.length,
}

/** RFC 4180, as it is written: a row at a time. The publication is that of the first appearance. */
export function csvStream(claims: readonly ClaimAnswer[]): ReadableStream<Uint8Array> {
  const writer = stringify({
    header: true,
    columns: Object.keys(COLUMNS),
    record_delimiter: '\r\n',
  })
  const rows = Readable.from(
    (function* () {
      for (const claim of claims) yield Object.values(COLUMNS).map((cell) => guarded(cell(claim)))
    })(),
  )
  // The web stream of a Node stream of bytes; the two libraries' types do not know each other.
  return Readable.toWeb(rows.pipe(writer)) as unknown as ReadableStream<Uint8Array>
}

/** The same in one piece. */
export async function csvText(claims: readonly ClaimAnswer[]): Promise<string> {
  return new Response(csvStream(claims)).text()
}

/** Text that a spreadsheet would run as a formula gets an apostrophe before it. */
function guarded(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}
