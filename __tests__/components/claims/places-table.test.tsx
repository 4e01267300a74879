import { render, screen, within } from '@testing-library/react'
import { PlacesTable } from '@/components/claims/places-table'
import { wordsIn } from '@/lib/format/translator'
import { MAP_ROOM } from '@/lib/charts/map/map-drawn'
import type { PlaceClaims, SortedPlaces } from '@/lib/charts/map/map-places'
import { claimOf } from '../../fixtures/lanes'
import { at, laneAt } from '../../fixtures/places'

const words = wordsIn('en')

const nothing: SortedPlaces = {
  placed: [],
  incidents: [],
  context: [],
  unplaced: [],
  unplacedIncidents: [],
  wholeExtent: 0,
}

function placeOf(name: string, claims: number): PlaceClaims {
  const place = at(name, null, null)
  const some = Array.from({ length: claims }, (_, index) =>
    claimOf({ id: `${name}-${index}`, by: `Source ${index}`, value: index, on: '2024-01-01' }),
  )
  return { key: name, place, lanes: [laneAt(place, ...some)] }
}

function draw(unplaced: readonly PlaceClaims[], all?: (place?: string) => string) {
  render(
    <PlacesTable
      sorted={{ ...nothing, unplaced }}
      letters={{}}
      measure={'killed'}
      actors={{}}
      clocks={{}}
      words={words}
      {...(all && { all })}
    />,
  )
}

const claimsShown = () => screen.getAllByRole('link', { name: /Everything about this claim/ })
const full = (place = '') => `/all?place=${place}`

it('shows every claim of a place, and no way on, while there is room', () => {
  draw([placeOf('Derna', 12)], full)
  expect(claimsShown()).toHaveLength(12)
  expect(screen.queryByRole('link', { name: /further claim/ })).toBeNull()
  expect(screen.queryByText(/places with the most claimants/)).toBeNull()
})

it('shows 12 claims of a crowded place and leads to the others', () => {
  draw([placeOf('Derna', 15)], full)
  expect(claimsShown()).toHaveLength(12)
  const more = screen.getByRole('link', { name: '3 further claims about this place' })
  expect(more.getAttribute('href')).toBe('/all?place=Derna')
})

it('says how many places there are when it has the first ones only', () => {
  const places = Array.from({ length: MAP_ROOM + 5 }, (_, index) =>
    placeOf(`Place ${index}`, index === MAP_ROOM ? 2 : 1),
  )
  draw(places, full)
  const headers = screen.getAllByRole('rowheader', { name: /^Place/ })
  expect(headers).toHaveLength(MAP_ROOM)
  expect(screen.getByRole('rowheader', { name: /^Place 60/ })).toBeTruthy()
  const rest = screen.getByText(/These are the 60 places with the most claimants, of 65/)
  expect(within(rest).getByRole('link').getAttribute('href')).toBe('/all?place=')
})

it('shows everything where there is nowhere to lead to', () => {
  draw([placeOf('Derna', 15)])
  expect(claimsShown()).toHaveLength(15)
})

it('has a place of which all was withdrawn, with what was and by whom', () => {
  const place = at('Harbour', null, null)
  const gone = claimOf({ id: 'gone', by: 'Relief office', value: 70, on: '2024-01-01' })
  const lane = laneAt(place)
  const withdrawal = {
    by: 'source' as const,
    reason: 'retraction' as const,
    note: null,
    statedOn: '2024-01-02',
    statedOnPrecision: 'day' as const,
    recordedAt: '2024-01-02T00:00:00.000Z',
  }
  const withdrawn = [{ ...gone, status: 'withdrawn' as const, withdrawal }]
  const counts = { ...lane.counts, withdrawn: 1 }
  draw([
    { key: 'Harbour', place, lanes: [{ ...lane, counts, withdrawn: () => withdrawn }] },
    placeOf('Hills', 2),
  ])
  const row = screen.getByRole('row', { name: /Relief office/ })
  expect(row).toHaveAttribute('data-state', 'withdrawn')
  expect(row).toHaveTextContent('withdrawn')
})
