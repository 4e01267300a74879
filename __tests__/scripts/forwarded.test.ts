import { dropForged } from '../../scripts/forwarded.mjs'

const leftOf = (peer: string | undefined) => {
  const headers: Record<string, string> = { 'x-forwarded-for': '203.0.113.9', host: 'figures.test' }
  dropForged(headers, peer)
  return headers
}

describe('where a request says that it is from', () => {
  it.each([
    '127.0.0.1',
    '::1',
    '::ffff:127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    'fd00::1',
  ])('is believed when a proxy at %s says it', (peer) => {
    expect(leftOf(peer)).toHaveProperty('x-forwarded-for', '203.0.113.9')
  })

  it.each(['198.51.100.7', '::ffff:198.51.100.7', '2001:db8::7', '172.32.0.1', '100.128.0.1'])(
    'is not believed when the reader at %s says it',
    (peer) => {
      expect(leftOf(peer)).toEqual({ host: 'figures.test' })
    },
  )

  it('is believed from a socket file', () => {
    expect(leftOf(undefined)).toHaveProperty('x-forwarded-for')
  })
})
