import { textWidth, truncate, wrap } from '@/lib/charts/drawing/text'

describe('the width of a text', () => {
  it('is more in bold, and follows the size', () => {
    expect(textWidth('471', 14, 'bold')).toBeGreaterThan(textWidth('471', 14))
    expect(textWidth('471', 28)).toBeCloseTo(2 * textWidth('471', 14))
  })

  it('is nothing for marks that take no room', () => {
    expect(textWidth('\u2068a\u2069', 10)).toBe(textWidth('a', 10))
  })
})

describe('the width of other languages', () => {
  it('is for a letter with an accent that of the letter', () => {
    expect(textWidth('Évacués', 15)).toBe(textWidth('Evacues', 15))
    expect(textWidth('7\u202f000', 15)).toBe(textWidth('7 000', 15))
  })

  // Measured in Chromium with Noto Sans Arabic at 15 px.
  it.each([
    ['القتلى', 36.1],
    ['الجهة المعلِنة', 76.8],
    ['وسائل الإعلام والشهود', 130.5],
    ['طرف ثالث', 63.5],
  ])('is for Arabic near what a browser sets, and not less: %s', (text, measured) => {
    expect(textWidth(text, 15)).toBeGreaterThanOrEqual(measured)
    expect(textWidth(text, 15)).toBeLessThan(measured * 1.35)
  })
})

describe('the width of other scripts', () => {
  // Ems at weight 400, as HarfBuzz sets them in Noto Sans.
  it.each([
    ['Հայաստանի Հանրապետություն', 15.81],
    ['ჯანდაცვის სამინისტრო', 12.25],
    ['የኢትዮጵያ ሰብዓዊ መብቶች ኮሚሽን', 12.39],
    ['ကျန်းမာရေးဝန်ကြီးဌာန', 9.71],
    ['ក្រសួងសុខាភិបាល', 6.82],
    ['சுகாதார அமைச்சகம்', 10.83],
  ])('is near what is drawn, and not less: %s', (text, ems) => {
    expect(textWidth(text, 1)).toBeGreaterThanOrEqual(ems)
    expect(textWidth(text, 1)).toBeLessThan(ems * 1.5)
  })
})

describe('an isolate over several lines', () => {
  it('is closed at the end of each and opened again on the next', () => {
    expect(wrap('from 10 (\u2068الهلال الأحمر\u2069, 3 May 2024)', 15, 105, 4)).toEqual([
      'from 10 (\u2068الهلال\u2069',
      '\u2068الأحمر\u2069, 3 May',
      '2024)',
    ])
  })

  it('is closed where the text is cut', () => {
    const [line = ''] = wrap('\u2068الهلال الأحمر\u2069', 15, 60, 1)
    expect(line).toMatch(/^\u2068[^\u2069]+…\u2069$/)
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
