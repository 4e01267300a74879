import { wordsIn } from '@/lib/format/translator'
import { layoutMap } from '@/lib/charts/map/map'
import { drawnPlaces, MAP_ROOM } from '@/lib/charts/map/map-drawn'
import { mapNotes } from '@/lib/charts/map/map-finding'
import { sortPlaces, type MapContent } from '@/lib/charts/map/map-places'
import { WIDE } from '@/lib/charts/drawing/measures'
import { readLand } from '@/lib/server/land'
import { claimOf } from '../../../fixtures/lanes'
import { at, laneAt } from '../../../fixtures/places'
import fc from '../../../support/properties'

const words = wordsIn('en')
const links = { place: (key: string) => `#${key}`, incident: (id: string) => `/events/${id}` }
const landRead = readLand()

/** A place for each number of claimants. */
function town(claimants: readonly number[]): MapContent {
  const lanes = claimants.map((count, place) =>
    laneAt(
      at(`Place ${place}`, 10 + (place % 20) * 0.1, 10 + Math.floor(place / 20) * 0.1),
      ...Array.from({ length: count }, (_, index) =>
        claimOf({ id: `${place}-${index}`, by: `Source ${index}`, value: index, on: '2024-01-01' }),
      ),
    ),
  )
  return { measure: 'killed', places: [], lanes, incidents: [] }
}

const supportOf = ({ lanes }: { lanes: readonly { support: { claimants: number } }[] }) =>
  Math.max(...lanes.map(({ support }) => support.claimants))

describe('what a map draws of an event with very many places', () => {
  it('is those with the most claimants, in the order of the table', async () => {
    const land = await landRead
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 8 }),
        (claimants, most) => {
          const sorted = sortPlaces(town(claimants), land)
          const { placed } = drawnPlaces(sorted, most)
          expect(placed).toHaveLength(Math.min(most, claimants.length))
          expect(placed).toEqual(sorted.placed.filter((one) => placed.includes(one)))
          const left = sorted.placed.filter((one) => !placed.includes(one))
          const fewest = Math.min(...placed.map(supportOf))
          for (const one of left) expect(supportOf(one)).toBeLessThanOrEqual(fewest)
        },
      ),
    )
  })

  it('is said with the number of all, and only then', async () => {
    const land = await landRead
    const crowded = sortPlaces(town(Array(MAP_ROOM + 1).fill(1)), land)
    expect(mapNotes(crowded, words)).toEqual([
      `Of ${MAP_ROOM + 1} places the map has the ${MAP_ROOM} with the most claimants.`,
    ])
    expect(mapNotes(sortPlaces(town(Array(MAP_ROOM).fill(1)), land), words)).toEqual([])
  })

  it('has a mark for each place that is drawn', async () => {
    const content = town([...Array(MAP_ROOM).fill(1), 2])
    const land = await landRead
    const layout = layoutMap({ ...content, ...words, actors: {}, land, links }, { width: WIDE })
    const marks = layout?.lines.flat() ?? []
    expect(marks).toHaveLength(MAP_ROOM)
    expect(marks.map(({ id }) => id).join()).toContain(`Place ${MAP_ROOM}`)
  })
})
