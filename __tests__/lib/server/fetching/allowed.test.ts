import { checkedAddress } from '@/lib/server/fetching/address'
import { mayReach, readAllowance } from '@/lib/server/fetching/allowed'

const NOTHING = { hosts: new Set<string>(), ranges: [] }

describe('an address that may be fetched from', () => {
  it.each(['93.184.216.34', '8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'])('%s', (address) => {
    expect(mayReach(address, NOTHING)).toBe(true)
  })
})

describe('an address that nothing is fetched from', () => {
  it.each([
    ['this machine', '127.0.0.1'],
    ['any address of it', '127.255.0.3'],
    ['no address', '0.0.0.0'],
    ['the network itself', '0.1.2.3'],
    ['private, of class A', '10.1.2.3'],
    ['private, of class B', '172.16.0.1'],
    ['private, of class C', '192.168.1.1'],
    ['link-local, where clouds keep their secrets', '169.254.169.254'],
    ['shared by a carrier', '100.64.0.1'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['for benchmarks', '198.18.0.1'],
    ['this machine in IPv6', '::1'],
    ['no address in IPv6', '::'],
    ['unique-local', 'fd00::1'],
    ['link-local in IPv6', 'fe80::1'],
    ['site-local', 'fec0::1'],
    ['multicast in IPv6', 'ff02::1'],
    ['IPv4 in IPv6', '::ffff:127.0.0.1'],
    ['the same in hex', '::ffff:7f00:1'],
    ['IPv4 in IPv6 of old', '::7f00:1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64 of a network', '64:ff9b:1::7f00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001::1'],
    ['given to nobody', '4000::1'],
    ['a name', 'localhost'],
    ['nothing', ''],
  ])('%s: %s', (_, address) => {
    expect(mayReach(address, NOTHING)).toBe(false)
  })
})

describe('what an operator allows', () => {
  const allowance = readAllowance('10.0.0.0/8, 127.0.0.1 fd00::/8,Sheets.Internal. 0:0::1')

  it('is ranges, addresses and names', () => {
    expect(allowance?.hosts).toEqual(new Set(['sheets.internal']))
    const reached = ['10.9.8.7', '127.0.0.1', '::ffff:10.0.0.1', 'fd12::1', '::1']
    expect(reached.map((address) => allowance && mayReach(address, allowance))).toEqual(
      reached.map(() => true),
    )
    const others = ['127.0.0.2', '192.168.0.1', 'fe80::1']
    expect(others.map((address) => allowance && mayReach(address, allowance))).toEqual(
      others.map(() => false),
    )
  })

  it('is nothing where nothing is written', () => {
    expect(readAllowance(' ')).toEqual(NOTHING)
  })

  it.each(['10.0.0.0/99', '127.1', '2130706433', 'http://a.example', 'a..b', '*'])(
    'is not %s',
    (text) => {
      expect(readAllowance(text)).toBeNull()
    },
  )
})

describe('an encrypted address', () => {
  const from = new URL('https://a.example/figures')

  it('may send on to another', () => {
    expect(checkedAddress('../b', from).href).toBe('https://a.example/b')
    expect(checkedAddress('https://b.example', from).href).toBe('https://b.example/')
  })

  it('does not send on to one that is not encrypted', () => {
    expect(() => checkedAddress('http://a.example/', from)).toThrow('not')
    expect(checkedAddress('http://a.example/', null).href).toBe('http://a.example/')
  })
})
