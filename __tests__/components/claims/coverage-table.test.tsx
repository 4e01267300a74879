import { render, screen } from '@testing-library/react'
import { CoverageTable } from '@/components/claims/coverage-table'
import { wordsIn } from '@/lib/format/translator'
import { tableOf } from '@/lib/charts/coverage/coverage-cells'
import { claimOf } from '../../fixtures/lanes'

const words = wordsIn('en')

/** One source that counts as many towns. */
function tableOfTowns(towns: number) {
  const lanes = Array.from({ length: towns }, (_, index) => {
    const place = {
      name: `Town ${index}`,
      admin: null,
      code: null,
      lat: null,
      lon: null,
      precision: null,
    }
    const claim = {
      ...claimOf({ id: `c${index}`, by: 'Ministry', value: 27, on: '2023-09-20' }),
      place,
    }
    const lane = { measure: 'killed', group: null, category: 'all', basis: 'cumulative' } as const
    return {
      ...lane,
      scope: [],
      place,
      current: [{ ...claim, measure: 'killed' as const, group: null }],
    }
  })
  const clocks = { at: null, publishedBy: null, knownAt: null }
  const nothing = { denied: [], withdrawn: [], publications: 1, actors: {} }
  return tableOf({ event: 'e', ...clocks, lanes, ...nothing })
}

const figures = () => screen.getAllByRole('link', { name: '27' })

it('lists every count of a source, each leading to its claim', () => {
  render(<CoverageTable table={tableOfTowns(6)} all="/events/e/claims" actors={{}} words={words} />)
  expect(figures()).toHaveLength(6)
  expect(screen.queryByRole('link', { name: /^\+/ })).toBeNull()
})

it('leads to the others when there are more than a cell can hold', () => {
  render(<CoverageTable table={tableOfTowns(9)} all="/events/e/claims" actors={{}} words={words} />)
  expect(figures()).toHaveLength(6)
  const href = screen.getByRole('link', { name: '+3' }).getAttribute('href')
  expect(href).toMatch(/^\/events\/[^/]+\/claims\?measure=killed&claimant=/)
})

/** A coverage of so many sources, each with one count. */
function tableOfSources(sources: number) {
  const current = Array.from({ length: sources }, (_, index) => ({
    ...claimOf({ id: `c${index}`, by: `Source ${index}`, value: 27, on: '2023-09-20' }),
    measure: 'killed' as const,
    group: null,
  }))
  const lane = { measure: 'killed', group: null, category: 'all', basis: 'cumulative' } as const
  const clocks = { at: null, publishedBy: null, knownAt: null }
  const nothing = { denied: [], withdrawn: [], publications: 1, actors: {} }
  const lanes = [{ ...lane, scope: [], place: null, current }]
  return tableOf({ event: 'e', ...clocks, lanes, ...nothing })
}

describe('the table that a chart says has all sources', () => {
  it.each([29, 120])('has all of %i', (sources) => {
    render(
      <CoverageTable
        table={tableOfSources(sources)}
        all="/events/e/claims"
        actors={{}}
        words={words}
      />,
    )
    expect(figures()).toHaveLength(sources)
    expect(screen.queryByText(/The first/)).toBeNull()
  })

  it('leads to the rest where it has not', () => {
    render(
      <CoverageTable
        table={tableOfSources(121)}
        all="/events/e/claims"
        actors={{}}
        words={words}
      />,
    )
    expect(figures()).toHaveLength(120)
    const rest = screen.getByText(/The first 120 of 121 sources/)
    expect(rest.querySelector('a')?.getAttribute('href')).toBe('/events/e/claims')
  })
})
