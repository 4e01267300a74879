import { textWidth, truncate, wrap } from '@/lib/layout/text'

describe('the width of a text', () => {
  it('is more in bold, and follows the size', () => {
    expect(textWidth('471', 14, 'bold')).toBeGreaterThan(textWidth('471', 14))
    expect(textWidth('471', 28)).toBeCloseTo(2 * textWidth('471', 14))
  })

  it('is nothing for marks that take no room', () => {
    expect(textWidth('\u2068a\u2069', 10)).toBe(textWidth('a', 10))
  })
})

describe('a name that is too long', () => {
  it.each([
    ['Ministry of Health', 400, 2, ['Ministry of Health']],
    ['Ministry of Health', 80, 2, ['Ministry of', 'Health']],
    ['Ministry of Health', 90, 1, ['Ministry of…']],
    ['', 80, 2, []],
  ])('%p in %p px and %p lines: %p', (text, width, most, lines) => {
    expect(wrap(text, 15, width, most)).toEqual(lines)
  })

  it('is cut inside a word that fits no line', () => {
    const [line = ''] = wrap('A'.repeat(90), 15, 100, 2)
    expect(line.endsWith('…')).toBe(true)
    expect(textWidth(line, 15)).toBeLessThanOrEqual(100)
  })

  it('keeps at least one character', () => {
    expect(truncate('abc', 15, 1)).toBe('a…')
  })
})
