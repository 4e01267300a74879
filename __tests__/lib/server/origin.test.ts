/** Which address is written into pages, feeds and files when the operator names none. */
import { replaceStore } from '@/lib/server/open'
import { originOf } from '@/lib/server/origin'
import type { Store } from '@/lib/store/store'

const HERE = 'http://localhost:4321'
/** What decides is the configuration; no store is read. */
const NO_STORE = {} as Store

const asked = (headers: Record<string, string>) =>
  originOf({ get: (name: string) => headers[name.toLowerCase()] ?? null })

describe('without BYSOURCE_URL', () => {
  const port = process.env.PORT
  beforeAll(() => {
    process.env.PORT = '4321'
    replaceStore(NO_STORE)
  })
  afterAll(() => {
    if (port === undefined) delete process.env.PORT
    else process.env.PORT = port
  })

  it.each([
    ['example.org', 'http://example.org'],
    ['figures.example.org:8080', 'http://figures.example.org:8080'],
    ['EXAMPLE.org', 'http://example.org'],
    ['xn--80ak6aa92e.xn--p1ai', 'http://xn--80ak6aa92e.xn--p1ai'],
    ['192.0.2.1:3000', 'http://192.0.2.1:3000'],
    ['[2001:db8::1]:3000', 'http://[2001:db8::1]:3000'],
    ['localhost', 'http://localhost'],
  ])('the plain host %s is believed', (host, origin) => {
    expect(asked({ host })).toBe(origin)
  })

  it.each([
    '',
    'evil.test/path',
    'evil.test?q',
    'evil.test#x',
    'user@evil.test',
    'user:secret@evil.test',
    'example.org, evil.test',
    'example.org evil.test',
    'evil.test"><script>',
    "evil.test'",
    'evil.test\\x',
    'evil.test:port',
    'evil.test:99999999',
    'evil.test:70000',
    'evil.test:',
    'evil_test',
    'éxample.org',
    '%65vil.test',
    '[::1',
    '[::1]evil.test',
    '[v1.a]',
    '-evil.test',
    '.evil.test',
    'javascript:alert(1)',
    `${'a'.repeat(300)}.test`,
  ])('the host %j is not', (host) => {
    expect(asked({ host })).toBe(HERE)
  })

  it.each([
    ['https', 'https://example.org'],
    ['HTTPS', 'http://example.org'],
    ['https,http', 'http://example.org'],
    ['javascript', 'http://example.org'],
    ['https://evil.test/', 'http://example.org'],
  ])('X-Forwarded-Proto: %s makes it %s', (proto, origin) => {
    expect(asked({ host: 'example.org', 'x-forwarded-proto': proto })).toBe(origin)
  })

  it('X-Forwarded-Host is nobody’s word', () => {
    expect(asked({ host: 'example.org', 'x-forwarded-host': 'evil.test' })).toBe(
      'http://example.org',
    )
    expect(asked({ 'x-forwarded-host': 'evil.test' })).toBe(HERE)
  })
})

it('with BYSOURCE_URL no request has a say', () => {
  replaceStore(NO_STORE, { BYSOURCE_URL: 'https://figures.example.org/' })
  const headers = { host: 'evil.test', 'x-forwarded-proto': 'http' }
  expect(asked(headers)).toBe('https://figures.example.org')
})
