import { formatOf } from '@/lib/server/importing/file-format'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('the format of a file', () => {
  it.each([
    ['sheet.csv', 'a,b\n1,2\n', 'csv'],
    ['sheet.tsv', 'a\tb\n', 'csv'],
    ['no name', 'a;b\n', 'csv'],
    ['sheet.csv', 'Country,Killed\n#country,#affected+killed\nX,1\n', 'hxl.csv'],
    ['sheet.csv', 'A title\n\n"#country";"#date"\n', 'hxl.csv'],
    ['sheet.csv', 'Notes\n"#1 in the list",2\n', 'csv'],
    ['sheet.hxl.csv', 'a,b\n', 'hxl.csv'],
    ['list.json', '[{"event":"war"}]', 'json'],
    ['list.json', '{"statements":[]}', 'json'],
    ['list.json', '[["#date"],["2024"]]', 'hxl.json'],
    ['list.json', ' [ { "#date": 1 } ]', 'hxl.json'],
    ['list.txt', '{"a":1}\n{"a":2}\n', 'ndjson'],
    ['list.json', '{"a":\n{"b":1}}', 'json'],
    ['list.jsonl', '{"a":1}', 'ndjson'],
    ['book.csv', 'PK\u0003\u0004rest', 'xlsx'],
    ['book.xlsx', 'a,b\n', 'csv'],
  ])('%s with %j is %s', (name, text, format) => {
    expect(formatOf(name, bytes(text))).toBe(format)
  })

  it('is seen through UTF-16', () => {
    expect(formatOf('x', Buffer.from('\ufeff[["#date"]]', 'utf16le'))).toBe('hxl.json')
  })
})
