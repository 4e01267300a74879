/** Sentences that were false once, asked of what ships: each says what its source said, of whom and where. */
import { formatChartFooter } from '@/app/events/[id]/_components/sections/chart-footer'
import { layoutBoth, textOf, type ChartContent } from '@/lib/charts/chart'
import { formatCounted } from '@/lib/charts/coverage/coverage-cells'
import { linesOfMarks } from '@/lib/charts/marks'
import { SNAPSHOT_CHARTS } from '@/lib/domain/snapshot/view'
import { LOCALES } from '@/lib/format/locale'
import { wordsIn } from '@/lib/format/translator'
import { readEventPage } from '@/lib/server/reading/event-page'
import { tabOfChart, type Tab } from '@/lib/url/tab'
import type { ViewChoice } from '@/lib/url/view'
import type { House } from './support/house'
import { freeze, openPublicHouse, see } from './support/snapshots'
import { onOneStore } from './support/stores'

const DERNA = 'derna-flood-2023'
const OFFENSIVE = 'karabakh-offensive-2023'
const words = wordsIn('en')
/** Isolates are no part of what is said. */
const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '')

onOneStore('of what ships', (kind) => {
  let house: House
  beforeAll(async () => {
    house = await openPublicHouse(kind, { contents: 'seeded' })
  })
  afterAll(() => house.remove())

  const pageOf = async (id: string, choice: ViewChoice, tab: Tab | null = null) => {
    const page = await readEventPage(id, choice, 'en', tab)
    if (page === null) throw new Error(`${id} is recorded`)
    return page
  }
  /** Every chart of a page, with one tab open after the other, that shows something. */
  const contentsOf = async (id: string, choice: ViewChoice): Promise<ChartContent[]> => {
    const contents: ChartContent[] = []
    for (const chart of SNAPSHOT_CHARTS) {
      const { charts } = await pageOf(id, choice, tabOfChart(chart))
      const content = charts[chart]?.content
      if (content !== undefined) contents.push(content)
    }
    return contents
  }
  const marksOf = (content: ChartContent, locale: (typeof LOCALES)[number]) => {
    const pair = layoutBoth(content, wordsIn(locale))
    const layouts = pair === null ? [] : [pair.narrow, pair.wide]
    return layouts.flatMap((layout) => linesOfMarks(layout).flat())
  }
  /** What is heard of the marks of one claim, in both widths. */
  const heardOf = (claim: string, content: ChartContent, locale: (typeof LOCALES)[number]) => {
    return marksOf(content, locale).flatMap((mark) =>
      mark.claim === claim ? [plain(mark.name)] : [],
    )
  }

  describe('the denial of a figure that was withdrawn', () => {
    it.each([
      ['killed', 'derna-l6', '11,300 of United Nations'],
      ['missing', 'derna-l6-missing', '10,100 of United Nations'],
    ] as const)('names that figure in every chart (%s)', async (measure, denial, figure) => {
      const heard: string[] = []
      for (const place of [undefined, 'Derna|']) {
        for (const content of await contentsOf(DERNA, { measure, ...(place && { place }) })) {
          // A mark of the map tells of a place: of all who claim something there.
          if (content.chart !== 'map') heard.push(...heardOf(denial, content, 'en'))
        }
      }
      expect(heard.length).toBeGreaterThan(0)
      for (const name of heard) expect(name).toMatch(new RegExp(`: denies .*\\b${figure}`))
      expect(heard.join()).not.toContain('not in this comparison')
    })

    it('names it in what is frozen too', async () => {
      for (const view of [{ measure: 'killed', place: 'Derna|' }, { chart: 'coverage' }]) {
        const { id } = (await freeze(DERNA, view)).json.snapshot
        const svg = plain((await see(`${id}.svg`)).text)
        expect(svg).toMatch(/denies (?:more than )?1[01],[13]00 of/)
        expect(svg).not.toContain('not in this comparison')
      }
    })
  })

  it('a lane has as many claims, claimants and publications on its page as in its frozen copy', async () => {
    const counted = (footer: string) => /^.*? publications?\./.exec(footer)?.[0]
    let compared = 0
    for (const event of [DERNA, OFFENSIVE]) {
      for (const measure of ['killed', 'missing', 'displaced'] as const) {
        for (const content of await contentsOf(event, { measure })) {
          const { chart } = content
          const view = { chart, ...(chart === 'coverage' ? {} : { measure }) }
          const made = await freeze(event, view)
          // A chart with nothing in it is not made.
          if (made.status === 422) continue
          const record = JSON.parse((await see(`${made.json.snapshot.id}.json`)).text)
          const onPage = counted(formatChartFooter(content, {}, wordsIn('en')))
          expect([event, measure, chart, counted(record.text.footer)]).toEqual([
            ...[event, measure, chart],
            onPage,
          ])
          compared++
        }
      }
    }
    expect(compared).toBeGreaterThan(15)
  })

  describe('the 170 dead outside Derna', () => {
    const PLACE = 'Eastern Libya outside Derna'

    it.each([
      ['now', {}],
      ['on 17 September', { publishedBy: '2023-09-17' }],
    ])('are nowhere told without their place: in marks, tips and texts (%s)', async (_, clocks) => {
      const contents = await contentsOf(DERNA, { measure: 'killed', ...clocks })
      const texts = contents.flatMap((content) => {
        const { findings, figures } = textOf(content, words)
        const heard = marksOf(content, 'en').flatMap(({ name, tip }) => [
          name,
          ...Object.values(tip).filter((one) => typeof one === 'string'),
        ])
        return [...(findings ?? []), ...figures, ...heard].map(plain)
      })
      const told = texts.filter((text) => /\b170\b/.test(text))
      expect(told.length).toBeGreaterThan(3)
      for (const text of told) expect(text).toContain(PLACE)
    })

    it('are no figure of the event: not its headline, nor the ends of its range', async () => {
      const { event, lane } = await pageOf(DERNA, { measure: 'killed' })
      expect(event.measures.killed?.place).toBeNull()
      expect(lane?.range?.low).not.toBe(170)
      expect(lane?.claims().map(({ id }) => id)).not.toContain('derna-l3')
    })

    it('are in every place of a frozen chart with it', async () => {
      const { id } = (await freeze(DERNA, { chart: 'coverage' })).json.snapshot
      const { text } = (await see(`${id}.json`)).json as unknown as {
        text: Record<string, string | string[]>
      }
      const sentences = Object.values(text)
        .flat()
        .flatMap((one) => plain(one).split(';'))
      for (const one of sentences.filter((sentence) => /\b170\b/.test(sentence)))
        expect(one).toContain(PLACE)
    })
  })

  describe('the “none” of a president, which is about civilians', () => {
    it.each(LOCALES)('is heard and written as of civilians alone (%s)', async (locale) => {
      const found = await contentsOf(OFFENSIVE, { measure: 'killed' })
      const coverage = found.find(({ chart }) => chart === 'coverage')
      if (coverage === undefined || coverage.chart !== 'coverage') throw new Error('it is drawn')
      const civilians = wordsIn(locale).t('category.civilians')
      const heard = heardOf('karabakh-z18', coverage, locale)
      expect(heard.length).toBeGreaterThan(0)
      for (const name of heard) expect(name).toContain(civilians)
      const claims = coverage.coverage.lanes.flatMap(({ current }) => current)
      const none = claims.find(({ id }) => id === 'karabakh-z18')
      if (none === undefined) throw new Error('it is current')
      expect(formatCounted(none, coverage.actors, wordsIn(locale))).toContain(civilians)
    })
  })
})
