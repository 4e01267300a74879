import { countOf, levelOf } from '@/lib/feeds/claim-rows/conventions'

const PLAIN = { grouping: null, decimal: null } as const

it.each([
  ['27', PLAIN, 27],
  ['0', PLAIN, 0],
  ['9007199254740993', PLAIN, '9007199254740993'],
  ['007', PLAIN, '007'],
  ['29.605', PLAIN, '29.605'],
  ['29,605', PLAIN, '29,605'],
  ['29,605', { ...PLAIN, grouping: ',' }, 29605],
  ['29,60', { ...PLAIN, grouping: ',' }, '29,60'],
  ['1.234.567', { ...PLAIN, grouping: '.' }, 1234567],
  ['1 234', { ...PLAIN, grouping: 'space' }, 1234],
  ['1\u202f234', { ...PLAIN, grouping: 'space' }, 1234],
  ['12,34,567', { ...PLAIN, grouping: 'indian' }, 1234567],
  ['123,456', { ...PLAIN, grouping: 'indian' }, '123,456'],
  ['12.0', PLAIN, '12.0'],
  ['12.0', { ...PLAIN, decimal: '.' }, 12],
  ['12.5', { ...PLAIN, decimal: '.' }, '12.5'],
  ['1.234,0', { grouping: '.', decimal: ',' }, 1234],
  ['1e6', PLAIN, '1e6'],
  ['-201', PLAIN, '-201'],
  ['', PLAIN, ''],
] as const)('reads %j as it is declared', (cell, conventions, count) => {
  expect(countOf(cell, conventions)).toBe(count)
})

it('reads a level with the declared sign of decimals alone', () => {
  expect(levelOf('97.5', PLAIN)).toBe(97.5)
  expect(levelOf('97,5', PLAIN)).toBe('97,5')
  expect(levelOf('97,5', { ...PLAIN, decimal: ',' })).toBe(97.5)
})
