/** What readers take away, through the links of the pages: every file opens, and says whose figures it holds. */
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { CLAIM_COLUMNS } from '@/lib/files/claim-columns'
import { readCsv } from '../support/csv'
import { publicServer } from '../support/public-server'
import { unzip } from '../support/unzip'

const EVENT = 'karabakh-offensive-2023'
const COLUMNS = [...CLAIM_COLUMNS.map(({ name }) => name), 'query']
/** No figure without them. */
const NEVER_EMPTY = ['claimant', 'claimantName', 'wording', 'asOf', 'publisherName', 'query']

describe('the files of a running server', () => {
  const server = publicServer()

  const open = async (path: string) => {
    const response = await fetch(new URL(path, server.url))
    expect([path, response.status]).toEqual([path, 200])
    return response
  }
  /** The files that a page links to, by the ends of their names. */
  const filesOf = async (page: string) => {
    const html = await (await open(page)).text()
    const links = [...html.matchAll(/href="(\/api\/v1\/events\/[^"]*?\/claims\.([\w.]+)[^"]*)"/g)]
    return links.map(([, href = '', extension = '']) => ({
      href: href.replaceAll('&amp;', '&'),
      extension,
    }))
  }
  const checkRows = (rows: readonly string[][], href: string) => {
    const [names = [], ...claims] = rows
    expect(claims.length).toBeGreaterThan(0)
    for (const claim of claims) {
      expect(claim).toHaveLength(names.length)
      for (const name of NEVER_EMPTY) expect(claim[names.indexOf(name)]).not.toBe('')
      expect(claim[names.indexOf('query')]).toBe(`${server.url}${href}`)
      for (const cell of claim) expect(cell).not.toMatch(/^[=+\-@]/)
    }
    return claims.map((claim) => claim[0])
  }

  it.each([
    ['the table', `/events/${EVENT}/claims?measure=killed&kind=media`, 5],
    ['the chart', `/events/${EVENT}?measure=killed`, 4],
    ['the chart over time', `/events/${EVENT}?measure=killed&tab=over-time`, 5],
    ['the map', `/events/${EVENT}?measure=killed&tab=map`, 5],
    ['coverage', `/events/${EVENT}?measure=killed&tab=coverage`, 5],
  ])(
    'hold the same claims in every format, from %s',
    async (_where, page, least) => {
      const files = await filesOf(page)
      expect(files.length).toBeGreaterThanOrEqual(least)
      const idsByView = new Map<string, string[]>()
      for (const { href, extension } of files) {
        const response = await open(href)
        let ids: (string | undefined)[] = []
        if (extension === 'csv' || extension === 'hxl.csv') {
          expect(response.headers.get('Content-Type')).toMatch(/^text\/csv; charset=utf-8/)
          const rows = readCsv(await response.text())
          const tags = extension === 'csv' ? [] : rows.splice(1, 1)
          for (const tag of tags.flat()) expect(tag).toMatch(/^#[a-z]+(\+[a-z]+)*$/)
          if (extension === 'csv') expect(rows[0]).toEqual(COLUMNS)
          ids = checkRows(rows, href)
        } else if (extension === 'hxl.json') {
          const [names = [], , ...rows] = (await response.json()) as string[][]
          ids = checkRows(
            [names, ...rows.map((row) => row.map((cell) => String(cell ?? '')))],
            href,
          )
        } else if (extension === 'json') {
          const { query, claims } = (await response.json()) as ClaimsFile
          expect(query.url).toBe(`${server.url}${href}`)
          for (const { claimant, quantity, appearances } of claims) {
            expect([claimant.name, quantity.wording]).not.toContain('')
            expect(appearances[0]?.publication.publisher.name).not.toBe('')
          }
          ids = claims.map(({ id }) => id)
        } else {
          const sheets = unzip(Buffer.from(await response.arrayBuffer()))
          const claims = sheets.get('xl/worksheets/sheet1.xml') ?? ''
          const rows = new XMLParser().parse(claims).worksheet
          expect(sheets.get('xl/worksheets/sheet2.xml')).toContain(href.replaceAll('&', '&amp;'))
          const own = idsByView.get(viewOf(href)) ?? []
          expect(rows.sheetData.row).toHaveLength(own.length + 1)
          for (const id of own) expect(claims).toContain(`>${id}<`)
          ids = own
        }
        const known = idsByView.get(viewOf(href))
        if (known === undefined) idsByView.set(viewOf(href), ids.map(String))
        else expect(ids).toEqual(known)
      }
    },
    60_000,
  )

  it('has numbers, dates and nothing else where HXL takes nothing else', async () => {
    const response = await open(`/api/v1/events/${EVENT}/claims.hxl.json`)
    const [, tags = [], ...rows] = (await response.json()) as (string | number | null)[][]
    const given = (tag: RegExp) =>
      tags.flatMap((name, column) =>
        tag.test(String(name)) ? rows.flatMap((row) => row[column] ?? []) : [],
      )
    expect(
      new Set(given(/^#(affected|population|inneed|value)/).map((cell) => typeof cell)),
    ).toEqual(new Set(['number']))
    const dates = given(/^#date/)
    expect(dates.length).toBeGreaterThan(0)
    for (const date of dates) expect(Date.parse(String(date))).not.toBeNaN()
  })

  it.each(['', `?event=${EVENT}`])(
    'gives feeds that readers of feeds can read: %j',
    async (query) => {
      const { text } = { text: await (await open(`/changes.atom${query}`)).text() }
      expect(XMLValidator.validate(text)).toBe(true)
      const { feed } = new XMLParser({ ignoreAttributes: false }).parse(text)
      for (const entry of feed.entry) {
        expect(Date.parse(entry.updated)).not.toBeNaN()
        expect([entry.id, entry.title, entry.author.name]).not.toContain('')
      }
      const json = await (await open(`/changes.json${query}`)).json()
      expect(json.version).toBe('https://jsonfeed.org/version/1.1')
      expect(json.items.map(({ id }: { id: string }) => id)).toEqual(
        feed.entry.map(({ id }: { id: string }) => id),
      )
      // Where it leads is there.
      const [first] = json.items
      expect((await fetch(first.url)).status).toBe(200)
    },
  )
})

interface ClaimsFile {
  readonly query: { readonly url: string }
  readonly claims: readonly {
    readonly id: string
    readonly claimant: { readonly name: string }
    readonly quantity: { readonly wording: string }
    readonly appearances: readonly {
      readonly publication: { readonly publisher: { name: string } }
    }[]
  }[]
}

function viewOf(href: string): string {
  return new URL(href, 'http://x').search
}
