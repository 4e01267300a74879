import { act, renderHook } from '@testing-library/react'
import { notify, useNotifications } from '@/app/_components/live/notifications'

/** A browser's notifications: what the reader allows, and what was shown. */
function giveNotifications(permission: NotificationPermission, answer = permission) {
  const shown: { title: string; options: NotificationOptions }[] = []
  const asked = { times: 0 }
  class Given extends EventTarget {
    static permission = permission
    static async requestPermission() {
      asked.times += 1
      Given.permission = answer
      return answer
    }
    constructor(title: string, options: NotificationOptions) {
      super()
      shown.push({ title, options })
    }
  }
  Object.defineProperty(window, 'Notification', { value: Given, configurable: true })
  return { shown, asked }
}

const turn = async (result: { current: ReturnType<typeof useNotifications> }) =>
  act(async () => result.current[1]())

describe('the wish to be told of new claims', () => {
  afterEach(() => {
    localStorage.clear()
    Reflect.deleteProperty(window, 'Notification')
  })

  it('is not offered where the browser has no notifications, or the reader has forbidden them', () => {
    expect(renderHook(() => useNotifications('war')).result.current[0]).toBeNull()
    giveNotifications('denied')
    expect(renderHook(() => useNotifications('war')).result.current[0]).toBeNull()
  })

  it('is off until the reader asks, and only then is permission asked for', async () => {
    const { asked } = giveNotifications('default', 'granted')
    const { result } = renderHook(() => useNotifications('war'))
    expect([result.current[0], asked.times]).toEqual(['off', 0])
    await turn(result)
    expect([result.current[0], asked.times]).toEqual(['on', 1])
    await turn(result)
    expect([result.current[0], asked.times]).toEqual(['off', 1])
  })

  it('stays off when permission is refused', async () => {
    giveNotifications('default', 'denied')
    const { result } = renderHook(() => useNotifications('war'))
    await turn(result)
    expect(result.current[0]).toBeNull()
    expect(localStorage).toHaveLength(0)
  })

  it('is one for each event, and kept until the next visit', async () => {
    giveNotifications('granted')
    const first = renderHook(() => useNotifications('war'))
    await turn(first.result)
    first.unmount()
    expect(renderHook(() => useNotifications('war')).result.current[0]).toBe('on')
    expect(renderHook(() => useNotifications('flood')).result.current[0]).toBe('off')
  })

  it('is off again when the reader takes the permission back in the browser', async () => {
    giveNotifications('granted')
    const { result, unmount } = renderHook(() => useNotifications('war'))
    await turn(result)
    unmount()
    giveNotifications('default')
    expect(renderHook(() => useNotifications('war')).result.current[0]).toBe('off')
  })
})

describe('a notification', () => {
  it('replaces the one before of the same event', () => {
    const { shown } = giveNotifications('granted')
    notify('war', 'The war', '1 new claim')
    notify('war', 'The war', '2 new claims')
    expect(shown.map(({ options }) => [options.body, options.tag])).toEqual([
      ['1 new claim', 'bysource.war'],
      ['2 new claims', 'bysource.war'],
    ])
  })

  it('is left out where only service workers may notify', () => {
    Object.defineProperty(window, 'Notification', {
      value: class {
        constructor() {
          throw new TypeError('Illegal constructor')
        }
      },
      configurable: true,
    })
    expect(() => notify('war', 'The war', '1 new claim')).not.toThrow()
  })
})
