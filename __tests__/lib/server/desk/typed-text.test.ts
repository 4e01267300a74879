/** What was typed goes along in an address and comes back as it was, whatever its letters. */
import { refused } from '@/lib/store/outcome'
import {
  faultsAt,
  faultsOfText,
  textOfFaults,
  textOfTyped,
  typedOfText,
} from '@/lib/server/desk/typed-text'

describe('what was typed', () => {
  it.each(['short', 'كلام طويل '.repeat(400), 'ա'.repeat(4_000), '{"a": "b"}', ''])(
    'comes back whole',
    (text) => {
      const packed = textOfTyped({ summary: text, title: 'T' })
      expect(typedOfText(packed)).toEqual({ summary: text, title: 'T' })
    },
  )

  it('is short enough for an address in any script', () => {
    expect(textOfTyped({ summary: 'كلام طويل '.repeat(400) }).length).toBeLessThan(4_000)
  })

  it.each(['', 'z.', 'z.!!', '[1]', 'null', '{'])(
    'is nothing for “%s”, which is none of ours',
    (text) => {
      expect(typedOfText(text)).toEqual({})
      expect(faultsOfText(text)).toEqual([])
    },
  )

  it('has its faults at their fields, and at what is in them', () => {
    const { refusals } = refused([
      { path: ['countries', 0], message: 'no code' },
      { path: ['title'], message: 'empty' },
    ])
    const faults = faultsOfText(textOfFaults(refusals))
    expect(faultsAt(faults, 'countries')).toEqual(['no code'])
    expect(faultsAt(faults, 'titles')).toEqual([])
  })
})
