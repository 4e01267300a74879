import '@testing-library/jest-dom'
import { renderToStaticMarkup } from 'react-dom/server'
import { render, screen, within } from '@testing-library/react'
import { PlainChart } from '@/components/charts/plain-chart'
import { LineageFigure } from '@/components/figure/lineage-figure'
import { StaticFigure } from '@/components/figure/static-figure'
import { translatorFor } from '@/lib/format/translator'
import { layoutLineage } from '@/lib/charts/lineage/lineage'
import { layoutMap } from '@/lib/charts/map/map'
import { NARROW, WIDE } from '@/lib/charts/drawing/measures'
import { claimOf } from '../../fixtures/lanes'
import { maps } from '../../fixtures/places'

const t = translatorFor('en')
const links = { place: (key: string) => `#${key}`, incident: (id: string) => `/events/${id}` }
const land = { coarse: [], fine: [] }
const input = { ...maps.storm, actors: {}, land, links, locale: 'en', t } as const

describe('the map', () => {
  const layout = layoutMap(input, { width: WIDE })
  if (layout === null) throw new Error('the fixture has positions')

  it('names each place with its claims, and leads to the claim or to the list of claims', () => {
    render(<StaticFigure layout={layout} id="m" name="Where: Killed" />)
    const figure = screen.getByRole('group', { name: 'Where: Killed' })
    const several = within(figure).getByRole('link', {
      name: /Petit-Goâve, Ouest\. Killed.*from 12/,
    })
    expect(several).toHaveAttribute('href', '#Petit-Goâve|Ouest')
    const only = within(figure).getByRole('link', { name: /(?<!, )Ouest\. Killed.*: 22 / })
    expect(only).toHaveAttribute('href', expect.stringMatching(/^\/claims\/m-/))
    expect(only).toHaveAttribute('data-claim', only.getAttribute('href')?.slice('/claims/'.length))
  })

  it('is interactive without axes, with one tab stop', () => {
    const props = {
      layout,
      size: 'wide',
      name: 'Where',
      initialFocus: null,
      press: { current: false },
      onReady: () => {},
    } as const
    render(<PlainChart {...props} />)
    const stops = screen.getAllByRole('link').filter((link) => link.tabIndex === 0)
    expect(stops).toHaveLength(1)
  })

  it('has no style attribute, for a strict content security policy', () => {
    const markup = renderToStaticMarkup(<StaticFigure layout={layout} id="m" name="x" />)
    expect(markup).not.toMatch(/style=|<style|<script|undefined|NaN/)
  })
})

describe('the lineage', () => {
  it('names the claimant, and links each publication', () => {
    const claim = claimOf({ id: 'a', by: 'Ombudsman', value: 27, on: '2023-09-20' })
    const told = { claim, appearances: claim.appearances, locale: 'en', t } as const
    const [narrow, wide] = [NARROW, WIDE].map((width) => layoutLineage(told, { width }))
    if (narrow === undefined || wide === undefined) throw new Error('two widths')
    render(<LineageFigure id="l" name="Who carried it" narrow={narrow} wide={wide} />)
    const [figure] = screen.getAllByRole('group', { name: 'Who carried it' })
    if (figure === undefined) throw new Error('drawn')
    expect(within(figure).getByRole('img', { name: 'claimant: Ombudsman' })).toBeInTheDocument()
    expect(
      within(figure).getByRole('link', {
        name: /published it: Reuters, What is known about the toll/,
      }),
    ).toHaveAttribute('href', 'https://example.org/a')
  })
})
