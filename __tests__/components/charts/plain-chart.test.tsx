import '@testing-library/jest-dom'
import { renderToStaticMarkup } from 'react-dom/server'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { PlainChart } from '@/components/charts/plain-chart'
import { StaticFigure } from '@/components/figure/static-figure'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { translatorFor } from '@/lib/format/translator'
import { layoutBreakdown, type BreakdownInput } from '@/lib/charts/breakdown/breakdown'
import { NARROW, WIDE } from '@/lib/charts/drawing/measures'
import { claimOf } from '../../fixtures/lanes'

const t = translatorFor('en')
const whole = claimOf({ id: 'w', by: 'Authorities', on: '2023-09-19', value: 27 })
const civilians: ClaimAnswer = {
  ...claimOf({ id: 'c', by: 'Authorities', on: '2023-09-19', value: 2, words: 'two civilians' }),
  partOf: 'w',
  partKind: 'subset',
  category: 'civilians',
}
const input: BreakdownInput = {
  lane: { claims: () => [whole] },
  parts: [civilians],
  actors: {},
  locale: 'en',
  t,
}

beforeAll(() => {
  window.CSS ??= { escape: (text: string) => text } as typeof CSS
})

describe('a breakdown in the browser', () => {
  it('has a link for the whole and for each part, moves between them by arrows, and shows the words', async () => {
    const onReady = jest.fn()
    const layout = layoutBreakdown(input, { width: WIDE })
    render(
      <PlainChart
        layout={layout}
        size="wide"
        name="Parts"
        initialFocus={null}
        press={{ current: false }}
        onReady={onReady}
      />,
    )
    await waitFor(() => expect(onReady).toHaveBeenCalled())
    const chart = screen.getByRole('group', { name: 'Parts' })
    const part = within(chart).getByRole('link', { name: /2 civilians, included in 27/ })
    expect(part).toHaveAttribute('href', '/claims/c')
    const user = userEvent.setup()
    await user.tab()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toHaveAttribute('data-claim', 'w')
    await user.keyboard('{ArrowUp}')
    expect(document.activeElement).toBe(part)
    expect(screen.getByRole('tooltip')).toHaveTextContent('“two civilians”')
  })

  it.each([NARROW, WIDE])('at %p is drawn on the server without style or script', (width) => {
    const layout = layoutBreakdown(input, { width })
    const markup = renderToStaticMarkup(<StaticFigure layout={layout} id="b" name="Parts" />)
    expect(markup).toContain('2 civilians')
    expect(markup).not.toMatch(/style=|<style|<script|undefined|NaN/)
  })
})
