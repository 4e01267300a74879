/** A disease limits the deaths that it caused, and nothing that stands in the same sentence by chance. */
import { readWith } from '@/lib/reader/read'
import { loadTagger, type Tagger } from '@/lib/reader/text/tagger'

let tagger: Tagger
beforeAll(async () => {
  tagger = await loadTagger()
})

it.each([
  ['A cholera outbreak has killed 19 people in the north.', ['disease']],
  ['At least 19 people have died of measles since May.', ['disease']],
  ['The floods killed 19 people, raising fears of cholera.', []],
  ['The fighting displaced 1,900 people, and cholera broke out in the camps.', []],
  ['Some 1,900 people are displaced, with the virus a new threat.', []],
])('%s', (text, scope) => {
  const [statement] = readWith(tagger, text).statements
  expect(statement?.claims[0]?.scope).toEqual(scope)
})
