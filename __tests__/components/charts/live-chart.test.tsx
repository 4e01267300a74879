import '@testing-library/jest-dom'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AxesChart as LiveChart } from '@/components/charts/axes-chart'
import { PlainChart } from '@/components/charts/plain-chart'
import { translatorFor } from '@/lib/format/translator'
import { layoutBySource } from '@/lib/charts/by-source/by-source'
import { layoutContradictions } from '@/lib/charts/contradictions/contradictions'
import { WIDE } from '@/lib/charts/drawing/measures'
import { karabakh, viewOf } from '../../fixtures/lanes'

const t = translatorFor('en')
const layout = layoutBySource(
  { lane: viewOf(karabakh), actors: {}, convention: 'none', scale: 'linear', locale: 'en', t },
  { width: WIDE },
)

const chartProps = { layout, size: 'wide', name: 'Killed, by source' } as const

async function show() {
  const onReady = jest.fn()
  render(
    <>
      <button type="button">before</button>
      <LiveChart {...chartProps} initialFocus={null} press={{ current: false }} onReady={onReady} />
      <button type="button">after</button>
    </>,
  )
  await waitFor(() => expect(onReady).toHaveBeenCalled())
  const chart = screen.getByRole('group', { name: 'Killed, by source' })
  return { chart, user: userEvent.setup() }
}

const claimOf = (element: Element | null) => element?.getAttribute('data-claim')

beforeAll(() => {
  window.CSS ??= { escape: (text: string) => text } as typeof CSS
})

describe('the interactive chart', () => {
  it('has a link for each claim, where the layout put it', async () => {
    const { chart } = await show()
    const links = within(chart).getAllByRole('link')
    expect(links).toHaveLength(karabakh.current.length + karabakh.history.length)
    expect(
      within(chart).getByRole('link', { name: /Al Jazeera English: “dozens”, 20 September 2023$/ }),
    ).toHaveAttribute('href', '/claims/k-aj')
    expect(chart.querySelector('[transform] > a')).toBeNull()
  })

  it('is one tab stop, and arrows, Home and End move between marks', async () => {
    const { chart, user } = await show()
    await user.tab()
    await user.tab()
    expect(claimOf(document.activeElement)).toBe(layout.rows[0]?.mark.claim)
    await user.keyboard('{ArrowDown}')
    expect(claimOf(document.activeElement)).toBe(layout.rows[1]?.mark.claim)
    await user.keyboard('{ArrowLeft}')
    expect(claimOf(document.activeElement)).toBe('k-auth-1')
    await user.keyboard('{End}')
    expect(claimOf(document.activeElement)).toBe('k-aj')
    expect(chart.querySelectorAll('a[tabindex="0"]')).toHaveLength(1)
    await user.tab()
    expect(document.activeElement).toHaveTextContent('after')
    await user.tab({ shift: true })
    expect(claimOf(document.activeElement)).toBe('k-aj')
  })

  it('shows the words and the source on focus, and Esc leaves', async () => {
    const { user } = await show()
    await user.tab()
    await user.tab()
    const tip = screen.getByRole('tooltip')
    expect(tip).toHaveTextContent('223')
    expect(tip).toHaveTextContent('Investigative Committee of Armenia (third party)')
    expect(tip).toHaveTextContent('“223 bajas”')
    expect(tip).toHaveTextContent('Reuters')
    expect(document.activeElement).toHaveAccessibleDescription(/223 bajas/)
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('tooltip')).toBeNull()
    expect(claimOf(document.activeElement)).toBeNull()
    await user.tab()
    expect(document.activeElement).toHaveTextContent('after')
  })

  it('shows them on hover, and keeps them while the pointer is on them', async () => {
    const { chart, user } = await show()
    await user.hover(within(chart).getByRole('link', { name: /Al Jazeera/ }))
    await user.hover(screen.getByRole('tooltip'))
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(screen.getByRole('tooltip')).toHaveTextContent('“dozens”')
    await user.unhover(screen.getByRole('tooltip'))
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull())
  })

  it('takes over the focus that the static figure had', async () => {
    const onReady = jest.fn()
    const { rerender } = render(
      <LiveChart
        {...chartProps}
        initialFocus={null}
        press={{ current: false }}
        onReady={onReady}
      />,
    )
    await waitFor(() => expect(onReady).toHaveBeenCalled())
    rerender(
      <LiveChart
        {...chartProps}
        initialFocus="k-icrc"
        press={{ current: false }}
        onReady={onReady}
      />,
    )
    expect(claimOf(document.activeElement)).toBe('k-icrc')
  })
})

describe('a chart of pairs', () => {
  const [first, second, third] = karabakh.current
  const because = 'Both cannot be true.'
  const pair = (a = '', b = '') => ({ a, b, verdict: 'contradicts' as const, because })
  const verdicts = [pair(first?.id, second?.id), pair(first?.id, third?.id)]
  const lane = viewOf({ ...karabakh, current: karabakh.current.slice(0, 3), verdicts })
  const pairs = layoutContradictions({ lane, actors: {}, locale: 'en', t }, { width: WIDE })

  it('is one tab stop too, moves from pair to pair, and shows the sentence', async () => {
    const onReady = jest.fn()
    render(
      <PlainChart
        layout={pairs}
        size="wide"
        name="Pairs"
        initialFocus={null}
        press={{ current: false }}
        onReady={onReady}
      />,
    )
    await waitFor(() => expect(onReady).toHaveBeenCalled())
    const user = userEvent.setup()
    const chart = screen.getByRole('group', { name: 'Pairs' })
    expect(within(chart).getAllByRole('link')).toHaveLength(2)
    await user.tab()
    const start = document.activeElement?.getAttribute('data-mark')
    expect(screen.getByRole('tooltip')).toHaveTextContent(because)
    await user.keyboard('{End}')
    expect(document.activeElement?.getAttribute('data-mark')).not.toBe(start)
    expect(document.activeElement).toHaveAccessibleName(expect.stringContaining(because))
    expect(chart.querySelectorAll('a[tabindex="0"]')).toHaveLength(1)
  })
})
