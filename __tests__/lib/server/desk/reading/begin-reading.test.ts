/** What the reader proposes becomes the fields of the form, and a claimant is taken for nobody whom it may not be. */
import { readArticle } from '@/lib/reader/read'
import type { KnownClaimant } from '@/lib/answers/reading-state'
import { beginReading, likelyClaimant } from '@/lib/server/desk/reading/begin-reading'

const TEXT = `The coast guard said on Tuesday that at least 27 people, including two children, had been killed near Port Anna.

A dozen fishermen are missing.`
const DOCUMENT = {
  event: 'The storm',
  title: 'A storm',
  publisher: 'The Gazette',
  address: '',
  publishedAt: '2024-03-06',
}
const EVENT = {
  places: [
    {
      name: 'Port Anna',
      admin: null,
      code: null,
      aliases: [],
      extent: false,
      lat: null,
      lon: null,
      precision: null,
    },
  ],
}

async function begun(text = TEXT, event: Parameters<typeof beginReading>[2] = EVENT as never) {
  return beginReading({ text, document: DOCUMENT }, await readArticle(text), event, () => [])
}

describe('a reading begins', () => {
  it('with a statement for each claimant, its words as the article has them', async () => {
    const { statements, document } = await begun()
    expect(document).toMatchObject({ event: 'The storm', publication: 'A storm', claims: [] })
    expect(statements.map(({ claimant, ownVoice, said }) => [claimant, ownVoice, said])).toEqual([
      ['The coast guard', false, 'The coast guard'],
      ['', true, null],
    ])
  })

  it('with measure, form and number as read, and parts by the keys of their wholes', async () => {
    const { statements } = await begun()
    expect(statements[0]?.claims).toMatchObject([
      { key: 's1c1', state: 'open', draft: { measure: 'killed', form: 'at-least', value: '27' } },
      { key: 's1c2', partOf: 's1c1', draft: { value: '2', category: 'children', partOf: '' } },
    ])
  })

  it('quotes the words of a span that is short enough, and no more than a wording may have', async () => {
    const long = `The ministry said 27 ${'very '.repeat(3)}old people who had come down from the hills in the night had been killed.`
    const { statements } = await begun(long)
    const words = statements.flatMap(({ claims }) => claims).map(({ draft }) => draft.words)
    for (const one of words) expect(one.split(' ').length).toBeLessThanOrEqual(12)
    expect((await begun()).statements[0]?.claims[0]?.draft.words).toContain('at least 27 people')
  })

  it('places a figure only where the event lists the place', async () => {
    const listed = (await begun()).statements[0]?.claims[0]
    expect([listed?.draft.place, listed?.said.place]).toEqual(['Port Anna', 'Port Anna'])
    const unlisted = (await begun(TEXT, null)).statements[0]?.claims[0]
    expect([unlisted?.draft.place, unlisted?.said.place]).toEqual(['', 'Port Anna'])
  })

  it('names whom a claimant cites where that is a recorded source, and shows the words else', async () => {
    const text = 'The governor, citing the Red Crescent, said 27 people had been killed.'
    const known = (words: string) => (words === 'the Red Crescent' ? 'Red Crescent of Maran' : null)
    const citing = async (nameOf?: typeof known) => {
      const reading = await readArticle(text)
      const { statements } = beginReading(
        { text, document: DOCUMENT },
        reading,
        null,
        () => [],
        nameOf,
      )
      const [claim] = statements.flatMap(({ claims }) => claims)
      return [claim?.draft.citing, claim?.said.citing]
    }
    expect(await citing(known)).toEqual(['Red Crescent of Maran', 'the Red Crescent'])
    expect(await citing()).toEqual(['', 'the Red Crescent'])
  })

  it('leaves a number with two readings to the editor', async () => {
    const { statements } = await begun('The ministry said 1.234 people had been killed.')
    const [claim] = statements.flatMap(({ claims }) => claims)
    expect(claim?.certain).toBe(false)
    expect(claim?.draft).toMatchObject({ form: '', value: '' })
  })
})

describe('a claimant is taken for', () => {
  const one = (id: string, reason: KnownClaimant['reason'], isOfEvent = false): KnownClaimant => ({
    id,
    name: id,
    reason,
    isOfEvent,
  })
  it.each<[string, KnownClaimant[], string | null]>([
    ['the one with its name', [one('a', 'same-name'), one('b', 'part-of-name')], 'a'],
    [
      'the one of two with its name that claimed of this event',
      [one('a', 'same-name'), one('b', 'same-name', true)],
      'b',
    ],
    ['nobody, where two have its name', [one('a', 'same-name'), one('b', 'same-name')], null],
    [
      'the only one of the event that has its words',
      [one('a', 'part-of-name'), one('b', 'part-of-name', true)],
      'b',
    ],
    [
      'nobody of two of the event',
      [one('a', 'part-of-name', true), one('b', 'name-within', true)],
      null,
    ],
    ['nobody who only shares a word', [one('a', 'one-word', true)], null],
    [
      'nobody, where a side is named',
      [one('a', 'belongs', true), one('b', 'same-name', true)],
      null,
    ],
  ])('%s', (_, matches, id) => {
    expect(likelyClaimant(matches)?.id ?? null).toBe(id)
  })
})
