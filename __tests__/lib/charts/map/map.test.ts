import { translatorFor } from '@/lib/format/translator'
import { layoutMap, letterOf, type MapInput } from '@/lib/charts/map/map'
import type { Land } from '@/lib/charts/map/map-land'
import { sortPlaces, type MapContent } from '@/lib/charts/map/map-places'
import { NARROW, WIDE } from '@/lib/charts/drawing/measures'
import type { Direction, PlacedText } from '@/lib/charts/drawing/shapes'
import type { MapLayout } from '@/lib/charts/map/layout'
import { readLand } from '@/lib/server/land'
import { at, laneAt, maps } from '../../../fixtures/places'
import { claimOf } from '../../../fixtures/lanes'
import { collisions, outside } from '../../../support/drawing'
import fc, { ofHundred } from '../../../support/properties'

const t = translatorFor('en')
const links = { place: (key: string) => `#${key}`, incident: (id: string) => `/events/${id}` }
let land: Land
beforeAll(async () => {
  land = await readLand()
})

function draw(content: MapContent, width = WIDE, direction: Direction = 'ltr'): MapLayout {
  const input: MapInput = { ...content, actors: {}, land, links, locale: 'en', t, direction }
  const layout = layoutMap(input, { width })
  if (layout === null) throw new Error('nothing has a position')
  return layout
}

const empty: MapContent = { measure: 'killed', places: [], lanes: [], incidents: [] }
const counted = claimOf({ id: 'm', by: 'Ministry of Health', value: 27, on: '2025-10-30' })

const marksOf = ({ lines }: MapLayout) => lines.flat()
const textsOf = (layout: MapLayout): PlacedText[] => [
  ...marksOf(layout).flatMap(({ labels }) => labels),
  ...layout.silent.flatMap(({ labels }) => labels),
  ...layout.countries,
  layout.scaleBar.label,
  ...layout.notes,
]
const coordinates = (d: string) =>
  [...d.matchAll(/-?\d+(?:\.\d+)? -?\d+(?:\.\d+)?/g)].map(([pair]) => pair.split(' ').map(Number))

const cases = Object.entries(maps).flatMap(([name, content]) =>
  [NARROW, WIDE].flatMap((width) =>
    (['ltr', 'rtl'] as const).map((direction) => ({ name, content, width, direction })),
  ),
)

describe.each(cases)('the map “$name” at $width, $direction', ({ content, width, direction }) => {
  const drawn = () => draw(content, width, direction)

  it('writes nothing outside its box and nothing over anything else', () => {
    const layout = drawn()
    const texts = textsOf(layout)
    expect(outside(texts, layout.width, layout.height, direction)).toEqual([])
    expect(collisions(texts, direction)).toEqual([])
  })

  it('keeps the land in the frame, and sends no more of it than is in view', () => {
    const layout = drawn()
    const { frame } = layout
    const points = layout.land.flatMap(({ d }) => coordinates(d))
    expect(points.length).toBeGreaterThan(0)
    const off = ([x = NaN, y = NaN]: number[]) =>
      !(
        Math.abs(x - frame.x - frame.width / 2) <= frame.width / 2 + 0.2 &&
        Math.abs(y - frame.y - frame.height / 2) <= frame.height / 2 + 0.2
      )
    expect(points.filter(off)).toEqual([])
    const text = JSON.stringify(layout)
    expect(text).not.toContain('NaN')
    expect(text.length).toBeLessThan(80_000)
  })

  it('has targets of at least 24 pixels, and a name for each mark', () => {
    for (const { hit, name, href } of marksOf(drawn())) {
      expect(Math.min(hit.width, hit.height)).toBeGreaterThanOrEqual(24)
      expect(name).not.toBe('')
      expect(href).not.toBe('')
    }
  })
})

describe('the map', () => {
  it('says of a place who claims the lowest and the highest number, and how many claim', () => {
    const mark = marksOf(draw(maps.storm)).find(({ id }) => id.includes('Petit'))
    expect(mark?.name).toMatch(/^Petit-Goâve, Ouest\. Killed, .*from 12 \(Notre Dame Hospital, /)
    expect(mark?.name).toMatch(
      /to 25 \(Famine Early Warning, .*2 sources, at most 2 of them independent/,
    )
    const words = mark?.labels.map(({ text }) => text).join(' ')
    expect(words).toContain('from 12 (Notre Dame Hospital)')
    expect(words).toContain('to 25 (Famine Early Warning)')
  })

  it('tells what is not on it: claims about the whole extent, and places without coordinates', () => {
    const { wholeExtent, unplaced, placed } = sortPlaces(maps.storm, land)
    expect(wholeExtent).toBe(1)
    expect(unplaced.map(({ place }) => place.name)).toEqual(['Fontamara'])
    expect(placed.map(({ place }) => place.name)).toEqual(['Jamaica', 'Ouest', 'Petit-Goâve'])
  })

  it('takes the coordinates of a place that has none from the event’s place of that name and area', () => {
    const [, ouest] = sortPlaces(maps.storm, land).placed
    expect(ouest?.position).toMatchObject({ kind: 'circle', lat: 18.65, lon: -72.3, radius: 40 })
    const elsewhere = { ...maps.storm, places: [at('Ouest', 1, 1, 'region', 'Another country')] }
    expect(sortPlaces(elsewhere, land).unplaced.map(({ place }) => place.name)).toContain('Ouest')
  })

  it.each([
    ['point', 'solid'],
    ['settlement', 'solid'],
    ['district', 'somewhere'],
    ['region', 'somewhere'],
    [null, 'dash'],
  ] as const)('draws a place known to a %s as %s', (precision, role) => {
    const lanes = [
      laneAt(at('X', 10, 10, precision), claimOf({ id: 'a', by: 'A', value: 1, on: '2024-01-01' })),
    ]
    const [mark] = marksOf(draw({ ...maps.town, lanes }))
    expect(mark?.paths[0]?.role).toBe(role)
  })

  it('draws a whole country as its area, under the words of every mark', () => {
    const layout = draw(maps.storm)
    const mark = marksOf(layout).find(({ id }) => id.includes('Jamaica'))
    expect(mark?.paths.map(({ role }) => role)).toEqual(['plate'])
    const areas = layout.land.filter(({ role }) => role === 'somewhere')
    expect(areas).toHaveLength(1)
    expect(areas[0]?.d).not.toContain('A')
  })

  it('keeps the words of a place off the line of a circle, its own and another', () => {
    const district = at('District', 39.8, 46.8, 'district')
    const region = at('Region', 39.8, 46.8, 'region')
    for (const content of [
      { ...empty, lanes: [laneAt(district, counted)] },
      { ...empty, places: [region], lanes: [laneAt(at('Town', 39.75, 46.75), counted)] },
    ]) {
      const { lines, land } = draw(content)
      const circle = [...lines.flat().flatMap(({ paths }) => paths), ...land]
        .filter(({ role }) => role === 'somewhere' || role === 'extent')
        .flatMap(({ d }) => coordinates(d.replaceAll(',', ' ')))
      const [mark] = lines.flat()
      const box = mark?.hit ?? { x: 0, y: 0, width: 0, height: 0 }
      expect(circle.length).toBeGreaterThan(10)
      const across = circle.filter(
        ([x = NaN, y = NaN]) =>
          x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height,
      )
      expect(across).toEqual([])
    }
  })

  it('never sizes a mark by a number', () => {
    const sized = (value: number) =>
      marksOf(
        draw({
          ...maps.town,
          lanes: [laneAt(at('X', 10, 10), claimOf({ id: 'a', by: 'A', value, on: '2024-01-01' }))],
        }),
      )[0]?.paths[0]
    expect(sized(1)).toEqual(sized(9_000_000))
  })

  it('is not mirrored for right to left: only its words are', () => {
    const [ltr, rtl] = [draw(maps.storm, WIDE, 'ltr'), draw(maps.storm, WIDE, 'rtl')]
    expect(rtl.land).toEqual(ltr.land)
    const where = (layout: MapLayout) => marksOf(layout).map(({ id, x, y }) => ({ id, x, y }))
    expect(where(rtl)).toEqual(where(ltr))
    expect(rtl.scaleBar.label.x).toBeGreaterThan(WIDE / 2)
  })

  it('names incidents without a claim, and makes marks of the others', () => {
    const layout = draw(maps.crisis)
    expect(layout.silent).toHaveLength(4)
    expect(marksOf(layout).map(({ kind }) => kind)).toEqual(Array(8).fill('incident'))
    expect(marksOf(layout)[0]?.href).toMatch(/^\/events\/i-/)
  })

  it('gives a letter to what has no room for words, the same one in both widths', () => {
    const [narrow, wide] = [draw(maps.crisis, NARROW), draw(maps.crisis, WIDE)]
    expect(Object.keys(narrow.letters).length).toBeGreaterThan(0)
    const all = { ...narrow.letters, ...wide.letters }
    expect(new Set(Object.values(all)).size).toBe(Object.keys(all).length)
    for (const [id, letter] of Object.entries(wide.letters)) {
      expect(narrow.letters[id] ?? letter).toBe(letter)
    }
    expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA'])
  })

  it('is nothing where nothing has a position', () => {
    const input = { ...maps.silent, places: [at('Nowhere', null, null, null)] }
    expect(
      layoutMap({ ...input, actors: {}, land, links, locale: 'en', t }, { width: WIDE }),
    ).toBeNull()
  })

  it('does not depend on the order in which places, lanes, claims and incidents are read', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(maps.storm, maps.crisis, maps.farApart),
        fc.infiniteStream(fc.nat()),
        (content, chance) => {
          const shuffled = <T>(list: readonly T[]): T[] =>
            list
              .map((one) => ({ one, key: chance.next().value as number }))
              .toSorted((a, b) => a.key - b.key)
              .map(({ one }) => one)
          const again: MapContent = {
            ...content,
            places: shuffled(content.places),
            lanes: shuffled(content.lanes).map((lane) => {
              const claims = shuffled(lane.claims())
              return { ...lane, claims: () => claims }
            }),
            incidents: shuffled(content.incidents),
          }
          expect(draw(again, NARROW)).toEqual(draw(content, NARROW))
        },
      ),
      ofHundred(12),
    )
  })
})
