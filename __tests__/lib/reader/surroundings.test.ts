/** Every figure gets the place that is told of it, and is of an earlier event only where the words say so. */
import { readWith } from '@/lib/reader/read'
import { loadTagger, type Tagger } from '@/lib/reader/text/tagger'
import { rowsOf } from './rows'
import { EARLIER_EVENTS, PLACES } from './surroundings'

let tagger: Tagger
beforeAll(async () => {
  tagger = await loadTagger()
})

const claimsOf = (text: string) =>
  readWith(tagger, text).statements.flatMap((statement) => statement.claims)

it.each(rowsOf(PLACES))('%s', (text, wanted) => {
  expect(
    claimsOf(text)
      .map(({ place }) => place ?? '-')
      .join('; '),
  ).toBe(wanted)
})

it.each(rowsOf(EARLIER_EVENTS))('%s', (text, wanted) => {
  const said = claimsOf(text).map(
    ({ quantity, background }) => `${quantity.value}${background ? ' earlier' : ''}`,
  )
  expect(said.join('; ')).toBe(wanted)
})
