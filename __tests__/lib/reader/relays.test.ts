/** Claimants, those who only pass on, and sources whose figures a claimant takes over (docs/reading.md, "Via or citing"). */
import { readWith } from '@/lib/reader/read'
import { loadTagger, type Tagger } from '@/lib/reader/text/tagger'
import { RELAYS } from './relays'
import { rowsOf } from './rows'

let tagger: Tagger
beforeAll(async () => {
  tagger = await loadTagger()
})

it.each(rowsOf(RELAYS))('%s', (text, wanted) => {
  const said = readWith(tagger, text).statements.map(({ claimant, via, citing }) =>
    [
      claimant?.text ?? '-',
      ...via.map((relay) => `by ${relay.text}`),
      ...citing.map((source) => `citing ${source.text}`),
    ].join(', '),
  )
  expect(said.join('; ')).toBe(wanted)
})
