/**
 * CSL-JSON of a snapshot, the item first, then one for each claim in it: what reference managers take,
 * and what every citation is made from. It is kept with the snapshot; every date in it is a stored one.
 */
import type { SnapshotClaim } from '@/lib/domain/snapshot/claim'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { Precision } from '@/lib/domain/time'
import { formatAsOf } from '@/lib/format/date'
import { recordWordsIn } from '@/lib/format/record-words'
import type { Words } from '@/lib/format/translator'
import { wordsOfFigure } from '@/lib/sentences/figure-words'
import type { Frozen } from '../frozen'

type DateParts = { readonly 'date-parts': readonly (readonly number[])[] }

/** The fields of CSL-JSON that are used here. */
export interface CslItem {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly author: readonly [{ readonly literal: string }]
  readonly 'container-title'?: string
  readonly issued?: DateParts
  readonly accessed?: DateParts
  readonly publisher: string
  readonly number?: string
  readonly URL?: string
  readonly language: string
  readonly license?: string
  readonly note: string
}

export function cslText(frozen: Frozen, capturedAt: string): string {
  const { claims, schema, event } = frozen.record
  const words = recordWordsIn('en', schema)
  const items = [
    snapshotItem(frozen, capturedAt),
    ...claims.map((claim) => claimItem(claim, event, words)),
  ]
  return `${JSON.stringify(items, null, 2)}\n`
}

export function cslItems(csl: string): CslItem[] {
  return JSON.parse(csl) as CslItem[] // the list that cslText wrote
}

function snapshotItem({ id, digest, url, record }: Frozen, capturedAt: string): CslItem {
  return {
    id,
    type: 'dataset',
    title: record.text.title,
    author: [{ literal: 'Bysource' }],
    issued: dateParts(capturedAt, 'time'),
    publisher: 'Bysource',
    number: id,
    URL: url,
    language: record.text.language,
    license: 'CC-BY-4.0',
    note: `SHA-256: ${digest}`,
  }
}

/** As much of a claim as is cited; a claim as it stands now has the same fields. */
export type CitedClaim = Pick<
  SnapshotClaim,
  | 'id'
  | 'revision'
  | 'measure'
  | 'basis'
  | 'asOf'
  | 'asOfPrecision'
  | 'asOfOffset'
  | 'statedOn'
  | 'statedOnPrecision'
> & {
  readonly claimant: { readonly name: string }
  readonly quantity: { readonly wording: string }
  readonly appearances: readonly CitedAppearance[]
}

interface CitedAppearance {
  readonly wording: string
  readonly via: readonly { readonly name: string }[]
  readonly publication: Pick<
    SnapshotClaim['appearances'][number]['publication'],
    'id' | 'title' | 'described' | 'url' | 'publishedAt' | 'retrievedAt' | 'archivedUrl'
  > & { readonly publisher: { readonly name: string } }
}

/** The other layer: who said it is the author, what carried it is the container. */
export function claimItem(
  claim: CitedClaim,
  { timeZone }: Pick<SnapshotRecord['event'], 'timeZone'>,
  { locale, t }: Words,
): CslItem {
  const { id, claimant, measure, appearances, statedOn, statedOnPrecision } = claim
  const [first] = appearances
  const { publication } = first ?? {}
  const wording = wordsOfFigure(claim)
  const date = formatAsOf({ ...claim, timeZone }, locale, t)
  const relays = first?.via.map(({ name }) => name) ?? []
  const issued = statedOn ?? publication?.publishedAt ?? null
  const precision = statedOn === null ? 'day' : statedOnPrecision
  const retrieved = publication?.retrievedAt ?? null
  return {
    id,
    type: 'webpage',
    title: t('snapshot.cite-title', { wording, measure: t(`measure.${measure}`), date }),
    author: [{ literal: claimant.name }],
    ...(publication === undefined ? {} : { 'container-title': titleOf(publication) }),
    ...(issued === null ? {} : { issued: dateParts(issued, precision) }),
    ...(retrieved === null ? {} : { accessed: dateParts(retrieved, 'day') }),
    publisher: publication?.publisher.name ?? claimant.name,
    ...(publication?.url == null ? {} : { URL: publication.url }),
    language: locale,
    note: [
      `Bysource claim ${id}, revision ${claim.revision}`,
      ...(relays.length === 0 ? [] : [`via ${relays.join(', ')}`]),
      ...(publication?.archivedUrl == null ? [] : [`archived at ${publication.archivedUrl}`]),
    ].join('; '),
  }
}

/** A title that is a description of ours stands in brackets, as of a work that has none. */
function titleOf({
  title,
  described,
}: Pick<CitedAppearance['publication'], 'title' | 'described'>): string {
  return described ? `[${title}]` : title
}

function dateParts(date: string, precision: Precision): DateParts {
  const parts = date.slice(0, 10).split('-').map(Number)
  const length = precision === 'year' ? 1 : precision === 'month' || precision === 'week' ? 2 : 3
  return { 'date-parts': [parts.slice(0, length)] }
}
