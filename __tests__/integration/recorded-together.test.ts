/** Statements of an import are recorded many at a time, and leave the store as it would be if each had come by itself. */
import { statementInput, type StatementInput } from '@/lib/domain/statement'
import type { ImportOutcome } from '@/lib/server/import-writes'
import fc, { ofHundred } from '../support/properties'
import { killed, statement } from './support/sayings'
import { onBothStores } from './support/stores'
import { expectSettled, openPair, recordBoth, type Pair, type Saying } from './support/together'
import { CASES, type Spoken } from './support/together-cases'

jest.setTimeout(300_000)

const one = <T>(...values: readonly T[]) => fc.constantFrom(...values)
/** The first once among ten. */
const rarely = <T>(seldom: T, often: T): T[] => [seldom, ...Array.from({ length: 9 }, () => often)]
const place = one(
  ...rarely<object | null>({ name: 'Hill' }, null),
  { name: 'Harbour' },
  { name: 'Port' },
)

const claim = fc
  .record({
    value: one(27, 30),
    asOf: one('2024-03-10', '2024-03-10', '2024-03-11', ...rarely('2024-02-01', '2024-03-09')),
    measure: one(...rarely('injured', 'killed')),
    group: one('north', ...rarely('nobody', 'south')),
    place,
    form: one(...rarely('denied', 'exact'), 'at-least'),
    words: one(...rarely('or 200 dead', 'dead')),
    denies: one(...rarely(1, 0)),
    replaces: one(...rarely(1, 0), ...rarely(2, 0)),
  })
  .map(({ value, form, words, measure, denies, replaces, ...facts }) => ({
    denies,
    replaces,
    claim: killed(value, {
      ...facts,
      measure,
      quantity:
        form === 'denied'
          ? { form, wording: 'none' }
          : { form, value, wording: `${value} ${words}` },
    }),
  }))

const said = fc.record({
  claimant: one(...rarely('nobody', 'north'), ...rarely('gazette', 'south')),
  url: one('https://gazette.example/1', 'https://gazette.example/2', null),
  publisher: one(...rarely('herald', 'gazette')),
  title: one(...rarely('Another report', 'A report')),
  publishedAt: one(...rarely<string | null>(null, '2024-03-13')),
  archivedUrl: one(...rarely<string | null>('https://archive.example/1', null)),
  statedOn: one(null, '2024-03-11', '2024-03-12'),
  via: one(...rarely<string[]>(['agency'], [])),
  parts: fc.boolean(),
  claims: fc.array(claim, { minLength: 1, maxLength: 3 }),
})
type Said = Readonly<typeof said extends fc.Arbitrary<infer T> ? T : never>

/** `recorded` are the ids of claims that were recorded before, which a claim may deny or take the place of. */
function inputOf(
  { claims, parts, archivedUrl, ...rest }: Said,
  recorded: readonly string[],
): StatementInput | null {
  const before = (back: number) => (back === 0 ? undefined : recorded.at(-back))
  const body = statement({
    ...rest,
    claims: claims.map(({ claim: facts, denies, replaces }, index) => {
      const [denied, former] = [before(denies), before(replaces)]
      return {
        ...facts,
        ref: `c${index}`,
        ...(parts && index > 0 ? { partOf: 'c0', partKind: 'subset' } : {}),
        ...(denied === undefined ? {} : { disputes: [denied] }),
        ...(former === undefined ? {} : { step: { reason: 'new-count', replaces: former } }),
      }
    }),
  })
  const sent = JSON.parse(
    JSON.stringify(body).replace('"url"', `"archivedUrl":${JSON.stringify(archivedUrl)},"url"`),
  ) as unknown
  const parsed = statementInput.safeParse(sent)
  return parsed.success ? parsed.data : null
}

const EVENTS = Object.keys(CASES).map((_, index) => `war-${index}`)

onBothStores('together and one by one', (kind) => {
  let pair: Pair
  beforeAll(async () => {
    pair = await openPair(kind, EVENTS)
  })
  afterAll(() => pair.remove())

  it.each(Object.entries(CASES).map(([name, one], index) => [name, one, `war-${index}`] as const))(
    '%s',
    async (_, { earlier = [], together, isAccepted, outcomes, claims }, event) => {
      const inEvent = (spoken: Spoken): Saying => {
        return (recorded) => {
          const [page, said, claimant = 'north', statedOn = '2024-03-11'] = spoken(recorded)
          const url = `https://gazette.example/${event}/${page}`
          return statementInput.parse(statement({ event, claimant, url, statedOn, claims: said }))
        }
      }
      const recorded: string[] = []
      await recordBoth(pair, earlier.map(inEvent), recorded)
      const found = await recordBoth(pair, together.map(inEvent), recorded, isAccepted)
      expect(found.map(wordOf).join(' ')).toBe(outcomes)
      const rows = pair.together.reader.selectFrom('claims').where('event', '=', event)
      expect(await rows.select('id').execute()).toHaveLength(claims)
      await expectSettled(pair.together)
    },
  )
})

function wordOf(outcome: ImportOutcome): string {
  if (outcome.kind !== 'recorded') return outcome.kind
  return outcome.created ? 'created' : 'known'
}

onBothStores('statements that are recorded together', (kind) => {
  let pair: Pair
  beforeAll(async () => {
    pair = await openPair(kind, ['war'])
  })
  afterAll(() => pair.remove())

  it('leave what they would leave one by one', async () => {
    const recorded: string[] = []
    // Each run goes on in the stores of the run before, so that more and more is recorded already.
    const property = fc.asyncProperty(
      fc.array(said, { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      async (sayings, isAccepted) => {
        const all = sayings.map(
          (saying): Saying =>
            (before) =>
              inputOf(saying, before),
        )
        await recordBoth(pair, all, recorded, isAccepted)
      },
    )
    await fc.assert(property, { ...ofHundred(kind === 'sqlite' ? 40 : 10), endOnFailure: true })
    expect(recorded.length).toBeGreaterThan(10)
    await expectSettled(pair.together)
  })
})
