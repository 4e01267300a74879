/** Lists of words as patterns: whole words only, the longest first, and cheap to compile. */
import { FORM_PHRASES } from '@/lib/domain/words/form-phrases'
import { anyOf } from '@/lib/domain/words/phrase'

const found = (words: string[], text: string) => new RegExp(anyOf(words), 'iu').exec(text)?.[0]

describe('a pattern of a list', () => {
  it.each([
    [['more', 'more than'], 'more than 200', 'more than'],
    [['more', 'or so'], 'moreover 200', undefined],
    [['more', 'or so'], 'x100more', undefined],
    [['c.', 'circa'], 'circa 200', 'circa'],
    [['c.', 'ca'], 'c.200', 'c.'],
    [['ca', 'c.'], 'cat', undefined],
    [['至少', 'at least'], '報告至少12人', '至少'],
    [['>', 'over'], 'x>200', '>'],
    [['over', '>'], 'over200', 'over'],
    [['tens of people', 'tens'], 'Tens\u00a0of people', 'Tens\u00a0of people'],
  ])('%j finds in "%s": %s', (words, text, expected) => {
    expect(found(words, text)).toBe(expected)
  })

  // A class of all letters for each word took seconds to compile, in which nobody was answered.
  it('looks for the bounds of a word once for neighbours with the same ones', () => {
    for (const { before } of FORM_PHRASES) {
      const bounds = anyOf(before).split(String.raw`\p{L}`).length - 1
      expect(bounds).toBeLessThan(before.length)
    }
    expect(anyOf(['dozens', 'scores', 'many']).split(String.raw`\p{L}`)).toHaveLength(3)
  })
})
