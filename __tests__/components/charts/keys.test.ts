import { markAfter } from '@/components/charts/keys'
import { translatorFor } from '@/lib/format/translator'
import { layoutBySource } from '@/lib/charts/by-source/by-source'
import { linesOfMarks } from '@/lib/charts/marks'
import { WIDE } from '@/lib/charts/drawing/measures'
import { karabakh, viewOf } from '../../fixtures/lanes'

const t = translatorFor('en')
const input = {
  lane: viewOf(karabakh),
  actors: {},
  convention: 'none',
  scale: 'linear',
  locale: 'en',
  t,
} as const
const lines = linesOfMarks(layoutBySource(input, { width: WIDE }))
const mirrored = linesOfMarks(layoutBySource({ ...input, direction: 'rtl' }, { width: WIDE }))

describe('a key', () => {
  it.each([
    ['ArrowRight', 'k-auth-1', 'k-auth-2'],
    ['ArrowLeft', 'k-auth-2', 'k-auth-1'],
    ['ArrowRight', 'k-auth-2', 'k-omb-1'],
    ['ArrowDown', 'k-auth-2', 'k-omb-3'],
    ['ArrowDown', 'k-auth-1', 'k-omb-2'],
    ['ArrowUp', 'k-omb-3', 'k-auth-2'],
    ['End', 'k-auth-1', 'k-aj'],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(markAfter(lines, from, key, 'ltr')).toBe(to)
  })

  it('leads nowhere past the ends, nor when it is another key', () => {
    expect(markAfter(lines, 'k-aj', 'ArrowDown', 'ltr')).toBeNull()
    expect(markAfter(lines, 'k-aj', 'ArrowRight', 'ltr')).toBeNull()
    expect(markAfter(lines, 'k-aj', 'x', 'ltr')).toBeNull()
    expect(markAfter(lines, 'not-there', 'Home', 'ltr')).toBeNull()
  })

  it('follows the eye from right to left', () => {
    expect(markAfter(mirrored, 'k-auth-1', 'ArrowLeft', 'rtl')).toBe('k-auth-2')
    expect(markAfter(mirrored, 'k-auth-2', 'ArrowRight', 'rtl')).toBe('k-auth-1')
  })

  it('reaches every mark from the first one by going right', () => {
    let at = markAfter(lines, 'k-aj', 'Home', 'ltr')
    const seen = new Set<string>()
    while (at !== null && !seen.has(at)) {
      seen.add(at)
      at = markAfter(lines, at, 'ArrowRight', 'ltr')
    }
    expect(seen.size).toBe(lines.flat().length)
  })
})
