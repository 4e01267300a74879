import fc from 'fast-check'
import { repeatedName } from '@/lib/server/http/repeated-name'

describe('a name that an object of JSON has twice', () => {
  it.each([
    ['{"a":1,"a":2}', ['a']],
    ['{"a":1,"\\u0061":2}', ['a']],
    ['{"b":{"a":[],"c":{},"a":null}}', ['b', 'a']],
    ['{"claims":[{"value":1},{"value":1,"term":"x","value":2}]}', ['claims', 1, 'value']],
    ['[[1,{"":1,"":1}]]', [0, 1, '']],
    ['{"__proto__":1,"__proto__":2}', ['__proto__']],
    ['{"a":"}","b":"\\"a\\":","b":1}', ['b']],
  ])('is found by its place: %s', (json, place) => expect(repeatedName(json)).toEqual(place))

  it.each([
    '{"a":{"a":1},"b":[{"a":1},{"a":2}]}',
    '{"a":"a","b":"b","c":",","d":"{\\"d\\":1,"}',
    '["a","a",{}]',
    '"a"',
    '1',
    '{}',
  ])('is not seen where there is none: %s', (json) => expect(repeatedName(json)).toBeNull())

  it('is in nothing that was written from a value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(3), (value, indent) => {
        expect(repeatedName(JSON.stringify(value, null, indent))).toBeNull()
      }),
    )
  })

  it('is found wherever it is put in', () => {
    const outer = fc.jsonValue().filter((value) => typeof value === 'object')
    fc.assert(
      fc.property(outer, fc.string(), (value, name) => {
        const key = JSON.stringify(name)
        const json = `[${JSON.stringify(value)},{${key}:${JSON.stringify(value)},${key}:0}]`
        expect(repeatedName(json)).toEqual([1, name])
      }),
    )
  })
})
