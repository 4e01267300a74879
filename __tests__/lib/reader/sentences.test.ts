/** Every sentence of the tables is read as its row says. */
import { loadTagger, type Tagger } from '@/lib/reader/text/tagger'
import { readWith } from '@/lib/reader/read'
import { rowsOf } from './rows'
import { BULLETINS } from './bulletins'
import { MISLEADING } from './misleading'
import { NEWS } from './news'
import { SENTENCES } from './sentences'
import { STYLES } from './styles'
import { written } from './written'

let tagger: Tagger
beforeAll(async () => {
  tagger = await loadTagger()
})

describe.each([
  ['common sentences', SENTENCES],
  ['wires and bulletins', BULLETINS],
  ['sentences written to mislead', MISLEADING],
  ['news of many outlets', NEWS],
  ['ways of many kinds of sources', STYLES],
])('%s', (_, table) => {
  it.each(rowsOf(table))('%s', (text, wanted) => {
    expect(written(readWith(tagger, text))).toBe(wanted)
  })
})
