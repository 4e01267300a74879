/** What an editor made of a reading, in the shape of the benchmark. */
import { statementInput } from '@/lib/domain/statement'
import { readArticle } from '@/lib/reader/read'
import { labelsOf } from '@/lib/server/desk/reading/labels'

const TEXT = `Storm hits port

The coast guard said 27 people were killed and 40 wounded. Dozens fled. The port has 27 people on duty, and 9 were hurt.`

const spanOf = (words: string) => {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}

const input = (claims: readonly object[], more: object = {}) =>
  statementInput.parse({
    event: 'storm',
    claimant: 'coast-guard',
    appearance: {
      publication: { publisher: 'gazette', title: 'Storm hits port', publishedAt: '2024-03-06' },
    },
    claims: claims.map((claim) => ({ asOf: '2024-03-06', ...claim })),
    ...more,
  })
const exact = (value: number, wording: string) => ({ form: 'exact', value, wording })

describe('labels', () => {
  it('tell what was accepted, corrected, dropped and added by hand', async () => {
    const reading = await readArticle(TEXT)
    const statement = input([
      { ref: 'c1', measure: 'killed', quantity: exact(27, '27 people were killed') },
      { ref: 'c2', measure: 'injured', quantity: exact(40, '40 wounded') },
      { ref: 'c3', measure: 'injured', quantity: exact(9, '9 were hurt') },
    ])
    const marks = new Map([
      ['c1', { ...spanOf('27 people were killed'), from: 's1c1' }],
      ['c2', { ...spanOf('40 wounded'), from: 's1c2' }],
      ['c3', { ...spanOf('9 were hurt'), from: null }],
    ])
    const made = labelsOf(TEXT, reading, [
      { input: statement, said: 'The coast guard', claimant: 'Coast guard', marks },
    ])
    expect(TEXT.slice(0, made.bodyStart)).toContain('Storm hits port')
    expect(made.labels).toMatchObject([
      {
        measure: 'killed',
        value: 27,
        low: 27,
        high: 27,
        form: 'exact',
        claimant: 'The coast guard',
        anchor: '27 people were killed',
      },
      { measure: 'injured', value: 40 },
      { measure: 'injured', value: 9, anchor: '9 were hurt' },
    ])
    const fates = Object.fromEntries(made.proposed.map(({ anchor, fate }) => [anchor, fate]))
    expect(fates['40 wounded']).toBe('edited')
    expect(made.proposed.find(({ form }) => form === 'verbal')).toMatchObject({
      verbal: 'dozens',
      value: null,
      fate: 'dropped',
    })
    expect(made.proposed[0]?.fate).toBe('accepted')
  })

  it('give the article’s own voice no claimant, and tell which occurrence of the same words is meant', async () => {
    const text = 'Nine died. Nine died.'
    const statement = input([{ ref: 'c1', measure: 'killed', quantity: exact(9, 'Nine died') }], {
      claimant: 'gazette',
      ownVoice: true,
    })
    const marks = new Map([['c1', { start: 11, end: 20, from: null }]])
    const { labels } = labelsOf(text, await readArticle(text), [
      { input: statement, said: null, claimant: 'The Gazette', marks },
    ])
    expect(labels).toMatchObject([{ claimant: null, anchor: 'Nine died', nth: 2 }])
  })

  it.each([
    ['more-than', { value: 200 }, { form: 'more_than', value: 200, low: 201, high: null }],
    ['nearly', { value: 200 }, { form: 'fewer_than', value: 200, low: 0, high: 199 }],
    ['range', { value: 30, valueTo: 40 }, { form: 'range', value: null, low: 30, high: 40 }],
    ['none', { value: 0 }, { form: 'none', low: 0, high: 0 }],
  ])('write %s in the words of the benchmark', async (form, numbers, label) => {
    const text = 'Figures stand here, of whatever form.'
    const quantity = { form, wording: 'Figures stand here', ...numbers }
    const statement = input([{ ref: 'c1', measure: 'killed', quantity }])
    const marks = new Map([['c1', { start: 0, end: 18, from: null }]])
    const { labels } = labelsOf(text, await readArticle(text), [
      { input: statement, said: 'X', claimant: 'X', marks },
    ])
    expect(labels).toMatchObject([label])
  })
})
