import type { ClaimAnswer } from '@/lib/answers/shapes'
import { translatorFor } from '@/lib/format/translator'
import { layoutBreakdown, type BreakdownInput } from '@/lib/charts/breakdown/breakdown'
import { breakdownFindings } from '@/lib/charts/breakdown/breakdown-finding'
import { linesOfMarks } from '@/lib/charts/marks'
import { NARROW, WIDE } from '@/lib/charts/drawing/measures'
import type { BreakdownLayout } from '@/lib/charts/breakdown/layout'
import type { PlacedText } from '@/lib/charts/drawing/shapes'
import { claimOf } from '../../../fixtures/lanes'
import { breakdowns, type Made } from '../../../support/breakdowns'
import { collisions, outside, pathsOf, pointsOf } from '../../../support/drawing'
import fc from '../../../support/properties'

const t = translatorFor('en')

const inputOf = ({ current, parts }: Made) =>
  ({ lane: { claims: () => current }, parts, actors: {}, locale: 'en', t }) as const

function draw(
  made: Made,
  width = WIDE,
  direction: NonNullable<BreakdownInput['direction']> = 'ltr',
): BreakdownLayout {
  return layoutBreakdown({ ...inputOf(made), direction }, { width })
}

const views = fc.record({
  made: breakdowns,
  width: fc.constantFrom(NARROW, WIDE),
  direction: fc.constantFrom('ltr', 'rtl'),
})

function textsOf({ rows, axis, headings }: BreakdownLayout): PlacedText[] {
  return [
    ...headings.map(({ text }) => text),
    ...(axis?.ticks.map(({ label }) => label) ?? []),
    ...rows.flatMap(({ label, tags, texts, whole, parts }) => [
      ...[...label, ...tags, ...texts],
      ...[whole, ...parts].flatMap(({ labels }) => labels),
    ]),
  ]
}

const segmentsIn = ({ rows }: BreakdownLayout) => rows.flatMap(({ segments }) => segments)

describe('every breakdown', () => {
  it('is the same whatever the order of the claims', () => {
    const shuffled = breakdowns.chain((made) =>
      fc.record({
        made: fc.constant(made),
        current: fc.shuffledSubarray(made.current, { minLength: made.current.length }),
        parts: fc.shuffledSubarray(made.parts, { minLength: made.parts.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ made, current, parts }) => {
        expect(draw({ current, parts })).toEqual(draw(made))
      }),
    )
  })

  it('lays segments where they would lie without the subsets', () => {
    fc.assert(
      fc.property(views, ({ made, width, direction }) => {
        const segments = made.parts.filter(({ partKind }) => partKind === 'partition')
        const current = made.current.filter(({ id }) =>
          segments.some(({ partOf }) => partOf === id),
        )
        const all = { current, parts: made.parts }
        const without = draw({ current, parts: segments }, width, direction)
        const lies = new Map(segmentsIn(draw(all, width, direction)).map((one) => [one.claim, one]))
        for (const segment of segmentsIn(without)) expect(lies.get(segment.claim)).toEqual(segment)
      }),
    )
  })

  it('never draws the segments of a division over its whole, nor over each other', () => {
    fc.assert(
      fc.property(views, ({ made, width, direction }) => {
        const sign = direction === 'rtl' ? -1 : 1
        const statements = new Map(made.parts.map(({ id, statement }) => [id, statement]))
        for (const { segments, end } of draw(made, width, direction).rows) {
          segments.forEach(({ claim, from, to }, index) => {
            expect(sign * (to - from)).toBeGreaterThanOrEqual(0)
            if (end !== null) expect(sign * to).toBeLessThanOrEqual(sign * end + 0.11)
            const next = segments[index + 1]
            if (next !== undefined && statements.get(next.claim) === statements.get(claim)) {
              expect(sign * next.from).toBeGreaterThanOrEqual(sign * to)
            }
          })
        }
      }),
    )
  })

  it('draws each whole with parts, and each standing part, exactly once', () => {
    fc.assert(
      fc.property(views, ({ made, width, direction }) => {
        const drawn = linesOfMarks(draw(made, width, direction)).flat()
        const wholes = new Set(made.parts.map(({ partOf }) => partOf))
        const expected = [...made.current.filter(({ id }) => wholes.has(id)), ...made.parts]
        expect(drawn.map(({ claim }) => claim).toSorted()).toEqual(
          expected.map(({ id }) => id).toSorted(),
        )
      }),
    )
  })

  it('writes no text over another, and draws and writes nothing outside its box', () => {
    fc.assert(
      fc.property(views, ({ made, width, direction }) => {
        const layout = draw(made, width, direction)
        expect(collisions(textsOf(layout), direction)).toEqual([])
        expect(outside(textsOf(layout), width, layout.height, direction)).toEqual([])
        const marks = linesOfMarks(layout).flat()
        const points = [
          ...marks.flatMap(pathsOf),
          ...layout.rows.flatMap(({ paths }) => paths).flatMap(pointsOf),
        ]
        expect(
          points.filter(({ x, y }) => x < 0 || x > width || y < 0 || y > layout.height),
        ).toEqual([])
      }),
    )
  })
})

const whole = (form: 'exact' | 'at-least' | 'verbal', value: number | null = null) =>
  claimOf({ id: 'w', by: 'Separatist authorities', on: '2023-09-19', form, value, words: 'dozens' })

function part(id: string, told: object, more: Partial<ClaimAnswer> = {}): ClaimAnswer {
  const claim = claimOf({ id, by: 'Separatist authorities', on: '2023-09-19', ...told })
  return {
    ...claim,
    statement: 's-w',
    partOf: 'w',
    partKind: 'subset',
    category: 'civilians',
    ...more,
  }
}

const partition = { partKind: 'partition', category: 'all' } as const
const findings = (made: Made) => breakdownFindings(inputOf(made))

describe('a breakdown', () => {
  it('of 27 with 2 civilians has a bracket, no segment, and names nothing of the rest', () => {
    const made = { current: [whole('exact', 27)], parts: [part('c', { value: 2 })] }
    const [row] = draw(made).rows
    expect(row?.segments).toEqual([])
    expect(row?.texts).toEqual([])
    expect(row?.parts.map(({ name }) => name)).toEqual([
      'Separatist authorities: 2 civilians, included in 27, 19 September 2023',
    ])
    expect(findings(made)).toEqual([
      'Separatist authorities: 27, including 2 civilians; the source does not say who the rest are',
    ])
  })

  it('of a division draws what is left as not said', () => {
    const made = {
      current: [whole('exact', 27)],
      parts: [part('a', { value: 20 }, partition), part('b', { value: 4 }, partition)],
    }
    const [row] = draw(made).rows
    expect(row?.segments.map(({ claim }) => claim)).toEqual(['a', 'b'])
    expect(row?.texts.map(({ text }) => text)).toEqual(['not said'])
    expect(row?.whole.paths.map(({ role }) => role)).toContain('hatch')
  })

  it('of a complete division leaves nothing unsaid', () => {
    const made = {
      current: [whole('exact', 6)],
      parts: [part('a', { value: 5 }, partition), part('b', { value: 1 }, partition)],
    }
    expect(draw(made).rows[0]?.texts).toEqual([])
    expect(findings(made)).toEqual(['Separatist authorities: 6, made up of 5 (“5”) and 1 (“1”)'])
  })

  it('keeps the end of "at least" open, however much its parts make up', () => {
    const made = {
      current: [whole('at-least', 3)],
      parts: [part('a', { value: 2 }, partition), part('b', { value: 1 }, partition)],
    }
    const [row] = draw(made).rows
    expect(row?.whole.kind).toBe('open-above')
    expect(row?.texts.map(({ text }) => text)).toEqual(['not said'])
    const right = Math.max(...(row?.whole.paths ?? []).flatMap(pointsOf).map(({ x }) => x))
    expect(right).toBeGreaterThan((row?.end ?? 0) + 10)
  })

  it('gives a word no length: its whole is a chip, and its part too', () => {
    const made = {
      current: [whole('verbal')],
      parts: [part('a', { form: 'verbal', words: 'several' }), part('b', { value: 2 })],
    }
    const [row] = draw(made).rows
    expect([row?.whole.kind, row?.whole.x, row?.end]).toEqual(['verbal', null, null])
    expect(row?.parts.find(({ claim }) => claim === 'a')?.x).toBeNull()
    expect(row?.parts.map(({ name }) => name)).toContain(
      'Separatist authorities: civilians: “several”, included in “dozens”, 19 September 2023',
    )
  })

  it('names a part by its narrower measure', () => {
    const casualties = { ...whole('exact', 314), measure: 'casualties' as const }
    const killed = part('k', { value: 61 }, { measure: 'killed', category: 'all' })
    expect(findings({ current: [casualties], parts: [killed] })).toEqual([
      'Separatist authorities: 314, including 61 killed; the source does not say who the rest are',
    ])
  })

  it('draws parts of parts where their own whole lies', () => {
    const made = {
      current: [whole('exact', 223)],
      parts: [
        part(
          'a',
          { form: 'at-least', value: 198 },
          { partKind: 'partition', category: 'combatants' },
        ),
        part('b', { value: 25 }, { partKind: 'partition' }),
        part('c', { value: 5 }, { partOf: 'b', category: 'children' }),
      ],
    }
    const [row] = draw(made).rows
    const start = row?.segments.find(({ claim }) => claim === 'b')?.from ?? 0
    const children = row?.parts.find(({ claim }) => claim === 'c')
    expect(Math.min(...(children === undefined ? [] : pathsOf(children)).map(({ x }) => x))).toBe(
      start,
    )
    expect(children?.labels.map(({ text }) => text)).toEqual(['5 children', 'of these 25'])
  })

  it('is empty when no current claim has parts, and leaves withdrawn parts out', () => {
    const withdrawn = part('c', { value: 2 }, { status: 'withdrawn' })
    expect(draw({ current: [whole('exact', 27)], parts: [withdrawn] }).rows).toEqual([])
    expect(findings({ current: [whole('exact', 27)], parts: [] })).toEqual([])
  })
})
