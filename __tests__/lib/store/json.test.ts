import { canonicalJson, isSameContent } from '@/lib/store/json'
import { contentId } from '@/lib/store/ids'
import { searchable } from '@/lib/store/search'
import fc from '../../support/properties'

describe('canonical JSON', () => {
  it('does not depend on the order of keys, at any depth', () => {
    const [a, b] = [
      { x: 1, y: { p: [1, { m: 1, n: 2 }], q: null } },
      { y: { q: null, p: [1, { n: 2, m: 1 }] }, x: 1 },
    ]
    expect(canonicalJson(a)).toBe(canonicalJson(b))
    expect(isSameContent(a, b)).toBe(true)
    expect(isSameContent([1, 2], [2, 1])).toBe(false)
  })

  it('gives back what was written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

describe('ids made from content', () => {
  it('are the same for the same content, and differ by content and by salt', () => {
    const id = contentId('c', ['war', 'north', { value: 27 }], 0)
    expect(id).toMatch(/^c-[a-z2-7]{16}$/)
    expect(contentId('c', ['war', 'north', { value: 27 }], 0)).toBe(id)
    expect(contentId('c', ['war', 'north', { value: 28 }], 0)).not.toBe(id)
    expect(contentId('c', ['war', 'north', { value: 27 }], 1)).not.toBe(id)
  })
})

describe('searching', () => {
  it('knows no case and no accents', () => {
    expect(searchable('Stepanakert', null, 'Şuşa')).toBe('stepanakert\nsusa')
  })
})
