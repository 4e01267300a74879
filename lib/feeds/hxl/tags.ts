/** The HXL tags of the columns (HXL 1.1, https://hxlstandard.org): a table may say its columns by them, whatever it calls them. */
import type { RowColumn } from '../claim-rows/columns'

/** The columns of exported files (files/claim-columns.ts). */
export const COLUMN_TAGS: Readonly<Record<RowColumn, string>> = {
  event: '#event+id',
  claimant: '#org+claimant+code',
  ownVoice: '#meta+ownvoice',
  via: '#org+relay+code',
  publisher: '#org+publisher+code',
  publicationTitle: '#meta+publication+title',
  publicationUrl: '#meta+publication+url',
  publishedAt: '#date+published',
  retrievedAt: '#date+retrieved',
  archivedUrl: '#meta+archived+url',
  statedOn: '#date+stated',
  statedOnPrecision: '#meta+stated+precision',
  locator: '#meta+locator',
  measure: '#indicator+code',
  term: '#description+term',
  group: '#group+code',
  category: '#description+category',
  scope: '#description+scope',
  place: '#loc+name',
  placeAdmin: '#region+name',
  placeCode: '#loc+code',
  form: '#description+form',
  value: '#affected+stated+num',
  valueTo: '#affected+stated+to+num',
  low: '#affected+min+num',
  high: '#affected+max+num',
  level: '#meta+interval+level',
  wording: '#description+wording',
  basis: '#meta+basis',
  from: '#date+start',
  asOf: '#date+asof',
  asOfPrecision: '#meta+asof+precision',
  asOfOffset: '#meta+asof+offset',
  method: '#meta+method',
  citing: '#org+cited+code',
  partOf: '#meta+whole+id',
  disputes: '#meta+disputed+id',
  status: '#status+claim',
}

/** True for a row of tags: every cell that says anything is one, and there is at least one. */
export function isTagRow(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell.trim() !== '')
  return said.length > 0 && said.every((cell) => /^#\s*[a-z][a-z0-9_]*/i.test(cell.trim()))
}

const columns = new Map(Object.entries(COLUMN_TAGS).map(([column, tag]) => [normal(tag), column]))

/** The names of the columns by their tags; a tag that says no column of ours leaves the name as it is. */
export function namesByTags(names: readonly string[], tags: readonly string[]): string[] {
  return tags.map((tag, index) => columns.get(normal(tag)) ?? (names[index] || tag.trim()))
}

/** Attributes may stand in any order. */
function normal(tag: string): string {
  const [name = '', ...attributes] = tag.toLowerCase().replace(/\s/g, '').split('+')
  return [name, ...attributes.sort()].join('+')
}
