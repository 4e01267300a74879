import '@testing-library/jest-dom'
import { renderToStaticMarkup } from 'react-dom/server'
import { render, screen, within } from '@testing-library/react'
import type { CoverageAnswer } from '@/lib/answers/coverage'
import { StaticFigure } from '@/components/figure/static-figure'
import { translatorFor } from '@/lib/format/translator'
import { layoutBySource } from '@/lib/charts/by-source/by-source'
import { layoutContradictions } from '@/lib/charts/contradictions/contradictions'
import { layoutCoverage } from '@/lib/charts/coverage/coverage'
import { NARROW, WIDE } from '@/lib/charts/drawing/measures'
import { layoutTimeLine } from '@/lib/charts/over-time/time-line'
import * as fixtures from '../../fixtures/lanes'

const t = translatorFor('en')
const lane = fixtures.karabakh
const input = {
  lane: fixtures.viewOf(lane),
  actors: {},
  convention: 'none',
  scale: 'linear',
  locale: 'en',
  t,
} as const
const layout = layoutBySource(input, { width: WIDE })
const [first, second] = lane.current
const verdict = {
  a: first?.id ?? '',
  b: second?.id ?? '',
  verdict: 'same',
  because: 'Same.',
} as const
const judged = { ...lane, verdicts: [verdict] }
const { group, category, scope, place, basis, current } = lane
const coverage = {
  event: 'e',
  at: null,
  publishedBy: null,
  knownAt: null,
  lanes: [
    { measure: 'killed', group, category, scope, place, basis, current },
    { measure: 'missing', group, category, scope, place, basis, current: current.slice(0, 1) },
  ],
  denied: [],
  withdrawn: [],
  publications: 1,
  actors: {},
} satisfies CoverageAnswer

describe('the static figure', () => {
  it('is named, described, and a link for each claim with claimant, figure and date', () => {
    render(
      <StaticFigure
        layout={layout}
        id="f"
        name="Killed, by source"
        description="Eleven claimants."
      />,
    )
    const figure = screen.getByRole('group', { name: 'Killed, by source' })
    expect(figure).toHaveAccessibleDescription('Eleven claimants.')
    const links = within(figure).getAllByRole('link')
    expect(links).toHaveLength(lane.current.length + lane.history.length)
    const link = within(figure).getByRole('link', {
      name: /Al Jazeera English: “dozens”, 20 September 2023$/,
    })
    expect(link).toHaveAttribute('href', '/claims/k-aj')
    expect(link).toHaveAttribute('data-claim', 'k-aj')
  })

  it('holds every claimant’s name as text', () => {
    const { container } = render(<StaticFigure layout={layout} id="f" name="x" />)
    const text = container.textContent?.replace(/\s+/g, ' ') ?? ''
    for (const { claimant } of lane.current) {
      expect(text).toContain(claimant.name.split(' ')[0])
    }
  })

  it.each([NARROW, WIDE])(
    'at %p has no style attribute, for a strict content security policy',
    (width) => {
      for (const drawn of [
        layoutBySource(input, { width }),
        layoutTimeLine({ ...input, until: null }, { width }),
        layoutContradictions(
          { lane: fixtures.viewOf(judged), actors: {}, locale: 'en', t },
          { width },
        ),
        layoutCoverage({ coverage, actors: {}, captioned: true, locale: 'en', t }, { width }),
      ]) {
        const markup = renderToStaticMarkup(<StaticFigure layout={drawn} id="f" name="x" />)
        expect(markup).toMatch(/^<svg/)
        expect(markup).not.toMatch(/style=|<style|<script|undefined|NaN/)
      }
    },
  )

  it('says of the cells without a claim that none is recorded, and links none of them', () => {
    const layout = layoutCoverage(
      { coverage, actors: {}, captioned: true, locale: 'en', t },
      { width: WIDE },
    )
    const { container } = render(<StaticFigure layout={layout} id="c" name="x" />)
    expect(within(container).getAllByRole('link')).toHaveLength(current.length + 1)
    const silence = container.querySelector('.fig-silence')
    expect(silence?.closest('a')).toBeNull()
    expect(silence?.parentElement?.querySelector('title')).toHaveTextContent(
      'Missing: no claim recorded',
    )
  })

  it('gives the same bytes each time', () => {
    const once = renderToStaticMarkup(<StaticFigure layout={layout} id="f" name="x" />)
    const again = layoutBySource(
      { ...input, lane: fixtures.viewOf(JSON.parse(JSON.stringify(lane)) as typeof lane) },
      { width: WIDE },
    )
    expect(renderToStaticMarkup(<StaticFigure layout={again} id="f" name="x" />)).toBe(once)
  })
})
