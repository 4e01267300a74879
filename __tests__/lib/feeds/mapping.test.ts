import { dateOf, type DateWriting } from '@/lib/feeds/mapping/dates'
import { mappedFigures } from '@/lib/feeds/mapping/mapped-figures'
import { columnsOf, mappingInput } from '@/lib/feeds/mapping/mapping'

const ISO: DateWriting = { dates: 'iso', calendar: 'gregorian', timeZone: null }

it.each([
  ['2023-09-20', ISO, '2023-09-20'],
  ['13/02/2023', ISO, '13/02/2023'],
  ['13/02/2023', { ...ISO, dates: 'dmy' }, '2023-02-13'],
  ['1.2.2023', { ...ISO, dates: 'dmy' }, '2023-02-01'],
  ['02/13/2023', { ...ISO, dates: 'mdy' }, '2023-02-13'],
  ['13/02/2023', { ...ISO, dates: 'mdy' }, '13/02/2023'],
  ['31/02/2023', { ...ISO, dates: 'dmy' }, '31/02/2023'],
  ['13/02/23', { ...ISO, dates: 'dmy' }, '13/02/23'],
  ['2566-09-20', { ...ISO, calendar: 'buddhist' }, '2023-09-20'],
  ['1402/06/29', { ...ISO, dates: 'ymd', calendar: 'persian' }, '2023-09-20'],
  ['1445-03-05', { ...ISO, calendar: 'islamic-umalqura' }, '2023-09-20'],
  [
    '20/09/2023 13:00',
    { ...ISO, dates: 'dmy', timeZone: 'Asia/Baku' },
    '2023-09-20T13:00:00+04:00',
  ],
  ['2023-07-01T13:00:00', { ...ISO, timeZone: 'Europe/Berlin' }, '2023-07-01T13:00:00+02:00'],
  ['2023-01-01T13:00:00', { ...ISO, timeZone: 'America/St_Johns' }, '2023-01-01T13:00:00-03:30'],
  ['2023-01-01T13:00:00', ISO, '2023-01-01T13:00:00'],
  ['soon', { ...ISO, dates: 'dmy' }, 'soon'],
] as const)('reads %j as it is declared', (text, writing, date) => {
  expect(dateOf(text, writing)).toBe(date)
})

it('reads one column a source, with what each says', () => {
  const mapping = mappingInput.parse({
    name: 'sheet',
    fields: {
      asOf: { column: 'Day' },
      measure: { constant: 'killed' },
      claimant: { columnName: true, values: { 'Health Ministry': 'ministry' } },
      publicationTitle: { words: 'Sheet of {Day}, {column}: {cell}' },
    },
    figures: [
      { column: 'Health Ministry' },
      { column: 'un', fields: { measure: { constant: 'injured' } } },
    ],
    dates: 'dmy',
    grouping: ',',
  })
  expect([...columnsOf(mapping)].sort()).toEqual(['Day', 'Health Ministry', 'un'])
  const row: Record<string, string> = { Day: '13/02/2023', 'Health Ministry': '1,234', un: '-' }
  const figures = mappedFigures(mapping, (column) => row[column] ?? '')
  expect(figures.map(({ cells, leftOut }) => [Object.fromEntries(cells), leftOut])).toEqual([
    [
      {
        asOf: '2023-02-13',
        measure: 'killed',
        claimant: 'ministry',
        publicationTitle: 'Sheet of 13/02/2023, Health Ministry: 1,234',
        form: 'exact',
        value: '1234',
        wording: '1,234',
      },
      null,
    ],
    [expect.objectContaining({ claimant: 'un', measure: 'injured' }), '“-” says no figure'],
  ])
})

it.each([
  ['0', 'digits', { form: 'none', value: '0' }, null],
  ['nil', 'digits', { form: 'exact', value: 'nil' }, null],
  ['nil', 'words', { form: 'none', value: '0' }, /read as none/],
  ['more than 200', 'words', { form: 'more-than', value: '200' }, null],
  ['29.000', 'words', { form: 'exact', value: '29000' }, /read as exact 29000/],
  [
    '1,400 deaths (estimated), 914 (confirmed)',
    'words',
    { form: 'about', value: '1400' },
    /leaves out 914/,
  ],
  ['1 direct, 1 indirect', 'words', { form: 'exact', value: '1' }, /more figures/],
  ['one in five', 'words', { form: 'exact', value: 'one in five' }, null],
] as const)('reads %j by its %s', (cell, read, quantity, doubt) => {
  const mapping = mappingInput.parse({ name: 'm', read, figures: [{ column: 'n' }] })
  const [figure] = mappedFigures(mapping, () => cell)
  expect(Object.fromEntries(figure?.cells ?? [])).toMatchObject(quantity)
  if (doubt === null) expect(figure?.doubt).toBeNull()
  else expect(figure?.doubt).toMatch(doubt)
})

it('refuses what no mapping can say', () => {
  const faulty = [
    { name: 'm', fields: { deaths: { column: 'a' } } },
    { name: 'm', fields: { value: { row: 1 } } },
    { name: 'm', dates: 'any' },
    { name: 'm', timeZone: 'Nowhere' },
    { name: 'M m' },
  ]
  for (const one of faulty) expect(mappingInput.safeParse(one).success).toBe(false)
})
