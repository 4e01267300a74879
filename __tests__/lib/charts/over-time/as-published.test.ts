import type { VintageAnswer, VintageDayAnswer } from '@/lib/answers/vintages'
import type { Convention } from '@/lib/domain/convention'
import { translatorFor, wordsIn } from '@/lib/format/translator'
import { formatVintageFinding } from '@/lib/sentences/vintage'
import { layoutAsPublished } from '@/lib/charts/over-time/as-published'
import { hasAxes } from '@/lib/charts/marks'
import { NARROW, WIDE } from '@/lib/charts/drawing/measures'
import type { AsPublishedLayout } from '@/lib/charts/over-time/layout'
import type { Direction } from '@/lib/charts/drawing/shapes'
import { claimOf } from '../../../fixtures/lanes'
import { boxOf, collisions, marksOf, outside, pathsOf, pointsOf } from '../../../support/drawing'
import { laneAnswers } from '../../../support/lanes'
import fc from '../../../support/properties'

const t = translatorFor('en')

function draw(
  vintages: readonly VintageAnswer[],
  width = WIDE,
  choice: { direction?: Direction; convention?: Convention } = {},
): AsPublishedLayout {
  const input = { day: dayOf(vintages), actors: {}, convention: 'none', locale: 'en', t } as const
  return layoutAsPublished({ ...input, ...choice }, { width })
}

const dayOf = (vintages: readonly VintageAnswer[]): VintageDayAnswer => ({
  key: '2023-09-20',
  date: '2023-09-20',
  precision: 'day',
  vintages,
})

type Told = Omit<Parameters<typeof claimOf>[0], 'on'> & { readonly said: string }

function vintage({ said, ...told }: Told, more: Partial<VintageAnswer> = {}): VintageAnswer {
  const claim = claimOf({ ...told, on: '2023-09-20' })
  const id = more.id ?? `${told.id}@1`
  return {
    id,
    kind: 'said',
    claim,
    saidOn: said,
    saidOnPrecision: said.length > 10 ? 'time' : 'day',
    reason: null,
    note: null,
    corrections: [],
    holds: id,
    ...more,
  }
}

/** Each claimant's claims said one after the other, each holding until the next. */
const days = laneAnswers.map(({ current, history }) =>
  [...history, ...current].map((claim): VintageAnswer => ({
    id: `${claim.id}@1`,
    kind: 'said',
    holds: `${claim.id}@1`,
    claim: { ...claim, asOf: '2023-09-20', asOfPrecision: 'day' },
    saidOn: claim.asOf,
    saidOnPrecision: claim.asOfPrecision,
    reason: null,
    note: null,
    corrections: [],
  })),
)

const views = fc.record({
  vintages: days,
  width: fc.constantFrom(NARROW, WIDE),
  direction: fc.constantFrom('ltr', 'rtl'),
})

const seriesOf = ({ panels }: AsPublishedLayout) => panels.flatMap(({ series }) => series)

const textsOf = (layout: AsPublishedLayout) => [
  ...layout.headings.map(({ text }) => text),
  ...seriesOf(layout).flatMap(({ label, steps, marks }) => [
    ...[...label, ...steps],
    ...marks.flatMap(({ labels }) => labels),
  ]),
]

describe('every chart of vintages', () => {
  it('draws each vintage exactly once, as a link to its claim', () => {
    fc.assert(
      fc.property(views, ({ vintages, width, direction }) => {
        const marks = marksOf(draw(vintages, width, { direction }))
        expect(marks.map(({ id }) => id).toSorted()).toEqual(
          vintages.map(({ id }) => id).toSorted(),
        )
        const claims = new Map(vintages.map(({ id, claim }) => [id, claim.id]))
        for (const { id, claim, href } of marks) {
          expect(claim).toBe(claims.get(id))
          expect(href).toBe(`/claims/${claim}`)
        }
      }),
    )
  })

  it('writes nothing over another text of its lines, and nothing outside its box', () => {
    fc.assert(
      fc.property(views, ({ vintages, width, direction }) => {
        const layout = draw(vintages, width, { direction })
        const texts = textsOf(layout).filter((text) => boxOf(text, direction).width > 1)
        expect(collisions(texts, direction)).toEqual([])
        expect(outside(texts, width, layout.height, direction)).toEqual([])
        const strays = marksOf(layout)
          .flatMap(pathsOf)
          .filter(({ x, y }) => x < 0 || x > width || y < 0 || y > layout.height)
        expect(strays).toEqual([])
      }),
    )
  })

  it('has level and upright lines only', () => {
    fc.assert(
      fc.property(views, ({ vintages, width, direction }) => {
        const lines = seriesOf(draw(vintages, width, { direction })).flatMap(({ paths }) => paths)
        for (const path of lines.filter(({ role }) => role === 'step')) {
          const [first, second] = pointsOf(path)
          expect(first?.x === second?.x || first?.y === second?.y).toBe(true)
        }
      }),
    )
  })
})

const authorities = { id: 'a', by: 'Authorities' }

describe('a chart of vintages', () => {
  it.each([NARROW, WIDE])(
    'writes no name over words that have no room beside each other',
    (width) => {
      const words = Array.from({ length: 20 }, (_, index) =>
        vintage({
          id: `w-${index}`,
          by: 'Hamas',
          form: 'verbal',
          words: 'dozens',
          said: '2023-09-19',
        }),
      )
      const others = ['North', 'South'].map((by, index) =>
        vintage({ id: by, by, value: index * 10, said: '2023-09-21' }),
      )
      const layout = draw([...words, ...others], width)
      expect(collisions(textsOf(layout), 'ltr')).toEqual([])
      expect(marksOf(layout).filter(({ x }) => x === null)).toHaveLength(20)
    },
  )

  const revised = [
    vintage({ ...authorities, value: 27, said: '2023-09-20' }),
    vintage(
      { ...authorities, value: 25, said: '2023-09-25' },
      { id: 'a@2', kind: 'revised', reason: 'reclassification', holds: 'a@2' },
    ),
  ]

  it('lies along axes, so that it is drawn with Recharts in the browser', () => {
    expect(hasAxes(draw(revised))).toBe(true)
  })

  it('places figures by when they were said, and gives a revision its reason', () => {
    const [first, second] = marksOf(draw(revised))
    expect(second?.x).toBeGreaterThan(first?.x ?? Infinity)
    expect(second?.name).toBe(
      'Authorities: 25 as of 20 September 2023, as revised 25 September 2023',
    )
    expect(second?.tip.note).toBe('The source revised its figure. Reason: reclassification.')
    const notes = seriesOf(draw(revised)).flatMap(({ steps }) => steps.map(({ text }) => text))
    expect(notes).toEqual(['revised: reclassification'])
    expect(formatVintageFinding('killed', dayOf(revised), wordsIn('en'))).toBe(
      'Killed as of 20 September 2023: Authorities from 27 to 25',
    )
  })

  it('ends the line of a withdrawn figure with a cross', () => {
    const withdrawn = [
      ...revised.slice(0, 1),
      vintage(
        { ...authorities, value: 27, said: '2023-09-25' },
        { id: 'a@2', kind: 'withdrawn', reason: 'retraction', holds: null },
      ),
    ]
    const layout = draw(withdrawn)
    const [series] = seriesOf(layout)
    const mark = series?.marks.find(({ id }) => id === 'a@2')
    expect([mark?.kind, mark?.current]).toEqual(['withdrawn', false])
    expect(series?.label.map(({ text }) => text)).toEqual(['withdrawn', 'Authorities'])
    const ends = series?.paths.filter(({ role }) => role === 'step').flatMap(pointsOf) ?? []
    expect(Math.max(...ends.map(({ x }) => x))).toBe(mark?.x)
    expect(formatVintageFinding('killed', dayOf(withdrawn), wordsIn('en'))).toBe(
      'Killed as of 20 September 2023: Authorities withdrew 27',
    )
  })

  it('marks our own correction as ours, at the moment of what it corrects and on no line', () => {
    const before = claimOf({ ...authorities, on: '2023-09-20', value: 72 }).quantity
    const correction = { revision: 2, reason: 'error', note: null, before } as const
    const corrections = [{ ...correction, recordedAt: '2026-11-20T00:00:00.000Z' }]
    const corrected = vintage({ ...authorities, value: 27, said: '2023-09-20' }, { corrections })
    const layout = draw([
      corrected,
      vintage({ id: 'b', by: 'Others', value: 9, said: '2023-09-21' }),
    ])
    const marks = marksOf(layout)
    const [mark, own] = [
      marks.find(({ id }) => id === 'a@1-corrected-2'),
      marks.find(({ id }) => id === 'a@1'),
    ]
    expect(mark?.x).toBe(own?.x)
    expect(mark?.claim).toBe('a')
    expect(mark?.name).toBe(
      'Our record of Authorities, since corrected: 72 as of 20 September 2023',
    )
    expect(mark?.tip.note).toContain('we corrected it. Reason: error.')
    const held = seriesOf(layout).flatMap(({ paths }) =>
      paths.filter(({ role }) => role === 'step'),
    )
    const level = held.flatMap(pointsOf).filter(({ y }) => y === mark?.y)
    expect(level.every(({ x }) => x === mark?.x)).toBe(true)
  })

  it('keeps the line where it is when an older claim is revised', () => {
    const off = [
      vintage({ ...authorities, value: 27, said: '2023-09-20' }),
      vintage({ id: 'b', by: 'Authorities', value: 30, said: '2023-09-22' }),
      vintage(
        { ...authorities, value: 25, said: '2023-09-25' },
        { id: 'a@2', kind: 'revised', reason: 'error', holds: 'b@1' },
      ),
    ]
    const [series] = seriesOf(draw(off))
    expect(series?.label[0]?.text).toBe('30')
    const last = series?.paths.filter(({ role }) => role === 'step').at(-1)
    const now = series?.marks.find(({ id }) => id === 'b@1')
    expect((last === undefined ? [] : pointsOf(last)).map(({ y }) => y)).toEqual([now?.y, now?.y])
  })

  it('sets figures of one day beside each other, in their order and within the day', () => {
    const [first, second, third] = marksOf(
      draw([
        vintage({ id: 'a', by: 'A', value: 1, said: '2023-09-20T10:00:00.000Z' }),
        vintage({ id: 'b', by: 'B', value: 2, said: '2023-09-20' }),
        vintage({ id: 'c', by: 'B', value: 3, said: '2023-09-20' }),
      ]),
    ).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(second?.x).toBeGreaterThan(first?.x ?? Infinity)
    expect(third?.x).toBeGreaterThan(second?.x ?? Infinity)
  })

  it('has no hours on its axis where nothing says an hour', () => {
    const [panel] = draw([
      vintage({ id: 'a', by: 'A', value: 1, said: '2023-09-20' }),
      vintage({ id: 'b', by: 'B', value: 2, said: '2023-09-20' }),
    ]).panels
    expect(
      panel?.xTicks.map(({ label }) => label.text).filter((text) => text.includes(':')),
    ).toEqual([])
    expect(panel?.xTicks.length).toBeGreaterThan(0)
  })
})
