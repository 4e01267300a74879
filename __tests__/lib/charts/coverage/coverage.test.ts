import type { CoverageAnswer, CoverageLaneAnswer } from '@/lib/answers/coverage'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { MEASURES, type Measure } from '@/lib/domain/measure'
import { CATEGORIES } from '@/lib/domain/vocabulary'
import { formatCoverage } from '@/lib/sentences/coverage'
import { wordsIn } from '@/lib/format/translator'
import { layoutCoverage } from '@/lib/charts/coverage/coverage'
import { newestDay, tableOf, weightOf } from '@/lib/charts/coverage/coverage-cells'
import { NARROW, WIDE } from '@/lib/charts/drawing/measures'
import type { CoverageLayout } from '@/lib/charts/coverage/layout'
import type { Direction, PlacedText } from '@/lib/charts/drawing/shapes'
import { claimOf } from '../../../fixtures/lanes'
import { collisions, marksOf, outside, pathsOf } from '../../../support/drawing'
import { laneAnswers } from '../../../support/lanes'
import fc from '../../../support/properties'

const words = wordsIn('en')

function coverageOf(lanes: readonly CoverageLaneAnswer[], more: Partial<CoverageAnswer> = {}) {
  const clocks = { at: null, publishedBy: null, knownAt: null }
  const nothing = { denied: [], withdrawn: [], publications: 1, actors: {} }
  return { event: 'e', ...clocks, lanes, ...nothing, ...more } satisfies CoverageAnswer
}

const laneOf = (
  measure: Measure,
  current: readonly ClaimAnswer[],
  more: Partial<CoverageLaneAnswer> = {},
): CoverageLaneAnswer => ({
  measure,
  group: null,
  category: 'all',
  scope: [],
  place: null,
  basis: 'cumulative',
  ...more,
  current: current.map((claim) => ({
    ...claim,
    measure,
    group: null,
    category: more.category ?? 'all',
  })),
})

const draw = (coverage: CoverageAnswer, width = WIDE, direction: Direction = 'ltr') =>
  layoutCoverage(
    { coverage, actors: coverage.actors, captioned: true, direction, ...words },
    { width },
  )

/** Claimants keep their names over lanes, so that cells of several lanes come about. */
const coverages = fc
  .array(
    fc.record({
      measure: fc.constantFrom(...MEASURES),
      category: fc.constantFrom(...CATEGORIES),
      lane: laneAnswers,
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((sketches) =>
    coverageOf(
      sketches.map(({ measure, category, lane }, index) => {
        const own = lane.current.map((claim) => ({ ...claim, id: `${index}-${claim.id}` }))
        return laneOf(measure, own, { category })
      }),
    ),
  )
const views = fc.record({
  coverage: coverages,
  width: fc.constantFrom(NARROW, WIDE),
  direction: fc.constantFrom<Direction>('ltr', 'rtl'),
})

function textsOf({ rows, columns, headings, key, notes }: CoverageLayout): PlacedText[] {
  return [
    ...rows.flatMap(({ label, marks }) => [...label, ...marks.flatMap(({ labels }) => labels)]),
    ...columns.flatMap(({ heading }) => heading),
    ...headings.map(({ text }) => text),
    ...key.flatMap(({ labels }) => labels),
    ...notes,
  ]
}

describe('every coverage grid', () => {
  it('writes no text over another and none outside its box', () => {
    fc.assert(
      fc.property(views, ({ coverage, width, direction }) => {
        const layout = draw(coverage, width, direction)
        expect(collisions(textsOf(layout), direction)).toEqual([])
        expect(outside(textsOf(layout), width, layout.height, direction)).toEqual([])
      }),
    )
  })

  it('says beside every figure whom it counts, where its column counts others', () => {
    fc.assert(
      fc.property(views, ({ coverage, width, direction }) => {
        const layout = draw(coverage, width, direction)
        const headlines = new Map<string, string>()
        for (const { measure, category } of coverage.lanes) {
          if (!headlines.has(measure)) headlines.set(measure, category)
        }
        const claims = coverage.lanes.flatMap(({ current }) => current)
        const notes = layout.notes.map(({ text }) => text).join(' ')
        for (const { claim, labels } of marksOf(layout)) {
          const found = claims.find(({ id }) => id === claim)
          if (found === undefined) continue
          const isOther = found.category !== headlines.get(found.measure)
          const captions = labels.filter(({ role }) => role === 'note')
          const letters = labels.flatMap(
            ({ text }) => /^\u2068?(?:\+\d+ )?([a-z]{1,2})\u2069?$/u.exec(text)?.[1] ?? [],
          )
          expect((width === NARROW ? letters : captions).length > 0).toBe(isOther)
          // What a letter stands for may begin the next line of the notes.
          if (isOther && width === NARROW) {
            expect(notes).toMatch(new RegExp(`\\b${letters[0]}\u2069? \u2068?\\S`))
          }
        }
      }),
    )
  })

  it('draws every mark in its own cell', () => {
    fc.assert(
      fc.property(views, ({ coverage, width, direction }) => {
        for (const mark of marksOf(draw(coverage, width, direction))) {
          const { hit } = mark
          const strays = pathsOf(mark).filter(
            ({ x, y }) =>
              x < hit.x - 1 || x > hit.x + hit.width + 1 || y < hit.y || y > hit.y + hit.height,
          )
          expect(strays).toEqual([])
        }
      }),
    )
  })

  it('leaves each cell without a claim to silence, and no other', () => {
    fc.assert(
      fc.property(views, ({ coverage, width, direction }) => {
        const { rows, columns } = draw(coverage, width, direction)
        const marks = rows.reduce((sum, row) => sum + row.marks.length, 0)
        const silent = columns.reduce((sum, { silence }) => {
          return sum + (silence?.d.match(/M/g)?.length ?? 0)
        }, 0)
        expect(marks + silent).toBe(rows.length * columns.length)
      }),
    )
  })

  it('does not depend on the order of the claims in a lane', () => {
    fc.assert(
      fc.property(views, ({ coverage, width, direction }) => {
        const lanes = coverage.lanes.map((lane) => ({
          ...lane,
          current: lane.current.toReversed(),
        }))
        const other = draw({ ...coverage, lanes }, width, direction)
        expect(other).toEqual(draw(coverage, width, direction))
      }),
    )
  })

  it('is plain JSON, of plain JSON', () => {
    fc.assert(
      fc.property(views, ({ coverage, width, direction }) => {
        const layout = draw(coverage, width, direction)
        const frozen = JSON.parse(JSON.stringify(coverage)) as CoverageAnswer
        expect(draw(frozen, width, direction)).toEqual(JSON.parse(JSON.stringify(layout)))
        expect(JSON.stringify(layout)).not.toMatch(/NaN|Infinity|undefined/)
      }),
    )
  })
})

const on = '2023-09-20'

describe('a cell', () => {
  const forms = [
    ['exact', { value: 27 }, '27'],
    ['more-than', { value: 200 }, 'more than 200'],
    ['verbal', { words: 'dozens' }, '“dozens”'],
    ['none', { value: 0 }, 'none'],
    ['denied', { words: 'false' }, 'a figure'],
  ] as const
  it.each(forms)('of form %s %j says %s', (form, told, label) => {
    const claim = claimOf({ id: 'a', by: 'A', on, form, ...told })
    const [mark] = marksOf(draw(coverageOf([laneOf('killed', [claim])])))
    expect(mark?.labels[0]?.text).toBe(label)
  })

  it('has another drawing for a number, a word, zero, a denial and a withdrawal', () => {
    const claims = [
      claimOf({ id: 'number', by: 'A', on, value: 9_999_999 }),
      ...forms.slice(2).map(([form, told]) => claimOf({ id: form, by: 'A', on, form, ...told })),
    ]
    /** In columns so narrow that no figure fits. */
    const alone = (claim: ClaimAnswer) =>
      marksOf(draw(coverageOf(MEASURES.map((measure) => laneOf(measure, [claim])))))[0]
    const withdrawn = coverageOf([], { withdrawn: claims.slice(0, 1) })
    const drawn = [...claims.map(alone), marksOf(draw(withdrawn))[0]].map((mark) => {
      expect(mark?.labels).toEqual([])
      return JSON.stringify([mark?.kind, mark?.paths.at(-1)?.d])
    })
    expect(new Set(drawn).size).toBe(5)
  })

  it('shortens the words of a figure before it gives up the number', () => {
    const claim = claimOf({ id: 'a', by: 'A', on, form: 'more-than', value: 200 })
    const narrow = draw(coverageOf(MEASURES.slice(0, 6).map((m) => laneOf(m, [claim]))), NARROW)
    expect(marksOf(narrow)[0]?.labels[0]?.text).toBe('>200')
  })

  it('writes all figures with signs as soon as one needs them, and the key says what they mean', () => {
    const least = claimOf({ id: 'a', by: 'A', on, form: 'at-least', value: 200 })
    const wide = coverageOf([laneOf('killed', [least]), laneOf('wounded', [least])])
    const keyOf = (layout: CoverageLayout) =>
      layout.key.flatMap(({ labels }) => labels.map(({ text }) => text)).join(' ')
    expect(marksOf(draw(wide)).map(({ labels }) => labels[0]?.text)).toEqual([
      'at least 200',
      'at least 200',
    ])
    expect(keyOf(draw(wide))).not.toContain('≥')
    const about = claimOf({ id: 'b', by: 'B', on, form: 'about', value: 30_000 })
    const more = MEASURES.slice(0, 6).map((m) => laneOf(m, [m === 'killed' ? about : least]))
    const drawn = draw(coverageOf(more))
    const figures = marksOf(drawn).map(({ labels }) => labels[0]?.text)
    expect(figures.filter((text) => !/^[≥~][\d,]+$/u.test(text ?? ''))).toEqual([])
    expect(figures).toContain('~30,000')
    expect(keyOf(drawn)).toContain('≥ at least, ~ about')
  })

  it('of several lanes writes the headline’s claim, counts the others and merges nothing', () => {
    const all = claimOf({ id: 'all', by: 'Ministry', on, value: 27 })
    const civilians = claimOf({ id: 'civ', by: 'Ministry', on, value: 2 })
    const coverage = coverageOf([
      laneOf('killed', [claimOf({ id: 'x', by: 'Other', on, value: 5 }), all]),
      laneOf('killed', [civilians], { category: 'civilians' }),
    ])
    const mark = marksOf(draw(coverage)).find(({ claim }) => claim === 'all')
    expect(mark?.labels.map(({ text }) => text)).toEqual(['27', '+1'])
    expect(mark?.tip.note).toBe('Kept apart from it: group not stated, civilians: 2, 20 Sept 2023')
    expect(mark?.name).toContain('one of 2 counts that are kept apart')
    expect(JSON.stringify(draw(coverage))).not.toContain('29')
  })

  it('of which all was withdrawn is not silence', () => {
    const withdrawn = claimOf({ id: 'w', by: 'Ministry', on, value: 27 })
    const { rows, columns, key } = draw(coverageOf([], { withdrawn: [withdrawn] }))
    expect(rows[0]?.marks[0]?.kind).toBe('withdrawn')
    expect(rows[0]?.marks[0]?.name).toBe(
      'Ministry: 27, 20 September 2023 (Killed, artsakh, withdrawn)',
    )
    expect(columns[0]?.silence).toBeNull()
    expect(key.map(({ kind }) => kind)).toEqual(['withdrawn'])
  })
})

describe('the age of a claim', () => {
  const dated = (day: string) => claimOf({ id: day, by: day, on: day, value: 1 })

  it.each([
    ['2023-12-31', 0],
    ['2023-12-24', 0],
    ['2023-12-23', 1],
    ['2023-10-02', 1],
    ['2023-10-01', 2],
  ])('of %s, with the newest about 2023-12-31, has weight %p', (day, weight) => {
    expect(weightOf(dated(day), '2023-12-31')).toBe(weight)
  })

  it('is counted from the latest day of all measures, or from the day looked at', () => {
    const coverage = coverageOf([
      laneOf('killed', [dated('2023-09-20')]),
      laneOf('missing', [claimOf({ id: 'm', by: 'M', on: '2023-10-01', precision: 'month' })]),
    ])
    expect(newestDay(coverage)).toBe('2023-10-31')
    expect(newestDay({ ...coverage, at: '2023-12-01T23:59:59.999Z' })).toBe('2023-12-01')
  })
})

describe('an event of a hundred claimants', () => {
  const claims = Array.from({ length: 100 }, (_, index) =>
    claimOf({ id: `c-${index}`, by: `Claimant ${index}`, on, value: index }),
  )
  const coverage = coverageOf([
    laneOf('killed', claims),
    laneOf(
      'missing',
      claims.slice(90).map((claim) => ({ ...claim, id: `m-${claim.id}` })),
    ),
  ])

  it.each([
    [WIDE, 24],
    [NARROW, 12],
  ])('at %p draws %p of them, those on most measures first, and says so', (width, rows) => {
    const layout = draw(coverage, width)
    expect(layout.rows).toHaveLength(rows)
    expect(layout.rows.slice(0, 10).every(({ marks }) => marks.length === 2)).toBe(true)
    expect(layout.notes.map(({ text }) => text).join(' ')).toContain(
      `${rows} of 100 sources are shown`,
    )
  })

  it('has all of them in the table', () => {
    expect(tableOf(coverage).claimants).toHaveLength(100)
  })
})

it('numbers its columns where their names do not fit, and names the measures below', () => {
  const claim = claimOf({ id: 'a', by: 'A', on, value: 1 })
  const layout = draw(coverageOf(MEASURES.slice(0, 6).map((m) => laneOf(m, [claim]))), NARROW)
  expect(layout.columns.map(({ heading }) => heading[0]?.text)).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
  ])
  expect(layout.notes.map(({ text }) => text).join(' ')).toContain('1 Killed · 2 Wounded')
})

describe('the title', () => {
  const [a, b, c] = ['A', 'B', 'C'].map((by) => claimOf({ id: by, by, on, value: 1 })) as [
    ClaimAnswer,
    ClaimAnswer,
    ClaimAnswer,
  ]
  it.each([
    [
      [[a, b], [a], [c]],
      'A reports on 2 measures out of 3, more than any other source; 5 of 9 cells are silence, not zero',
    ],
    [
      [[a], [b]],
      'Each of 2 sources reports on 1 measure out of 2; 2 of 4 cells are silence, not zero',
    ],
    [
      [
        [a, b],
        [a, b],
      ],
      'Each of 2 sources reports on 2 measures out of 2; there is no silence',
    ],
  ])('of lanes %# is %p', (lanes, title) => {
    const coverage = coverageOf(
      lanes.map((claims, index) => laneOf(MEASURES[index] ?? 'killed', claims)),
    )
    expect(formatCoverage(tableOf(coverage), {}, words)).toBe(title)
  })
})
