/** No number without its qualifier: every page and every file of the shipped events, and of an estimate beside them. */
import type { EventAnswer } from '@/lib/answers/event-shapes'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { ClaimDetail } from '@/lib/answers/revision-shapes'
import { quantityInput } from '@/lib/domain/quantity'
import { LOCALES, type Locale } from '@/lib/format/locale'
import { TABS } from '@/lib/url/tab'
import { readCsv } from '../support/csv'
import { keyFor } from '../support/keys'
import { ownServer } from '../support/public-server'
import {
  bareIn,
  EXAMPLES,
  feedTextsIn,
  formlessIn,
  stringsIn,
  textsIn,
  waysByNumber,
} from '../support/qualified'
import type { Figure } from '../support/qualifiers-written'
import { readSheet } from '../support/sheet'
import { unzip } from '../support/unzip'

const CHARTS = [
  'by-source',
  'over-time',
  'contradictions',
  'as-published',
  'breakdown',
  'map',
  'coverage',
]
const QUALIFIED = [
  'about',
  'at-least',
  'at-most',
  'estimate',
  'fewer-than',
  'more-than',
  'nearly',
  'range',
]
/** A smaller number may be the day of a month, or a count of claims. */
const LEAST = 60
const WALK_TIME = 600_000
/** The events whose charts are all frozen; of the others the pages and files are read. */
const FROZEN = [
  'karabakh-offensive-2023',
  'karabakh-exodus-2023',
  'derna-flood-2023',
  'al-ahli-hospital-2023',
]

/** The shipped events have no estimate. */
const ESTIMATE = {
  event: 'karabakh-offensive-2023',
  claimant: 'reuters',
  statedOn: '2023-10-01',
  appearance: {
    publication: { publisher: 'reuters', title: 'A survey', publishedAt: '2023-10-01' },
  },
  claims: [
    {
      measure: 'killed',
      quantity: {
        form: 'estimate',
        value: 2975,
        interval: { low: 2658, high: 3290, level: 95 },
        wording: 'an estimate of 2,975',
      },
      asOf: '2023-09-30',
    },
  ],
}

/** Without how many claims there are, and which of them a page shows: those are our own numbers. */
const withoutCounts = (text: string) =>
  text
    .replaceAll(/\b\d[\d, ]*(?= (?:claims|affirmations|إفادات|إفادة))/g, '…')
    .replaceAll(/Download all [\d,]+ \(/g, '…')
    .replaceAll(/Claims [\d,]+ to [\d,]+ of [\d,]+/g, '…')

describe('a walk through every page and file', () => {
  const server = ownServer({ env: { BYSOURCE_RATE_LIMIT: 'off' } })
  const claims: ClaimAnswer[] = []
  /** The figures of claims, as they stand and as they were before a revision. */
  const figures: Figure[] = []
  const events: EventAnswer[] = []
  /** Words of sources, and of ours about them, which are no figures that we write. */
  let quoted: readonly string[] = []
  const ways = new Map<Locale, ReturnType<typeof waysByNumber>>()

  const open = (path: string) => fetch(new URL(path, server().url))
  const read = async (path: string) => {
    const response = await open(path)
    expect([path, response.status]).toEqual([path, 200])
    return response.text()
  }

  beforeAll(async () => {
    const key = await keyFor(server().data, 'write')
    const recorded = await fetch(`${server().url}/api/v1/statements`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(ESTIMATE),
    })
    expect([recorded.status, await recorded.text()]).toEqual([201, expect.any(String)])
    const list = JSON.parse(await read('/api/v1/events?limit=500')) as { events: EventAnswer[] }
    for (const { id } of list.events) {
      const { event } = JSON.parse(await read(`/api/v1/events/${id}`)) as { event: EventAnswer }
      const found = JSON.parse(await read(`/api/v1/events/${id}/claims?limit=500`)) as {
        claims: ClaimAnswer[]
      }
      events.push(event)
      claims.push(...found.claims)
    }
    const notes: (string | null)[] = []
    for (const { id, quantity } of claims) {
      const { revisions } = JSON.parse(await read(`/api/v1/claims/${id}`)) as ClaimDetail
      figures.push(quantity)
      for (const { changed, note } of revisions) {
        notes.push(note)
        for (const value of [changed['quantity']?.before, changed['quantity']?.after]) {
          const parsed = quantityInput.safeParse(value)
          if (parsed.success) figures.push(parsed.data)
        }
      }
    }
    const words = claims.flatMap((claim) => [
      claim.quantity.wording,
      claim.note,
      claim.step?.note,
      claim.withdrawal?.note,
      ...claim.appearances.flatMap(({ publication, wording, term, locator, note }) => [
        publication.title,
        publication.url,
        wording,
        term,
        locator,
        note,
      ]),
    ])
    const ours = events.flatMap(({ title, summary }) => [title, summary])
    quoted = [...words, ...notes, ...ours, ...EXAMPLES]
      .filter((text): text is string => typeof text === 'string' && /\d/.test(text))
      .map((text) => text.replaceAll(/\s+/g, ' '))
      // A number alone is no quotation.
      .filter((text) => /[^\d.,]{4}/.test(text))
      .toSorted((a, b) => b.length - a.length)
    for (const locale of LOCALES) {
      ways.set(locale, waysByNumber(numbersToFind(), figures.filter(isQualified), locale))
    }
  }, 240_000)

  const isQualified = ({ form }: Figure) => QUALIFIED.includes(form)
  const withoutQuotes = (text: string) =>
    quoted.reduce((all, one) => all.replaceAll(one, '…'), text)

  /** The numbers that no claim states exactly, so that they are nowhere right alone. */
  const numbersToFind = () => {
    const exact = new Set(figures.flatMap((one) => (isQualified(one) ? [] : [one.value])))
    const stated = figures.filter(isQualified).flatMap(({ value, valueTo }) => [value, valueTo])
    return [...new Set(stated)].filter(
      (value): value is number => value !== null && value >= LEAST && !exact.has(value),
    )
  }

  const bareOn = (texts: readonly string[], locale: Locale = 'en') => {
    const bare = (text: string) => bareIn(text, ways.get(locale) ?? new Map(), locale)
    return texts
      .map(withoutCounts)
      .flatMap((text) => (bare(text).length === 0 ? [] : bare(withoutQuotes(text))))
  }

  /** The link of a claim begins with its figure: as a number alone it is that of nobody. */
  const bareOfClaims = (html: string) => {
    const byId = new Map(claims.map((claim) => [claim.id, claim]))
    const links = html.matchAll(/<a\b[^>]*href="\/claims\/([\w.-]+)"[^>]*>([\s\S]*?)<\/a>/g)
    return [...links].flatMap(([, id = '', inside = '']) => {
      const claim = byId.get(id)
      if (claim === undefined || !isQualified(claim.quantity)) return []
      const [text = ''] = textsIn(inside)
      return /^\s*[\d,]+\s*$/.test(text) ? [`[${text}] for ${id}`] : []
    })
  }

  const bareOnPage = async (path: string, locale: Locale = 'en') => {
    const html = await read(path)
    return [...bareOn(textsIn(html), locale), ...bareOfClaims(html)].map(
      (bare) => `${path}: ${bare}`,
    )
  }

  const formlessRows = ([heads = [], ...rows]: readonly (readonly string[])[]) => {
    const [value, form] = [heads.indexOf('value'), heads.indexOf('form')]
    expect(Math.min(value, form)).toBeGreaterThanOrEqual(0)
    return rows.filter((row) => row[value] !== '' && row[form] === '')
  }

  const unpacked = async (path: string) => {
    const response = await open(path)
    expect([path, response.status]).toEqual([path, 200])
    return unzip(Buffer.from(await response.arrayBuffer()))
  }

  /** Everything that is text in the archive of a snapshot: its readme too, which is nowhere else. */
  const bareInArchive = async (path: string) => {
    const files = [...(await unpacked(path))].filter(([name]) => !/\.png$/.test(name))
    expect(files.map(([name]) => name.replace(/^.*\//, ''))).toContain('README.txt')
    return files.flatMap(([name, text]) => {
      if (!name.endsWith('.csv')) return bareOn(textsIn(text)).map((one) => `${name}: ${one}`)
      return formlessRows(readCsv(text)).map((row) => `${name}: ${row.join()}`)
    })
  }

  it('knows figures of every form that has a qualifier', () => {
    const numbers = numbersToFind()
    const found = figures.filter(({ value }) => value !== null && numbers.includes(value))
    expect([...new Set(found.map(({ form }) => form))].toSorted()).toEqual(QUALIFIED)
  })

  it(
    'finds none bare on any page',
    async () => {
      const sources = new Set(claims.map(({ claimant }) => claimant.id))
      const paths = [
        '/',
        '/?q=dead',
        '/changes',
        '/sources',
        ...events.flatMap(({ id, measures }) => [
          `/events/${id}`,
          ...TABS.map((tab) => `/events/${id}?tab=${tab}`),
          ...Object.keys(measures).flatMap((measure) =>
            TABS.filter((tab) => tab !== 'coverage').map(
              (tab) => `/events/${id}?measure=${measure}&tab=${tab}`,
            ),
          ),
          `/events/${id}/claims`,
        ]),
        ...claims.filter(({ quantity }) => isQualified(quantity)).map(({ id }) => `/claims/${id}`),
        ...[...sources].map((id) => `/sources/${id}`),
      ]
      const bare: string[] = []
      for (const path of paths) bare.push(...(await bareOnPage(path)))
      expect(bare).toEqual([])
    },
    WALK_TIME,
  )

  it.each(['fr', 'ar'] as const)(
    'finds none bare on the first page and the pages of events in another language (%s)',
    async (locale) => {
      const bare: string[] = []
      for (const path of ['/', ...events.map(({ id }) => `/events/${id}`)]) {
        bare.push(...(await bareOnPage(`${path}?lang=${locale}`, locale)))
      }
      expect(bare).toEqual([])
    },
    WALK_TIME,
  )

  it(
    'has every number in the feeds and files of figures beside its form',
    async () => {
      expect(bareOn(feedTextsIn(await read('/changes.atom')))).toEqual([])
      expect(bareOn(stringsIn(JSON.parse(await read('/changes.json'))))).toEqual([])
      for (const { id } of events) {
        const api = `/api/v1/events/${id}`
        for (const file of ['claims.json', 'claims.hxl.json']) {
          const json: unknown = JSON.parse(await read(`${api}/${file}`))
          expect(formlessIn(json)).toEqual([])
        }
        for (const file of ['claims.csv', 'claims.hxl.csv']) {
          expect(formlessRows(readCsv(await read(`${api}/${file}`)))).toEqual([])
        }
        const sheets = await unpacked(`${api}/claims.xlsx`)
        expect(formlessRows(readSheet(sheets.get('xl/worksheets/sheet1.xml') ?? ''))).toEqual([])
      }
    },
    WALK_TIME,
  )

  it(
    'finds none bare in any chart, snapshot, card, citation or embed',
    async () => {
      const bare: string[] = []
      for (const { id, measures } of events.filter(({ id }) => FROZEN.includes(id))) {
        for (const chart of CHARTS) {
          for (const measure of chart === 'coverage' ? [undefined] : Object.keys(measures)) {
            const made = await fetch(`${server().url}/api/v1/snapshots`, {
              method: 'POST',
              headers: { 'Content-Type': 'application/json' },
              body: JSON.stringify({ event: id, view: { chart, measure } }),
            })
            // A chart with nothing in it is not made.
            if (made.status === 422) continue
            const { snapshot } = (await made.json()) as { snapshot: { id: string; url: string } }
            const at = `/s/${snapshot.id}`
            bare.push(...(await bareOnPage(at)), ...(await bareOnPage(`${at}/embed`)))
            for (const file of ['svg', 'bib', 'ris', 'csl.json']) {
              const text = await read(`${at}.${file}`)
              const texts = file === 'csl.json' ? stringsIn(JSON.parse(text)) : textsIn(text)
              bare.push(...bareOn(texts).map((one) => `${at}.${file}: ${one}`))
            }
            expect(formlessRows(readCsv(await read(`${at}.csv`)))).toEqual([])
            const linked = stringsIn(JSON.parse(await read(`${at}.jsonld`)))
            bare.push(...bareOn(linked).map((one) => `${at}.jsonld: ${one}`))
            const record: unknown = JSON.parse(await read(`${at}.json`))
            expect(formlessIn(record)).toEqual([])
            bare.push(...bareOn(stringsIn(record)).map((one) => `${at}.json: ${one}`))
            if (chart === 'by-source') bare.push(...(await bareInArchive(`${at}.zip`)))
            const oembed = await read(`/api/v1/oembed?url=${encodeURIComponent(snapshot.url)}`)
            bare.push(...bareOn(stringsIn(JSON.parse(oembed))))
          }
        }
      }
      expect(bare).toEqual([])
    },
    WALK_TIME,
  )
})
