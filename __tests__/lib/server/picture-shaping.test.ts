/** Texts of pictures: which runs they are made of, with which glyphs, and what becomes of a whole drawing. */
import { renderSvg } from '@/components/snapshot/render'
import { readLand } from '@/lib/server/land'
import { wholeFonts } from '@/lib/server/snapshots/picture/fonts'
import { looks } from '@/lib/server/snapshots/picture/looks'
import { drawnPart } from '@/lib/server/snapshots/picture/png'
import { scriptFontsFor } from '@/lib/server/snapshots/picture/script-fonts'
import { goldenRecord } from '../../support/golden'
import { NAMES_IN_SCRIPTS, NAMES_WITHOUT_FONT } from '../../support/names-in-scripts'
import { shape, shapeWith, type ShapedLine } from '../../support/shaping'

const textsOf = ({ runs }: ShapedLine) => runs.map(({ text }) => text)
const MIXED = 'NASA, МЧС и وزارة 12'
const ISOLATED = 'from 10 (\u2068الهلال الأحمر\u2069, 3 May 2024) to 24'
const BARE = 'from 10 (الهلال الأحمر, 3 May 2024) to 24'
const LEFTWARDS = 'بين 10 (\u2068Reuters\u2069) و24'
const VOWELS = [
  ['Devanagari', 'क', 'कि', [null, 'letter']],
  ['Bengali', 'ক', 'কি', [null, 'letter']],
  ['Tamil', 'க', 'கொ', [null, 'letter', null]],
  ['Myanmar', 'က', 'ကေ', [null, 'letter']],
  ['Khmer', 'ក', 'កេ', [null, 'letter']],
] as const

describe('a line of text', () => {
  const lines = new Map<string, ShapedLine>()
  const shapedLine = (text: string) => {
    const line = lines.get(text)
    if (line === undefined) throw new Error(`${text} was not shaped`)
    return line
  }
  beforeAll(() => {
    // In one go: a process starts for each.
    const texts = [
      ...[MIXED, ISOLATED, BARE],
      ...Object.values(NAMES_IN_SCRIPTS),
      ...Object.values(NAMES_WITHOUT_FONT),
      ...VOWELS.flatMap(([, letter, both]) => [letter, both]),
    ]
    shape({ texts }).lines.forEach((line, index) => lines.set(texts[index] ?? '', line))
    const [line] = shape({ texts: [LEFTWARDS], direction: 'rtl' }).lines
    if (line !== undefined) lines.set(LEFTWARDS, line)
  })

  it('is in runs of one script and one direction', () => {
    const { runs } = shapedLine(MIXED)
    expect(runs.map(({ text, level, script }) => [text.trim(), level, script])).toEqual([
      ['NASA,', 0, 'Latin'],
      ['МЧС и', 0, 'Cyrillic'],
      // The number is read after the word, and so stands on its left.
      ['12', 2, null],
      ['', 1, null],
      ['وزارة', 1, 'Arabic'],
    ])
  })

  it('keeps number and date in order around a name that goes leftwards', () => {
    const runs = textsOf(shapedLine(ISOLATED))
    expect(runs).toEqual(['from 10 (', 'الأحمر', ' ', 'الهلال', ', 3 May 2024) to 24'])
  })

  it('needs the isolates for that: without them UAX 9 puts the day before the name', () => {
    const runs = textsOf(shapedLine(BARE))
    expect(runs.at(-1)).toBe(' May 2024) to 24')
  })

  it('keeps a Latin name in order in a sentence that goes leftwards', () => {
    const runs = textsOf(shapedLine(LEFTWARDS))
    expect(runs.indexOf('Reuters')).toBeGreaterThan(runs.indexOf('24'))
    expect(runs.indexOf('10')).toBeGreaterThan(runs.indexOf('Reuters'))
  })

  it.each(Object.entries(NAMES_IN_SCRIPTS))(
    'has a glyph for every letter in %s: %s',
    (script, name) => {
      const { lacking, glyphs, runs } = shapedLine(name)
      expect(lacking).toBe('')
      expect(glyphs.length).toBeGreaterThan(5)
      expect(glyphs.filter(({ id }) => id === 0)).toEqual([])
      const scripts = runs.map((run) => run.script).filter((one) => one !== null)
      expect(new Set(scripts)).toEqual(new Set([script]))
    },
  )

  it.each(VOWELS)(
    'puts a vowel sign of %s around its letter, not over it',
    (_script, letter, both, places) => {
      const [glyph] = shapedLine(letter).glyphs
      const { glyphs } = shapedLine(both)
      expect(glyphs.map(({ id }) => (id === glyph?.id ? 'letter' : null))).toEqual(places)
      // Each begins where the one before it ends: none lies on another.
      const starts = glyphs.map(({ x }) => x)
      expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      expect(new Set(starts).size).toBe(starts.length)
    },
  )

  it.each(Object.entries(NAMES_WITHOUT_FONT))('says what no font has, in %s', (_script, name) => {
    expect(shapedLine(name)).toMatchObject({ lacking: name })
  })
})

describe('a drawing', () => {
  const around = (text: string, css = 'text{fill:#123}', root = '') =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="40" ${root}><style>${css}</style>${text}</svg>`
  const drawn = (svg: string) => {
    const [drawing] = shape({ drawings: [svg] }).shaped
    if (drawing === undefined || 'message' in drawing) throw new Error(drawing?.message)
    return drawing
  }
  const xsOf = (svg: string) => {
    const [, path = ''] = /<path d="([^"]+)"/.exec(svg) ?? []
    return [...path.matchAll(/[ML](-?[\d.]+)/g)].map(([, x]) => Number(x))
  }

  it('goes on as text where the library draws it right', () => {
    const svg = around('<text x="4" y="20" font-size="15">27 dead, МЧС &amp; O‘Brien</text>')
    expect(drawn(svg)).toEqual({ svg, lacking: '' })
  })

  it('has an outline with the paint of its text where it does not', () => {
    const css = 'text{fill:#123}.box text{stroke:none}.box .name{fill:#456;font-weight:650}'
    const text =
      '<g class="box"><text class="name" x="4" y="20" font-size="15">สภา &amp; 3</text></g>'
    const { svg } = drawn(around(text, css))
    expect(svg).toContain('style="fill:#456;stroke:none"')
    expect(svg).not.toContain('<text')
    expect(Math.min(...xsOf(svg))).toBeGreaterThan(3)
  })

  it('has it at its anchor, in both directions', () => {
    const places = [
      ['start', 'ltr', 100, 200],
      ['middle', 'ltr', 60, 140],
      ['end', 'ltr', 0, 100.5],
      ['start', 'rtl', 0, 100.5],
      ['end', 'rtl', 100, 200],
    ] as const
    const drawings = places.map(([anchor, direction]) =>
      around(text(`text-anchor="${anchor}"`, 'מגן דוד', 100), '', `direction="${direction}"`),
    )
    shape({ drawings }).shaped.forEach((drawing, index) => {
      const xs = xsOf('svg' in drawing ? drawing.svg : '')
      const [, , from = NaN, to = NaN] = places[index] ?? []
      expect(Math.min(...xs)).toBeGreaterThanOrEqual(from)
      expect(Math.max(...xs)).toBeLessThanOrEqual(to)
    })
  })

  const text = (attributes: string, words = 'สภา', x = 4) =>
    `<text x="${x}" y="20" font-size="15" ${attributes}>${words}</text>`

  it('is refused with what is not known here', () => {
    const unknown = [
      // A part with a style of its own.
      [around(text('', '<tspan>สภา</tspan>')), /but words/],
      [around(text('textLength="90"')), /attribute textLength/],
      [around(text('style="fill:red"')), /style of its own/],
      [around(text(''), 'text{font-variant:small-caps}'), /font-variant/],
      [around(text(''), 'text{text-decoration:underline}'), /text-decoration/],
      [around(text(''), 'g > text{fill:red}'), /styled by/],
      [around(text(''), '@media print{text{fill:red}}'), /no atrule/],
      [around('<text x="4" y="20">สภา</text>'), /no size/],
    ] as const
    const { shaped } = shape({ drawings: unknown.map(([svg]) => svg) })
    expect(shaped).toEqual(
      unknown.map(([, message]) => ({ message: expect.stringMatching(message) })),
    )
  })

  it('takes the last fonts for what the others lack, and for nothing else', () => {
    const words = [NAMES_IN_SCRIPTS.Thai, NAMES_IN_SCRIPTS.Hebrew]
    const drawings = [...words, '27 dead'].map((word) => around(text('', word)))
    const thai = scriptFontsFor(NAMES_IN_SCRIPTS.Thai)
    const { shaped } = shapeWith([wholeFonts(), [], thai], { drawings })
    expect(shaped).toMatchObject([
      { lacking: '', svg: expect.stringContaining('<path') },
      { lacking: expect.stringContaining('מ') },
      { lacking: '', svg: drawings[2] },
    ])
  })

  it('is known whole in every golden snapshot, and left as it is', async () => {
    const charts = ['by-source', 'as-published', 'breakdown', 'coverage', 'map']
    const drawings = await Promise.all(
      charts.map(async (chart) => {
        const land = chart === 'map' ? await readLand() : null
        const work = { record: goldenRecord(chart), source: ['Bysource'], metadata: {}, land }
        return drawnPart(await renderSvg({ ...work, ...looks() }))
      }),
    )
    expect(shape({ drawings }).shaped).toEqual(drawings.map((svg) => ({ svg, lacking: '' })))
    // Read leftwards every text of it becomes an outline.
    const turned = drawings.map((svg) => svg.replace('direction="ltr"', 'direction="rtl"'))
    for (const drawing of shape({ drawings: turned }).shaped) {
      expect(drawing).toMatchObject({ svg: expect.not.stringContaining('<text'), lacking: '' })
    }
  })
})
