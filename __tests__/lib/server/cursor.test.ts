import { decodeCursor, limitOf, pageOf } from '@/lib/server/cursor'

describe('cursors', () => {
  const keyOf = (row: string) => [row, 'x'] as const

  it('name the last row of a page that is not the last', () => {
    const { rows, next } = pageOf(['a', 'b', 'c'], 2, keyOf)
    expect(rows).toEqual(['a', 'b'])
    expect(decodeCursor(next ?? '')).toEqual(['b', 'x'])
  })

  it('are null at the end', () => {
    expect(pageOf(['a', 'b'], 2, keyOf)).toEqual({ rows: ['a', 'b'], next: null })
    expect(pageOf([], 2, keyOf)).toEqual({ rows: [], next: null })
  })

  it.each(['', '!', 'bm90IGpzb24', 'WyJhIl0', 'WzEsMl0'])('refuse %j', (text) => {
    expect(decodeCursor(text)).toBeNull()
  })

  it.each([
    [undefined, 100],
    [1, 1],
    [500, 500],
    [9999, 500],
    [0, 1],
  ])('limit %j gives pages of %j', (limit, size) => {
    expect(limitOf({ limit })).toBe(size)
  })
})
