import { pauseAfter } from '@/lib/server/watching/fetch-outcome'

const HOUR = 3_600_000
const status = (retryAfter: number | null) => ({ code: 'status', status: 503, retryAfter }) as const

describe('the pause after a fetch', () => {
  it.each([
    ['as usual where it went well', 60, 0, null, HOUR],
    ['as usual after one failure', 60, 1, status(null), HOUR],
    ['twice as long after another', 60, 2, status(null), 2 * HOUR],
    ['a day at most', 60, 20, status(null), 24 * HOUR],
    ['never shorter than usual', 2_880, 9, status(null), 48 * HOUR],
    ['as long as the server says', 60, 1, status(7_200), 2 * HOUR],
    ['no longer than a day for a server that says more', 60, 1, status(9_999_999), 24 * HOUR],
  ])('is %s', (_, every, failures, fault, pause) => {
    expect(pauseAfter(every, failures, fault)).toBe(pause)
  })
})
