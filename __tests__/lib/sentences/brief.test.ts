import type { LaneAnswer } from '@/lib/answers/shapes'
import { LOCALES } from '@/lib/format/locale'
import { translatorFor, wordsIn } from '@/lib/format/translator'
import { formatBrief, MAX_WORDS, wordCount } from '@/lib/sentences/brief'
import { formatMisfit, misfitsOf } from '@/lib/sentences/misfits'
import { claimOf, laneOf, viewOf } from '../../fixtures/lanes'
import { laneAnswers } from '../../support/lanes'
import fc, { ofHundred } from '../../support/properties'

const words = { locale: 'en', t: translatorFor('en') } as const
const of = { isGroupStated: false, claimed: 0 }
const nameOf = ({ name }: { name: string }) => name
const said = (id: string, by: string, value: number, on = '2023-09-20', more: object = {}) =>
  claimOf({ id, by, value, on, ...more })

/** With its first claim as the latest; `pairs` do not fit together. */
function lane(
  claims: ReturnType<typeof claimOf>[],
  pairs: readonly (readonly [a: string, b: string, verdict: 'contradicts' | 'differs'])[] = [],
): LaneAnswer {
  const values = claims.flatMap(({ quantity }) => quantity.value ?? [])
  const range = {
    low: Math.min(...values),
    high: Math.max(...values),
    openBelow: false,
    openAbove: false,
    lowBy: [],
    highBy: [],
  }
  return {
    ...laneOf(claims),
    group: null,
    range,
    recentRange: range,
    latest: { asOf: '2023-09-20', asOfPrecision: 'day', claims: [claims[0]?.id ?? ''] },
    recent: claims.map(({ id }) => id),
    verdicts: pairs.map(([a, b, verdict]) => ({ a, b, verdict, because: `${a} denies ${b}.` })),
  }
}

const brief = (answer: LaneAnswer) => formatBrief('killed', viewOf(answer), {}, words, of)

describe('the sentence of an event', () => {
  const [dgpc, ocha] = [
    said('a', 'DGPC', 52, '2023-09-20', { form: 'at-least' }),
    said('b', 'OCHA', 45),
  ]

  it('says the latest figure, who stands against it, and that both cannot be true', () => {
    expect(brief(lane([dgpc, ocha], [['a', 'b', 'contradicts']]))).toBe(
      'Killed: at least 52, says DGPC (20 Sept 2023). OCHA says 45 about the same day. They cannot both be true.',
    )
    expect(brief(lane([dgpc, ocha], [['a', 'b', 'differs']]))).toContain('They do not agree.')
  })

  it('says the further end where nothing stands against it, and one figure alone where it is the only one', () => {
    expect(brief(lane([dgpc, said('c', 'Red Cross', 80, '2023-09-19')]))).toBe(
      'Killed: at least 52, says DGPC (20 Sept 2023). Highest: 80, says Red Cross (19 Sept 2023).',
    )
    expect(brief(lane([dgpc]))).toBe('Killed: at least 52, says DGPC (20 Sept 2023).')
  })

  it('says both ends of what was said before, each with its source', () => {
    const [old, older] = [
      said('o', 'Interfax', 30, '2023-09-01'),
      said('p', 'Red Cross', 40, '2023-08-01'),
    ]
    const all = lane([said('n', 'DGPC', 52), old, older])
    const now = {
      ...all,
      recent: ['n'],
      recentRange: all.range && { ...all.range, low: 52, high: 52 },
    }
    expect(brief(now)).toBe(
      'Killed: 52, says DGPC (20 Sept 2023). Earlier: 30 (Interfax) to 40 (Red Cross).',
    )
  })

  it('says what was withdrawn where nothing stands', () => {
    const gone = { ...lane([]), range: null, recentRange: null, latest: null }
    const text = brief({ ...gone, withdrawn: [said('w', 'Red Crescent', 11300)] })
    expect(text).toMatch(/no figure stands.*11,300.*Red Crescent/)
  })

  it('says less where names are long, and never more than 25 words of its own', () => {
    const long = 'The Joint Commission of All Districts for Reported Losses'
    const text = brief(lane([dgpc, said('b', long, 45)], [['a', 'b', 'contradicts']]))
    expect(text).toBe(
      `Killed: at least 52, says DGPC (20 Sept 2023). ${long} says 45 about the same day.`,
    )
    const longer = brief(
      lane([dgpc, said('b', `${long} ${long}`, 45)], [['a', 'b', 'contradicts']]),
    )
    expect(longer).toBe('Killed: at least 52, says DGPC (20 Sept 2023).')
  })

  it.each(LOCALES)('of short names has at most 25 words, whatever the lane (%s)', (locale) => {
    fc.assert(
      fc.property(laneAnswers, (answer) => {
        const ids = [...answer.current, ...answer.withdrawn].map(({ claimant }) => claimant)
        const actors = Object.fromEntries(
          ids.map(({ id, name, kind }) => [id, { name, shortName: 'OCHA', kind, memberOf: null }]),
        )
        const basis = 'cumulative' as const
        const plain = { ...answer, group: null, scope: [], place: null, basis }
        const numbered = {
          ...plain,
          current: plain.current.filter(({ quantity }) => quantity.value !== null),
        }
        const text = formatBrief('killed', viewOf(numbered), actors, wordsIn(locale), of)
        expect([text, wordCount(text) <= MAX_WORDS]).toEqual([text, true])
      }),
      ofHundred(40),
    )
  })
})

describe('the pairs that do not fit together', () => {
  const claims = [said('a', 'A', 100), said('b', 'B', 90), said('c', 'C', 10), said('d', 'D', 300)]

  it('come contradictions first, the widest gap first, whatever the order of reading', () => {
    const pairs = [
      ['a', 'b', 'contradicts'],
      ['a', 'c', 'contradicts'],
      ['c', 'd', 'differs'],
    ] as const
    const order = (some: typeof pairs | readonly (typeof pairs)[number][]) =>
      misfitsOf(viewOf(lane(claims, some))).map(({ a, b, verdict }) => [a.id, b.id, verdict])
    const expected = [
      ['a', 'c', 'contradicts'],
      ['a', 'b', 'contradicts'],
      ['d', 'c', 'differs'],
    ]
    expect(order(pairs)).toEqual(expected)
    expect(order(pairs.toReversed())).toEqual(expected)
  })

  it('are each a short sentence with both figures, both sources and the day', () => {
    const [pair] = misfitsOf(viewOf(lane(claims, [['a', 'c', 'contradicts']])))
    expect(pair && formatMisfit(pair, nameOf, words)).toBe(
      'A says 100, C 10 the same day: both cannot be true.',
    )
  })

  it('leave a denial its own sentence, after those of numbers', () => {
    const denial = claimOf({ id: 'n', by: 'N', form: 'denied', words: 'no', on: '2023-09-20' })
    const found = misfitsOf(
      viewOf(
        lane(
          [...claims, denial],
          [
            ['a', 'n', 'contradicts'],
            ['a', 'b', 'contradicts'],
          ],
        ),
      ),
    )
    expect(found.map(({ gap }) => gap)).toEqual([10, null])
    expect(found[1] && formatMisfit(found[1], nameOf, words)).toBe('a denies n.')
  })
})
