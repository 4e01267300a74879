import { formatAllowed } from '@/app/method/_components/block'
import { methodIn, type MethodBlock } from '@/lib/format/method'
import { wordsIn } from '@/lib/format/translator'

const KINDS: readonly MethodBlock['kind'][] = [
  'text',
  'formula',
  'example',
  'limits',
  'list',
  'table',
  'intervals',
]
const { sections } = methodIn('en')
const blocks = sections.flatMap((section) => section.blocks)

describe('the text of the method page', () => {
  it('has sections with ids of their own, in blocks of known kinds, with rows as wide as their head', () => {
    expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length)
    for (const block of blocks) {
      expect(KINDS).toContain(block.kind)
      if (block.kind === 'table') {
        for (const row of block.rows) expect(row).toHaveLength(block.head.length)
      }
    }
  })

  it('says of each wording what the comparison itself derives', () => {
    const rows = blocks.flatMap((block) => (block.kind === 'intervals' ? block.rows : []))
    expect(rows.map((row) => [row.says, formatAllowed(row, wordsIn('en'))])).toEqual([
      ['27', 'exactly 27'],
      ['a dozen', 'exactly 12'],
      ['at least 27', '27 or more'],
      ['more than 200, over 200', '201 or more'],
      ['up to 300', '0 to 300'],
      ['fewer than 10', '0 to 9'],
      ['nearly 4,000, almost, just under', '3,500 to 3,999'],
      ['between 30 and 40', '30 to 40'],
      ['2,975 (95 % interval: 2,658 to 3,290)', '2,658 to 3,290'],
      ['about 7,000, some 7,000', '6,500 to 7,499'],
      ['dozens, scores, hundreds, several', 'no number'],
      ['no casualties', 'exactly 0'],
      ['that is false', 'no number'],
    ])
  })
})
