/** The columns of a claim in a table: those of every exported file, with their tags for HXL. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { LaneRole } from '@/lib/domain/lane-role'

export type Cell = string | number | boolean | null

export interface ClaimColumn {
  readonly name: string
  /** HXL 1.1: a hashtag and its attributes, https://hxlstandard.org */
  readonly tag: string
  readonly cell: (claim: ClaimAnswer, role: LaneRole | null) => Cell
}

function column(name: string, tag: string, cell: ClaimColumn['cell']): ClaimColumn {
  return { name, tag, cell }
}

/**
 * Column names are part of the contract: add at the end, never rename. The publication is that of
 * the first appearance.
 */
export const CLAIM_COLUMNS: readonly ClaimColumn[] = [
  column('id', '#meta+claim+id', (claim) => claim.id),
  column('revision', '#meta+revision', (claim) => claim.revision),
  column('statement', '#meta+statement+id', (claim) => claim.statement),
  column('event', '#event+id', (claim) => claim.event),
  column('claimant', '#org+claimant+code', ({ claimant }) => claimant.id),
  column('claimantName', '#org+claimant+name', ({ claimant }) => claimant.name),
  column('claimantKind', '#org+claimant+type', ({ claimant }) => claimant.kind),
  column('ownVoice', '#meta+ownvoice', (claim) => claim.ownVoice),
  column('stance', '#meta+stance', (claim) => claim.stance),
  column('measure', '#indicator+code', (claim) => claim.measure),
  column('group', '#group+code', (claim) => claim.group),
  // HXL's own validator takes nothing but numbers under #population.
  column('category', '#description+category', (claim) => claim.category),
  column('place', '#loc+name', ({ place }) => place?.name ?? null),
  column('placeAdmin', '#region+name', ({ place }) => place?.admin ?? null),
  column('form', '#description+form', ({ quantity }) => quantity.form),
  column('value', '#affected+stated+num', ({ quantity }) => quantity.value),
  column('valueTo', '#affected+stated+to+num', ({ quantity }) => quantity.valueTo),
  column('low', '#affected+min+num', ({ quantity }) => quantity.low),
  column('high', '#affected+max+num', ({ quantity }) => quantity.high),
  column('wording', '#description+wording', ({ quantity }) => quantity.wording),
  column('basis', '#meta+basis', (claim) => claim.basis),
  column('from', '#date+start', (claim) => claim.from),
  column('asOf', '#date+asof', (claim) => claim.asOf),
  column('asOfPrecision', '#meta+asof+precision', (claim) => claim.asOfPrecision),
  column('partOf', '#meta+whole+id', (claim) => claim.partOf),
  column('partKind', '#meta+part', (claim) => claim.partKind),
  column('method', '#meta+method', (claim) => claim.method),
  column('disputes', '#meta+disputed+id', ({ disputes }) => disputes.join(' ')),
  column('stepReason', '#meta+step+reason', ({ step }) => step?.reason ?? null),
  column('stepNote', '#description+step', ({ step }) => step?.note ?? null),
  column('status', '#status+claim', (claim) => claim.status),
  column('statedOn', '#date+stated', (claim) => claim.statedOn),
  column('statedOnPrecision', '#meta+stated+precision', (claim) => claim.statedOnPrecision),
  column('recordedAt', '#date+recorded', (claim) => claim.recordedAt),
  column('recordedBy', '#meta+recordedby', (claim) => claim.recordedBy),
  column('publisher', '#org+publisher+code', (claim) => firstOf(claim)?.publisher.id ?? null),
  column('publisherName', '#org+publisher+name', (claim) => firstOf(claim)?.publisher.name ?? null),
  column('publicationTitle', '#meta+publication+title', (claim) => firstOf(claim)?.title ?? null),
  column('publicationUrl', '#meta+publication+url', (claim) => firstOf(claim)?.url ?? null),
  column('publishedAt', '#date+published', (claim) => firstOf(claim)?.publishedAt ?? null),
  column('retrievedAt', '#date+retrieved', (claim) => firstOf(claim)?.retrievedAt ?? null),
  column('archivedUrl', '#meta+archived+url', (claim) => firstOf(claim)?.archivedUrl ?? null),
  column('via', '#org+relay+code', ({ appearances: [first] }) =>
    first === undefined ? null : first.via.map(({ id }) => id).join(' '),
  ),
  column('term', '#description+term', ({ appearances: [first] }) => first?.term ?? null),
  column('locator', '#meta+locator', ({ appearances: [first] }) => first?.locator ?? null),
  column('appearances', '#meta+publications+num', ({ appearances }) => appearances.length),
  // Empty: in no comparison here, as what is withdrawn, or a part that is shown under its whole.
  column('inComparison', '#meta+comparison', (_, role) => role),
  column('scope', '#description+scope', ({ scope }) => scope.join(';')),
  column('citing', '#org+cited+code', ({ citing }) => citing.join(' ')),
  column('placeCode', '#loc+code', ({ place }) => place?.code ?? null),
  // Low and high of an estimate are its own interval.
  column('level', '#meta+interval+level', ({ quantity }) => quantity.interval?.level ?? null),
  column('asOfOffset', '#meta+asof+offset', (claim) => claim.asOfOffset),
  column('replaces', '#meta+replaced+id', ({ step }) => step?.replaces ?? null),
]

/** The last column of every table: the address that answers with these rows again. */
export const QUERY_COLUMN = { name: 'query', tag: '#meta+query+url' } as const

function firstOf({ appearances: [first] }: ClaimAnswer) {
  return first?.publication
}

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe before it; some read the wide forms of the
 * signs, which East Asian keyboards give, as the signs. Text that has apostrophes there gets one more, so that an import
 * takes off what was put on (feeds/csv/read-csv.ts).
 */
export function guarded(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  return /^'*[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell
}
