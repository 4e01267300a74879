import { readAddress } from '../../../scripts/serving/address.mjs'

const asked = (url: string, method = 'GET') => readAddress({ method, url })

describe('what a request line asks for', () => {
  it.each([
    ['/events/a?x=//b', '/events/a?x=//b', null],
    ['http://figures.test/events/a?b', '/events/a?b', 'figures.test'],
    ['HTTPS://figures.test:8080', '/', 'figures.test:8080'],
    ['http://figures.test?q=a', '/?q=a', 'figures.test'],
    ['/%2f/%5c', '/%2f/%5c', null],
    ['/_next/static/../../events/a?b=/../c', '/events/a?b=/../c', null],
    ['/ping/%2e%2E/events/./a', '/events/a', null],
    ['/s/fonts/.%2e/..', '/', null],
    ['http://figures.test/ping/../events', '/events', 'figures.test'],
    ['/../../events/a..b/.c', '/events/a..b/.c', null],
    ['/a%2f../b', '/a%2f../b', null],
    ['/s/%61%2Ezip?b=%2e', '/s/a.zip?b=%2e', null],
    ['/%5E%7b%252e%5f%7E%30%5a', '/%5E%7b%252e_~0Z', null],
  ])('%s is a path of ours', (url, path, host) => {
    expect(asked(url)).toEqual({ url: path, host })
  })

  it.each([
    '*',
    'events',
    'ftp://figures.test/a',
    'http://user@evil.example/a',
    'http:///a',
    '/a\\b',
    '/\\evil.example',
    '\\\\evil.example',
    '/%E0%A4%A',
    '/%ff',
  ])('%s is none', (url) => {
    expect(asked(url)).toMatchObject({ status: 400 })
  })

  it.each([
    ['//evil.example/..', '/'],
    ['///evil.example//a?b=//c', '/evil.example/a?b=//c'],
    ['http://figures.test//evil.example', '/evil.example'],
    ['/events//a', '/events/a'],
    ['/.//evil.example', '/evil.example'],
    ['/a/..//evil.example?b', '/evil.example?b'],
  ])('%s leads to a path of ours with single slashes', (url, location) => {
    expect(asked(url)).toMatchObject({ status: 308, headers: { Location: location } })
  })

  it('parameters without end are none, whatever their names', () => {
    const withMany = (count: number) =>
      ['a', ''].map((name) => asked(`/ping?${Array.from({ length: count }, () => name).join('&')}`))
    for (const address of withMany(400)) expect(address).toMatchObject({ host: null })
    for (const address of withMany(401)) expect(address).toMatchObject({ status: 414 })
  })

  it('two hosts are none', () => {
    const from = (host: string[]) =>
      readAddress({ method: 'GET', url: '/', headersDistinct: { host } })
    expect(from(['figures.test'])).toEqual({ url: '/', host: null })
    expect(from(['figures.test', 'other.test'])).toMatchObject({ status: 400 })
  })

  it('the whole server may be asked what it allows', () => {
    expect(asked('*', 'OPTIONS')).toMatchObject({ status: 204 })
    expect(asked('/a', 'PROPFIND')).toMatchObject({
      status: 405,
      headers: { Allow: expect.stringContaining('GET, HEAD') },
    })
  })
})
