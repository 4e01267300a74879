import { isPage, kindOf } from '../../../scripts/serving/kind.mjs'

const kind = (url: string, method = 'GET', headers = {}) => kindOf({ method, url, headers })

describe('how a request is let in', () => {
  it.each(['/ping', '/api/v1/health', '/api/v1/health?x', '/s/fonts/a.woff2', '/icon.svg'])(
    '%s waits in no line',
    (url) => {
      expect(kind(url)).toEqual({ lane: null, cost: 1 })
    },
  )

  it.each([
    ['/_next/static/chunks/a.js', null, 0],
    ['/', 'reads', 10],
    ['/events/a?measure=killed', 'reads', 10],
    ['/events/a/claims', 'reads', 10],
    ['/pinger', 'reads', 10],
    ['/events/a/chart.json', 'reads', 1],
    ['/api/v1/events/a/comparison', 'reads', 1],
    ['/api/v1/events/a/claims', 'reads', 1],
    ['/changes.atom', 'reads', 1],
    ['/events/a/chart.png?chart=map', 'reads', 40],
    ['/s/a.svg', 'reads', 40],
    ['/s/a.json', 'reads', 1],
    ['/s/a.zip', 'files', 40],
    ['/api/v1/events/a/claims.csv', 'files', 40],
    ['/api/v1/events/a/claims.hxl.json?measure=killed', 'files', 40],
  ])('%s', (url, lane, cost) => {
    expect(kind(url)).toEqual({ lane, cost })
  })

  it('a write with a key has a lane of its own, and costs nothing yet', () => {
    const key = { authorization: 'Bearer a' }
    expect(kind('/api/v1/statements', 'POST', key)).toEqual({ lane: 'writes', cost: 0 })
    expect(kind('/api/v1/snapshots/a/removal', 'POST', key)).toEqual({ lane: 'writes', cost: 0 })
    expect(kind('/api/v1/snapshots', 'POST')).toEqual({ lane: 'reads', cost: 10 })
  })

  it('a snapshot, which takes no key, costs the same with one', () => {
    const key = { authorization: 'Bearer a' }
    expect(kind('/api/v1/snapshots', 'POST', key)).toEqual({ lane: 'reads', cost: 10 })
    expect(kind('/api/v1/snapshots/?a', 'POST', key)).toEqual({ lane: 'reads', cost: 10 })
  })

  it('knows pages from everything else', () => {
    expect(['/', '/events/a', '/sources', '/verify'].every(isPage)).toBe(true)
    expect(['/api', '/s/a', '/api/v1/x', '/_next/x', '/sitemap.xml'].some(isPage)).toBe(false)
  })
})
