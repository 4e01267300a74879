/** A relay is only somebody who says that another said it. */
import { readArticle } from '@/lib/reader/read'

it.each([
  [
    'The agency reported that the health ministry had said 12 people were killed.',
    ['the health ministry, by The agency'],
  ],
  [
    'State television said police had told its reporter that 9 people died.',
    ['police, by State television'],
  ],
  [
    'Local officials put the toll at eight, and the mayor said three children were killed.',
    ['Local officials', 'the mayor'],
  ],
  ['Police said 10 had died, while the army put the toll at 14.', ['Police', 'the army']],
])('%s', async (text, wanted) => {
  const { statements } = await readArticle(text)
  const said = statements.map(({ claimant, via }) =>
    [claimant?.text ?? '-', ...via.map((relay) => relay.text)].join(', by '),
  )
  expect(said).toEqual(wanted)
})
