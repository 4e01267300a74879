import '@testing-library/jest-dom'
import { act, fireEvent, render, waitFor } from '@testing-library/react'
import { ChartBox } from '@/components/charts/chart-box'
import { layoutBoth } from '@/lib/charts/chart'
import { wordsIn } from '@/lib/format/translator'
import { karabakh, viewOf } from '../../fixtures/lanes'

const hasFailed = { value: false }

jest.mock('@/components/charts/live-mark', () => {
  const actual = jest.requireActual<typeof import('@/components/charts/live-mark')>(
    '@/components/charts/live-mark',
  )
  return {
    ...actual,
    LiveMark: (props: Parameters<typeof actual.LiveMark>[0]) => {
      if (hasFailed.value) throw new Error('a fault in the chart')
      return <actual.LiveMark {...props} />
    },
  }
})

const layouts = layoutBoth(
  {
    chart: 'by-source',
    lane: viewOf(karabakh),
    actors: {},
    convention: 'none',
    scale: 'linear',
  },
  wordsIn('en'),
)

/** A box that is told its width at once. */
class Observer {
  constructor(private readonly callback: ResizeObserverCallback) {}
  observe() {
    const entry = { contentRect: { width: 800 } } as ResizeObserverEntry
    this.callback([entry], this as unknown as ResizeObserver)
  }
  disconnect() {}
}

function show() {
  if (layouts === null) throw new Error('the lane is drawn')
  const { container } = render(
    <ChartBox chart="by-source" name="Killed" source={layouts}>
      <div className="fig-static">
        <a href="https://example.org/" data-mark="k-icrc">
          drawn
        </a>
      </div>
    </ChartBox>,
  )
  const box = container.querySelector('.fig-box')
  const link = container.querySelector('[data-mark="k-icrc"]')
  if (box === null || link === null) throw new Error('the box is drawn')
  return { box, link }
}

const isLive = (box: Element) => box.getAttribute('data-live') === 'true'
const isStatic = (box: Element) => box.querySelector('.fig-static') !== null
const PATIENT = { timeout: 20_000 }
const untilLive = (box: Element) => waitFor(() => expect(isLive(box)).toBe(true), PATIENT)
const awhile = () => act(() => new Promise((resolve) => setTimeout(resolve, 250)))

jest.setTimeout(30_000)
beforeAll(() => {
  window.CSS ??= { escape: (text: string) => text } as typeof CSS
  window.ResizeObserver = Observer as unknown as typeof ResizeObserver
})
beforeEach(() => {
  hasFailed.value = false
})

describe('the box of a chart', () => {
  it('has the drawing alone until a reader turns to it', async () => {
    const { box } = show()
    await awhile()
    expect(isStatic(box)).toBe(true)
    expect(box.querySelector('.fig-live')).toBeNull()
  })

  it('becomes interactive under a pointer', async () => {
    const { box } = show()
    fireEvent.pointerMove(box)
    await untilLive(box)
    expect(isStatic(box)).toBe(false)
  })

  it('becomes interactive with the focus, which stays on its mark', async () => {
    const { box, link } = show()
    act(() => (link as HTMLElement).focus())
    await untilLive(box)
    expect(document.activeElement).toHaveAttribute('data-mark', 'k-icrc')
    expect(document.activeElement).not.toBe(link)
  })

  it('keeps its drawing under a press, until the click has come', async () => {
    const { box, link } = show()
    fireEvent.pointerDown(link)
    await waitFor(() => expect(box.querySelector('.fig-live [data-mark]')).not.toBeNull(), PATIENT)
    await awhile()
    expect(isStatic(box)).toBe(true)
    fireEvent.pointerUp(link)
    expect(isStatic(box)).toBe(true)
    await untilLive(box)
  })

  it('keeps its drawing where the interactive one fails', async () => {
    hasFailed.value = true
    const complain = jest.spyOn(console, 'error').mockImplementation(() => {})
    const { box } = show()
    fireEvent.pointerMove(box)
    await waitFor(() => expect(complain).toHaveBeenCalled(), PATIENT)
    expect(isStatic(box)).toBe(true)
    expect(isLive(box)).toBe(false)
  })
})
