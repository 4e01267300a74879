import { clientOf, networkOf } from '../../../scripts/serving/client.mjs'

describe('whom a request is counted for', () => {
  it.each([
    ['198.51.100.7', '198.51.100.7'],
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['2001:db8::1.2.3.4', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['a name', 'a name'],
  ])('%s is of %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  it('is the last that a proxy nearby names', () => {
    const headers = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' }
    expect(clientOf({ headers, socket: { remoteAddress: '127.0.0.1' } })).toEqual({
      name: '198.51.100.7',
      mayBeMany: false,
    })
  })

  it('may be many readers where a peer nearby names nobody', () => {
    const of = (remoteAddress: string) => clientOf({ headers: {}, socket: { remoteAddress } })
    expect(of('172.17.0.1')).toEqual({ name: '172.17.0.1', mayBeMany: true })
    expect(of('198.51.100.7')).toEqual({ name: '198.51.100.7', mayBeMany: false })
  })
})
