import { formatChanged } from '@/lib/sentences/change'
import { wordsIn } from '@/lib/format/translator'
import { exactly, place, quantity } from '../../support/claims'

const words = wordsIn('en')
const UTC = { timeZone: null }

describe('a value that a revision changed', () => {
  it('has the figure beside the words, since either may have been read wrongly', () => {
    const said = 'put the toll at 32'
    const [before, after] = [quantity('exact', 23, null, said), quantity('exact', 32, null, said)]
    expect(formatChanged('quantity', before, words, UTC)).toBe(`23 (“${said}”)`)
    expect(formatChanged('quantity', after, words, UTC)).toBe(`32 (“${said}”)`)
    expect(formatChanged('quantity', { ...exactly(32), form: 'at-least' }, words, UTC)).toContain(
      'at least 32',
    )
  })

  it.each([
    ['quantity', quantity('verbal', null, null, 'dozens'), '“dozens”'],
    ['quantity', quantity('none', 0, null, 'no losses'), 'none (“no losses”)'],
    ['quantity', quantity('denied', null, null, 'a lie'), 'denied (“a lie”)'],
    ['place', null, 'everywhere in this event'],
    ['place', place('Derna'), 'Derna'],
    ['group', null, 'group not stated'],
    ['category', 'aid-workers', 'aid workers'],
    ['status', 'withdrawn', 'withdrawn'],
    ['from', null, 'not said'],
    ['step', null, 'not said'],
    ['step', { reason: 'new-count', note: null, replaces: null }, 'new count'],
    [
      'step',
      { reason: 'unknown', note: 'a second reading', replaces: 'c-1' },
      'reason not given, a second reading, c-1',
    ],
    ['scope', [], 'no limit said'],
    ['scope', ['identified', 'recovered'], 'identified by name only, bodies recovered only'],
    ['via', ['tass', 'rt'], 'tass, rt'],
    ['citing', [], 'not said'],
    ['asOf', '2023-09-20', '20 September 2023'],
  ] as const)('%s %j is “%s”', (field, value, expected) => {
    expect(formatChanged(field, value, words, UTC)).toBe(expected)
  })

  it('is a moment by the clocks at the event', () => {
    const changed = formatChanged('asOf', '2023-09-20T17:30:00.000Z', words, {
      timeZone: 'Asia/Baku',
    })
    expect(changed).toBe('20 September 2023, 21:30 local time, 17:30 UTC')
  })
})
