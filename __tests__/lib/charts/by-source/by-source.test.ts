import type { LaneAnswer } from '@/lib/answers/shapes'
import type { Convention } from '@/lib/domain/convention'
import { translatorFor } from '@/lib/format/translator'
import { layoutBySource, offersLog, type BySourceInput } from '@/lib/charts/by-source/by-source'
import { NARROW, WIDE } from '@/lib/charts/drawing/measures'
import type { BySourceLayout } from '@/lib/charts/by-source/layout'
import type { PlacedText } from '@/lib/charts/drawing/shapes'
import * as fixtures from '../../../fixtures/lanes'
import { claimOf, laneOf, viewOf } from '../../../fixtures/lanes'
import { boxOf, collisions, marksOf, outside, pathsOf, pointsOf } from '../../../support/drawing'
import { judgedLanes } from '../../../support/lanes'
import fc from '../../../support/properties'

const t = translatorFor('en')
const WIDTHS = [NARROW, WIDE]

function draw(lane: LaneAnswer, width = WIDE, choice: Partial<BySourceInput> = {}): BySourceLayout {
  const input = {
    lane: viewOf(lane),
    actors: {},
    convention: 'none',
    scale: 'linear',
    locale: 'en',
    t,
  } as const
  return layoutBySource({ ...input, ...choice }, { width })
}

const views = fc.record({
  lane: judgedLanes,
  width: fc.constantFrom(...WIDTHS),
  direction: fc.constantFrom('ltr', 'rtl'),
  scale: fc.constantFrom('linear', 'log'),
  convention: fc.constantFrom<Convention>('none', 'acled', 'em-dat'),
})

function textsOf({
  rows,
  axis,
  band,
  words,
  headings,
  sections,
  notes,
}: BySourceLayout): PlacedText[] {
  return [
    ...rows.flatMap(({ label, tags, mark, history }) => [
      ...label,
      ...tags,
      ...mark.labels,
      ...history.flatMap(({ labels }) => labels),
    ]),
    ...(axis?.ticks.map(({ label }) => label) ?? []),
    ...(axis?.foot ?? []),
    ...(band?.ends ?? []),
    ...(words === null ? [] : [words.heading]),
    ...headings.map(({ text }) => text),
    ...sections.map(({ heading }) => heading),
    ...notes,
  ]
}

const markOf = (layout: BySourceLayout, claim: string) =>
  marksOf(layout).find((mark) => mark.claim === claim)

describe('every by-source chart', () => {
  it('puts earlier figures under the recent ones, and withdrawn ones struck through under both', () => {
    fc.assert(
      fc.property(views, ({ lane, width, ...choice }) => {
        const { rows, sections } = draw(lane, width, choice)
        const recent = new Set(lane.recent)
        const groups = rows.map(({ mark }) =>
          mark.kind === 'withdrawn' ? 2 : lane.latest === null || recent.has(mark.claim) ? 0 : 1,
        )
        expect(groups).toEqual(groups.toSorted())
        expect(sections).toHaveLength(new Set(groups.filter((group) => group > 0)).size)
        for (const { mark, tags } of rows.filter((_, index) => groups[index] === 2)) {
          expect(mark.paths.map(({ role }) => role)).toContain('strike')
          expect(mark.labels.every(({ role }) => role === 'struck' || role === 'date')).toBe(true)
          expect(tags.map(({ text }) => text).join(' ')).toMatch(/2024|2026/)
        }
      }),
    )
  })

  it('has the band over current figures alone', () => {
    fc.assert(
      fc.property(views, ({ lane, width, ...choice }) => {
        const { rows, band } = draw(lane, width, choice)
        if (band === null) return
        const struck = rows.filter(({ mark }) => mark.kind === 'withdrawn')
        for (const { top } of struck) expect(top).toBeGreaterThanOrEqual(band.y + band.height)
      }),
    )
  })

  it('writes no text over another and none outside its box', () => {
    fc.assert(
      fc.property(views, ({ lane, width, ...choice }) => {
        const layout = draw(lane, width, choice)
        expect(collisions(textsOf(layout), choice.direction)).toEqual([])
        expect(outside(textsOf(layout), width, layout.height, choice.direction)).toEqual([])
      }),
    )
  })

  it('draws nothing outside its box', () => {
    fc.assert(
      fc.property(views, ({ lane, width, ...choice }) => {
        const layout = draw(lane, width, choice)
        const strays = [
          ...marksOf(layout).flatMap(pathsOf),
          ...layout.joins.flatMap(pointsOf),
        ].filter(({ x, y }) => x < 0 || x > width || y < 0 || y > layout.height)
        expect(strays).toEqual([])
      }),
    )
  })

  it('draws each current and each older claim exactly once, in the row of its claimant', () => {
    fc.assert(
      fc.property(views, ({ lane, width, ...choice }) => {
        const layout = draw(lane, width, choice)
        const current = layout.rows.map(({ mark }) => mark.claim)
        const older = layout.rows.flatMap(({ history }) => history.map(({ claim }) => claim))
        const struck = layout.rows.filter(({ mark }) => mark.kind === 'withdrawn')
        expect(current.toSorted()).toEqual(
          [...lane.current, ...lane.withdrawn].map(({ id }) => id).toSorted(),
        )
        expect(struck.map(({ mark }) => mark.claim).toSorted()).toEqual(
          lane.withdrawn.map(({ id }) => id).toSorted(),
        )
        expect(older.toSorted()).toEqual(lane.history.map(({ id }) => id).toSorted())
        const claimants = new Map(
          [...lane.current, ...lane.history, ...lane.withdrawn].map((claim) => [
            claim.id,
            claim.claimant,
          ]),
        )
        for (const { claimant, mark, history } of layout.rows) {
          for (const { claim, name } of [mark, ...history]) {
            expect(claimants.get(claim)?.id).toBe(claimant.id)
            expect(name).toContain(claimant.name)
          }
        }
      }),
    )
  })

  it('keeps name, mark, value and date within the row, and rows apart', () => {
    fc.assert(
      fc.property(views, ({ lane, width, ...choice }) => {
        const { rows } = draw(lane, width, choice)
        rows.forEach(({ top, height, label, tags, mark }, index) => {
          for (const text of [...label, ...tags, ...mark.labels]) {
            const box = boxOf(text, choice.direction)
            expect(box.y).toBeGreaterThanOrEqual(top - 2)
            expect(box.y + box.height).toBeLessThanOrEqual(top + height + 4)
          }
          const next = rows[index + 1]
          if (next !== undefined) expect(next.top).toBeGreaterThanOrEqual(top + height - 0.1)
        })
      }),
    )
  })

  it('writes no value or date on a trail, an older claim or the mark itself', () => {
    fc.assert(
      fc.property(views, ({ lane, width, ...choice }) => {
        for (const { mark, history, trail, y } of draw(lane, width, choice).rows) {
          if (mark.x === null) continue
          const drawn = [
            ...(trail === null ? [] : [trail]),
            ...history.filter(({ x }) => x !== null).flatMap(({ paths }) => paths),
          ]
          const xs = drawn.flatMap((path) => pointsOf(path).map(({ x }) => x))
          const shape = mark.paths.filter(({ role }) => role !== 'strike')
          const own = pathsOf({ ...mark, paths: shape }).map(({ x }) => x)
          for (const label of mark.labels) {
            const box = boxOf(label, choice.direction)
            if (box.y + box.height <= y - 7 || xs.length + own.length === 0) continue
            const clear = (points: readonly number[]) =>
              points.length === 0 ||
              box.x >= Math.max(...points) - 1 ||
              box.x + box.width <= Math.min(...points) + 1
            expect(
              clear(own) && clear(trail === null ? [] : pointsOf(trail).map(({ x }) => x)),
            ).toBe(true)
            for (const x of xs) expect(x <= box.x + 1 || x >= box.x + box.width - 1).toBe(true)
          }
        }
      }),
    )
  })

  it('does not depend on the order in which claims were read', () => {
    fc.assert(
      fc.property(views, fc.infiniteStream(fc.nat()), ({ lane, width, ...choice }, keys) => {
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((item) => ({ item, key: keys.next().value }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ item }) => item)
        const other = {
          ...lane,
          current: shuffled(lane.current),
          history: shuffled(lane.history),
          withdrawn: shuffled(lane.withdrawn),
        }
        expect(draw(other, width, choice)).toEqual(draw(lane, width, choice))
      }),
    )
  })

  it('gives a word no place on the axis without a convention, and a denial never', () => {
    fc.assert(
      fc.property(views, ({ lane, width, ...choice }) => {
        const layout = draw(lane, width, choice)
        const forms = new Map(
          [...lane.current, ...lane.history, ...lane.withdrawn].map(({ id, quantity }) => [
            id,
            quantity.form,
          ]),
        )
        for (const { claim, kind, x } of marksOf(layout)) {
          const form = forms.get(claim)
          if (form === 'denied') expect(x).toBeNull()
          else if (form === 'verbal' && kind === 'withdrawn') continue
          else if (form === 'verbal') expect(x !== null).toBe(kind === 'convention-dot')
          else expect(x).not.toBeNull()
          if (choice.convention === 'none') expect(kind).not.toBe('convention-dot')
        }
      }),
    )
  })

  it('is plain JSON of finite numbers', () => {
    fc.assert(
      fc.property(views, ({ lane, width, ...choice }) => {
        const layout = draw(lane, width, choice)
        const json = JSON.stringify(layout)
        expect(JSON.parse(json)).toEqual(layout)
        expect(json).not.toMatch(/NaN|Infinity|undefined/)
      }),
    )
  })

  it('mirrors every place from right to left', () => {
    fc.assert(
      fc.property(views, ({ lane, width, ...choice }) => {
        const ltr = draw(lane, width, { ...choice, direction: 'ltr' })
        const rtl = draw(lane, width, { ...choice, direction: 'rtl' })
        expect(rtl.height).toBe(ltr.height)
        const mirrored = marksOf(rtl)
        marksOf(ltr).forEach((mark, index) => {
          const other = mirrored[index]
          expect(other?.claim).toBe(mark.claim)
          expect(other?.y).toBe(mark.y)
          if (mark.x !== null) expect((other?.x ?? 0) + mark.x).toBeCloseTo(width, 0)
        })
      }),
    )
  })

  it('puts a higher stated number further along the axis', () => {
    fc.assert(
      fc.property(views, ({ lane, width, ...choice }) => {
        const layout = draw(lane, width, { ...choice, direction: 'ltr' })
        const stated = new Map(
          [...lane.current, ...lane.history].map(({ id, quantity }) => [id, quantity.value]),
        )
        const placed = marksOf(layout)
          .flatMap(({ claim, x }) => {
            const value = stated.get(claim) ?? null
            return x === null || value === null ? [] : [{ value, x }]
          })
          .toSorted((a, b) => a.value - b.value)
        placed.slice(1).forEach(({ x }, index) => {
          expect(x).toBeGreaterThanOrEqual((placed[index]?.x ?? 0) - 0.1)
        })
      }),
    )
  })
})

describe('a mark', () => {
  const cases = [
    ['exact', { value: 27 }, 'dot', '27'],
    ['about', { value: 7000 }, 'hollow-dot', 'about 7,000'],
    ['range', { value: 30, to: 40 }, 'range', '30 to 40'],
    ['at-least', { value: 27 }, 'open-above', 'at least 27'],
    ['more-than', { value: 200 }, 'open-above', 'more than 200'],
    ['at-most', { value: 300 }, 'open-below', 'up to 300'],
    ['fewer-than', { value: 10 }, 'open-below', 'fewer than 10'],
    ['none', { value: 0 }, 'none', 'none'],
    ['verbal', { words: 'dozens' }, 'verbal', '“dozens”'],
    ['denied', { words: 'that is false' }, 'denied', 'a figure'],
  ] as const

  it.each(cases)('of form %s %j is drawn as %s and says %s', (form, told, kind, label) => {
    const layout = draw(
      laneOf([claimOf({ id: 'a', by: 'Ministry', on: '2023-09-19', form, ...told })]),
    )
    const mark = markOf(layout, 'a')
    expect(mark?.kind).toBe(kind)
    expect(mark?.labels[0]?.text).toBe(label)
  })

  it('has another shape for none than for an exact zero', () => {
    const layout = draw(fixtures.zero)
    const [none, zero] = [markOf(layout, 'z-1'), markOf(layout, 'z-2')]
    expect(none?.x).toBe(zero?.x)
    expect(none?.kind).not.toBe(zero?.kind)
  })

  it('starts at 200 for "more than 200", never at 201', () => {
    const more = claimOf({ id: 'a', by: 'A', form: 'more-than', value: 200, on: '2023-09-19' })
    const exact = claimOf({ id: 'b', by: 'B', value: 200, on: '2023-09-19' })
    const layout = draw(laneOf([more, exact]))
    expect(markOf(layout, 'a')?.x).toBe(markOf(layout, 'b')?.x)
  })

  it('puts nothing in the middle of a range', () => {
    const layout = draw(fixtures.alahli)
    const mark = markOf(layout, 'g-us')
    const [x, x2] = [mark?.x ?? 0, mark?.x2 ?? 0]
    const inside = (mark?.paths.flatMap(pointsOf) ?? []).filter(
      (point) => point.x > x + 1 && point.x < x2 - 1,
    )
    expect(inside).toEqual([])
  })

  it('names claimant, figure and date, and an older one says that it is older', () => {
    const layout = draw(fixtures.karabakh)
    expect(markOf(layout, 'k-mfa')?.name).toBe(
      'Ministry of Foreign Affairs of Armenia: more than 200, 30 October 2023',
    )
    expect(markOf(layout, 'k-auth-1')?.name).toBe(
      'Authorities of Nagorno-Karabakh, earlier: 27, 19 September 2023',
    )
  })

  it('names what a denial denies', () => {
    const mark = markOf(draw(fixtures.alahli), 'g-idf')
    expect(mark?.name).toContain('denies 500 of Hamas')
    expect(mark?.labels.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['500', 'denies Hamas']),
    )
  })

  it('keeps its word and names the convention that gave it a number', () => {
    const mark = markOf(draw(fixtures.karabakh, WIDE, { convention: 'acled' }), 'k-aj')
    expect(mark?.kind).toBe('convention-dot')
    expect(mark?.labels[0]?.text).toBe('“dozens” drawn as 12 (ACLED)')
    expect(mark?.name).toContain('by the ACLED convention')
  })

  it('has a target of at least 24 px at 320 px, unless a neighbour needs the room', () => {
    const scale = (320 - 32) / NARROW
    for (const { mark } of draw(fixtures.karabakh, NARROW).rows) {
      expect(mark.hit.width * scale).toBeGreaterThanOrEqual(24)
      expect(mark.hit.height * scale).toBeGreaterThanOrEqual(24)
    }
  })
})

describe('the order of rows', () => {
  it('is by kind of source, then the highest number, words and denials last', () => {
    expect(draw(fixtures.alahli).rows.map(({ mark }) => mark.claim)).toEqual([
      'g-hamas',
      'g-off',
      'g-moh-2',
      'g-us',
      'g-eu',
      'g-idf',
      'g-eyes',
      'g-afp',
    ])
  })

  it('has numbers, zero too, before words and words before denials', () => {
    const told = { on: '2023-09-19' }
    const lane = laneOf([
      claimOf({ ...told, id: 'denied', by: 'A', form: 'denied', words: 'false' }),
      claimOf({ ...told, id: 'verbal', by: 'B', form: 'verbal', words: 'dozens' }),
      claimOf({ ...told, id: 'none', by: 'C', form: 'none', value: 0 }),
    ])
    expect(draw(lane).rows.map(({ mark }) => mark.claim)).toEqual(['none', 'verbal', 'denied'])
  })

  it('has one heading for each kind of source that there is', () => {
    expect(draw(fixtures.karabakh).headings.map(({ tone }) => tone)).toEqual([
      'authority',
      'international',
      'media',
    ])
  })
})

describe('the axis', () => {
  const ticks = (layout: BySourceLayout) => layout.axis?.ticks.map(({ label }) => label.text)

  it('starts at zero unless every number lies in the fifth below the highest, and then says so', () => {
    expect(ticks(draw(fixtures.alahli))?.[0]).toBe('0')
    const offset = draw(fixtures.close)
    expect(ticks(offset)?.[0]).not.toBe('0')
    expect(offset.notes.map(({ text }) => text)).toEqual(['The axis does not start at 0'])
  })

  it('starts at zero for a single claim', () => {
    expect(ticks(draw(fixtures.one))?.[0]).toBe('0')
  })

  it('is logarithmic only when asked for, says so, and keeps a place for zero', () => {
    expect(draw(fixtures.derna).scale).toBe('linear')
    const layout = draw(fixtures.derna, WIDE, { scale: 'log' })
    expect(layout.scale).toBe('log')
    expect(layout.notes.map(({ text }) => text)).toEqual(['Logarithmic scale'])
    expect(layout.axis?.zeroBreak).not.toBeNull()
    expect(ticks(layout)?.[0]).toBe('0')
  })

  it.each([
    [20, false],
    [20.1, true],
    [null, false],
  ])('with a spread of %p offers a log axis: %p', (spread, offered) => {
    expect(offersLog({ spread })).toBe(offered)
  })

  it('is not drawn where nobody gave a number', () => {
    const layout = draw(fixtures.allVerbal)
    expect(layout.axis).toBeNull()
    expect(layout.band).toBeNull()
    expect(layout.rows).toHaveLength(3)
  })

  it('holds zero and the largest safe number', () => {
    const layout = draw(fixtures.extremes)
    expect(markOf(layout, 'x-1')?.x).toBeGreaterThan((markOf(layout, 'x-2')?.x ?? 0) + 200)
  })

  it('is written again under a chart of forty claimants', () => {
    const layout = draw(fixtures.forty)
    expect(layout.rows).toHaveLength(40)
    expect(layout.axis?.foot).toHaveLength(layout.axis?.ticks.length ?? -1)
  })
})

describe('the band', () => {
  it('reaches from the lowest to the highest stated number and names who is there', () => {
    const layout = draw(fixtures.alahli)
    expect(layout.band?.x).toBe(markOf(layout, 'g-eyes')?.x)
    expect((layout.band?.x ?? 0) + (layout.band?.width ?? 0)).toBeCloseTo(
      markOf(layout, 'g-hamas')?.x ?? 0,
      0,
    )
    expect(layout.band?.ends.map(({ text }) => text)).toEqual([
      'lowest: none, An eyewitness at the scene',
      'highest: 500, Hamas',
    ])
  })

  it('is left out where there is one number', () => {
    expect(draw(fixtures.one).band).toBeNull()
  })

  it('is not moved by a convention', () => {
    const [none, acled] = (['none', 'acled'] as const).map((convention) =>
      draw(fixtures.karabakh, WIDE, { convention }).band?.ends.map(({ text }) => text),
    )
    expect(acled).toEqual(none)
  })
})
