/** What is written of an open page: it asks while it is in sight, and out of sight only for who wants to be told. */
import { act, render, screen } from '@testing-library/react'
import { SWRConfig } from 'swr'
import { LiveNotice } from '@/app/_components/live/live-notice'

const refresh = jest.fn()
jest.mock('next/navigation', () => ({ useRouter: () => ({ refresh }) }))

const POLL = 15_000
const TEXTS = {
  newClaims: { one: '{count} new claim since {time}', other: '{count} new claims since {time}' },
  changes: { one: '{count} change since {time}', other: '{count} changes since {time}' },
  show: 'Show',
  stale: 'No answer since {time}',
  offline: 'Offline since {time}',
  notify: 'Notify me',
  stop: 'Do not notify me',
  marked: 'Marked: since {time}',
}

const notified: string[] = []
class Given extends EventTarget {
  static permission = 'granted'
  static requestPermission = async () => 'granted'
  constructor(_title: string, { body = '' }: NotificationOptions) {
    super()
    notified.push(body)
  }
}

describe('an open page', () => {
  let asked = 0
  let changes: object[] = []
  let news: object = { lines: [] }
  let visibility: DocumentVisibilityState = 'visible'

  beforeEach(() => {
    jest.useFakeTimers()
    Object.assign(globalThis, {
      fetch: async (address: string) => {
        if (address.startsWith('/changes/news.json')) return { ok: true, json: async () => news }
        asked += 1
        return { ok: true, json: async () => ({ changes }) }
      },
    })
    Object.defineProperty(window, 'Notification', { value: Given, configurable: true })
    Object.defineProperty(document, 'visibilityState', {
      get: () => visibility,
      configurable: true,
    })
    asked = 0
    changes = []
    visibility = 'visible'
    notified.length = 0
    refresh.mockClear()
    localStorage.clear()
  })
  afterEach(() => jest.useRealTimers())

  const open = async () => {
    render(
      <SWRConfig value={{ provider: () => new Map() }}>
        <LiveNotice
          scope={{ event: 'war' }}
          title={'The war'}
          locale={'en'}
          texts={TEXTS}
          since="2023-09-20T12:00:00.000Z"
          loadedAt="2023-09-20T12:05:00.000Z"
        />
      </SWRConfig>,
    )
    await pass(0)
    asked = 0
  }
  const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds))

  it('asks again and again while it is in sight, and not while it is out of sight', async () => {
    await open()
    await pass(POLL * 3)
    expect(asked).toBe(3)
    visibility = 'hidden'
    await pass(POLL * 3)
    expect(asked).toBe(3)
  })

  it('goes on asking out of sight for who asked to be told, and tells once', async () => {
    localStorage.setItem('bysource.notify.war', 'on')
    await open()
    visibility = 'hidden'
    changes = [{ kind: 'claim-recorded', claim: 'c1' }]
    await pass(POLL * 3)
    expect(asked).toBe(3)
    expect(notified).toEqual(['1 new claim since 12:05 UTC'])
  })

  it('notifies nobody who sees the page, and nobody of what is no new claim', async () => {
    localStorage.setItem('bysource.notify.war', 'on')
    await open()
    changes = [{ kind: 'claim-recorded', claim: 'c1' }]
    await pass(POLL)
    expect(screen.getByText(/1 new claim since/)).toBeInTheDocument()
    visibility = 'hidden'
    changes = [...changes, { kind: 'claim-revised', claim: 'c1' }]
    await pass(POLL)
    expect(notified).toEqual([])
  })

  it('says what is new and moves nothing until it is asked to', async () => {
    await open()
    changes = [
      { kind: 'claim-recorded', claim: 'c1' },
      { kind: 'claim-recorded', claim: 'c2' },
    ]
    await pass(POLL)
    expect(screen.getByText(/2 new claims since 12:05 UTC/)).toBeInTheDocument()
    expect(refresh).not.toHaveBeenCalled()
    act(() => screen.getByRole('button', { name: 'Show' }).click())
    expect(refresh).toHaveBeenCalledTimes(1)
  })
  it('tells what came, with what stood before, at most three and how many more', async () => {
    news = { lines: ['DGPC: killed at least 52 (was 46, 24 Nov)', 'and 4 more'] }
    await open()
    changes = [{ kind: 'claim-recorded', claim: 'c1' }]
    await pass(POLL)
    expect(screen.getByRole('status')).toHaveTextContent(
      /1 new claim since.*DGPC: killed at least 52 \(was 46, 24 Nov\).*and 4 more/,
    )
  })
})
