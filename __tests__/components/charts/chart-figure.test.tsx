import { renderToStaticMarkup } from 'react-dom/server'
import { ChartFigure } from '@/components/charts/chart-figure'
import { wordsIn } from '@/lib/format/translator'
import { karabakh, viewOf } from '../../fixtures/lanes'

const words = wordsIn('en')
const shown = { lane: viewOf(karabakh), actors: {}, convention: 'none' } as const

describe('a chart in the page, before any script', () => {
  const markup = renderToStaticMarkup(
    <ChartFigure
      content={{ chart: 'by-source', scale: 'linear', ...shown }}
      words={words}
      id="killed"
      name="Killed"
      title={<h2>27 to 223</h2>}
      footer="11 claims"
    />,
  )
  const page = new DOMParser().parseFromString(markup, 'text/html')
  const figure = page.querySelector('figure')

  it('is a figure with its title, its footer and both drawings', () => {
    expect(figure?.dataset.chart).toBe('by-source')
    expect(figure?.querySelector('h2')?.textContent).toBe('27 to 223')
    expect(figure?.querySelector('figcaption')?.textContent).toBe('11 claims')
    expect(figure?.querySelectorAll('.fig-narrow svg[role], .fig-wide svg[role]')).toHaveLength(2)
    expect(markup).not.toContain('style=')
  })

  it('has ids that are unique on the page', () => {
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is over time in the same way', () => {
    const line = renderToStaticMarkup(
      <ChartFigure
        content={{ chart: 'over-time', until: null, ...shown }}
        words={words}
        id="time"
        name="Killed over time"
      />,
    )
    expect(line).toContain('data-chart="over-time"')
    expect(line).toContain('data-claim="k-aj"')
  })
})
