/** Statements of an import are recorded many at a time, and leave the store as it would be if each had come by itself. */
import { actorInput } from '@/lib/domain/actor'
import { eventInput } from '@/lib/domain/event'
import { statementInput, type StatementInput } from '@/lib/domain/statement'
import { importStatement, importTogether, type ImportOutcome } from '@/lib/server/import-writes'
import { recordActor } from '@/lib/store/actors'
import { recordEvent } from '@/lib/store/events'
import type { Store } from '@/lib/store/store'
import { write, type Write } from '@/lib/store/write'
import fc, { ofHundred } from '../support/properties'
import { killed, statement } from './support/sayings'
import { freshStore, onBothStores, type Fresh } from './support/stores'

jest.setTimeout(300_000)

const NOW = Date.parse('2026-01-01T00:00:00Z')
const TABLES = [
  'publications',
  'publication_revisions',
  'statements',
  'claims',
  'appearances',
  'parts',
  'disputes',
  'measure_claims',
  'claim_numbers',
  'claim_counts',
  'current_claims',
  'lane_summaries',
  'exceedings',
  'event_actors',
  'event_turns',
  'events',
  'looks',
  'changes',
] as const

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

async function furnish(store: Store): Promise<void> {
  await write(store, 'editor', async (turn) => {
    for (const id of ['north', 'south', 'gazette', 'herald', 'agency']) {
      await recordActor(turn, actorInput.parse({ id, name: id, kind: 'media' }))
    }
    const places = [{ name: 'Harbour', aliases: ['Port'] }]
    const war = {
      id: 'war',
      title: 'The war',
      kind: 'armed-conflict',
      startedOn: '2024-03-01',
      places,
    }
    await recordEvent(turn, eventInput.parse(war))
  })
}

async function contentOf({ reader }: Store): Promise<object> {
  const tables: Record<string, string[]> = {}
  for (const table of TABLES) {
    const rows = await reader.selectFrom(table).selectAll().execute()
    tables[table] = rows.map((row) => JSON.stringify(row)).sort()
  }
  return tables
}

onBothStores('statements that are recorded together', (kind) => {
  const opened: Fresh[] = []
  afterAll(async () => {
    for (const one of opened) await one.remove()
  })

  it('leave what they would leave one by one', async () => {
    const open = async () => {
      const fresh = await freshStore(kind)
      opened.push(fresh)
      fresh.clock.now = () => NOW
      await furnish(fresh.store)
      return fresh.store
    }
    const [together, single] = [await open(), await open()]
    const recorded: string[] = []
    // Each run goes on in the stores of the run before, so that more and more is recorded already.
    const property = fc.asyncProperty(
      fc.array(said, { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      async (sayings, isAccepted) => {
        const inputs = sayings.flatMap((saying) => inputOf(saying, recorded) ?? [])
        const policy = () => ({
          isAccepted,
          isDoubted: false,
          holdsNewPlaces: true,
          events: new Map(),
        })
        const alone = await write(single, 'editor', async (turn) => {
          const outcomes: ImportOutcome[] = []
          for (const input of inputs) outcomes.push(await importStatement(turn, input, policy()))
          return outcomes
        })
        const all = await write(together, 'editor', (turn) => inOne(turn, inputs, policy))
        expect(all).toEqual(alone)
        for (const outcome of alone)
          if (outcome.kind === 'recorded') recorded.push(...outcome.claims)
        expect(await contentOf(together)).toEqual(await contentOf(single))
      },
    )
    await fc.assert(property, { ...ofHundred(kind === 'sqlite' ? 40 : 10), endOnFailure: true })
    expect(recorded.length).toBeGreaterThan(10)
  })
})

async function inOne(
  turn: Write,
  inputs: readonly StatementInput[],
  policy: () => Parameters<typeof importStatement>[2],
): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = []
  await importTogether(turn, inputs, async (record) => {
    for (const input of inputs) outcomes.push(await record(input, policy()))
  })
  return outcomes
}
