import { DEFAULT_COLUMNS, DEFAULT_ORDER, parseTable, tableHref } from '@/lib/url/claims-list'

describe('the address of the table of claims', () => {
  it('shows the usual table when it names nothing', () => {
    const { choice, table, refused } = parseTable({})
    expect([choice, refused]).toEqual([{}, []])
    expect(table).toEqual({
      order: DEFAULT_ORDER,
      columns: DEFAULT_COLUMNS,
      rows: 200,
      cursor: undefined,
    })
    expect(tableHref('war', choice, table)).toBe('/events/war/claims')
  })

  it.each([
    'sort=figure',
    'sort=-recorded&column=words',
    'column=figure',
    'column=interval&column=recorded&rows=1000',
    'measure=killed&kind=ngo&basis=period&from=2024-03-01&to=2024-03-07&sort=claimant&cursor=abc',
  ])('leads back to the same table: %s', (query) => {
    const { choice, table, refused } = parseTable(parametersOf(query))
    expect(refused).toEqual([])
    const again = tableHref('war', choice, table).split('?')[1] ?? ''
    expect(parseTable(parametersOf(again))).toEqual({ choice, table, refused })
    expect(new Set(again.split('&'))).toEqual(new Set(query.split('&')))
  })

  it.each([
    [
      ['recorded', 'words'],
      ['words', 'recorded'],
    ],
    ['words', ['words']],
    // What a form without script sends when every box is empty.
    ['figure', []],
    [['figure', 'term'], ['term']],
    // Nothing known is nothing chosen.
    ['price', DEFAULT_COLUMNS],
    ['', DEFAULT_COLUMNS],
  ])('has the columns %j in the order in which they stand', (column, columns) => {
    expect(parseTable({ column }).table.columns).toEqual(columns)
  })

  it.each([
    [{ sort: 'price' }, 'sort', 'choice'],
    [{ sort: ['about', 'figure'] }, 'sort', 'twice'],
    [{ rows: '300' }, 'rows', 'choice'],
    [{ rows: '1e3' }, 'rows', 'choice'],
    [{ column: ['words', 'price'] }, 'column', 'choice'],
    [{ at: 'yesterday' }, 'at', 'moment'],
    [{ kind: 'spy' }, 'kind', 'choice'],
  ])('says what it cannot read: %j', (parameters, parameter, reason) => {
    const { refused } = parseTable(parameters)
    expect(refused).toMatchObject([{ parameter, reason }])
  })

  it('has no use for what chooses how a chart is drawn', () => {
    const { choice } = parseTable({ scale: 'log', convention: 'acled', measure: 'killed' })
    expect(choice).toEqual({ measure: 'killed' })
  })
})

function parametersOf(query: string): Record<string, string | string[]> {
  const search = new URLSearchParams(query)
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}
