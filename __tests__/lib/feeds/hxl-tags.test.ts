import { ROW_COLUMNS } from '@/lib/feeds/claim-rows/columns'
import { COLUMN_TAGS, isTagRow, namesByTags } from '@/lib/feeds/hxl/tags'
import { CLAIM_COLUMNS } from '@/lib/files/claim-columns'

it('are those of the exported files', () => {
  const exported = new Map(CLAIM_COLUMNS.map(({ name, tag }) => [name, tag]))
  for (const column of ROW_COLUMNS) {
    expect([column, exported.get(column)]).toEqual([column, COLUMN_TAGS[column]])
  }
})

it('name columns whatever their order and case, and leave others their names', () => {
  const names = ['Ministry', 'How many', 'Remarks', '']
  const tags = ['#ORG +code +claimant', '#affected+num+stated', '#comment', '#date+asof']
  expect(namesByTags(names, tags)).toEqual(['claimant', 'value', 'Remarks', 'asOf'])
})

it('make a row of tags where every cell is one', () => {
  expect(isTagRow(['#org', '', '#date +start'])).toBe(true)
  expect(isTagRow(['#1', '#date'])).toBe(false)
  expect(isTagRow(['', ''])).toBe(false)
})
