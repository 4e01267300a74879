/**
 * What a reader sees of an event before opening anything: where the first mark is, how long the page is, how many words and
 * bytes; and that no two numbers of a page that count the same thing differ. Of every shipped event.
 */
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import type { EventAnswer } from '@/lib/answers/event-shapes'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import { MAX_WORDS, wordCount } from '@/lib/sentences/brief'
import { wordsOf } from '../support/cases'
import { describeInBrowser, visits } from '../support/browser'
import { publicServer as server } from '../support/public-server'
import { watchShifts } from '../support/shifts'

const OFFENSIVE = 'karabakh-offensive-2023'
const CRISIS = 'nagorno-karabakh-2023'
const MAX_KILOBYTES = 45
const MAX_WORDS_OF_PAGE = 700
const SIZES = [
  { width: 1280, height: 900, firstMark: 500, screens: 3 },
  { width: 390, height: 844, firstMark: 700, screens: 6 },
] as const

const json = async (path: string) => (await fetch(`${server().url}${path}`)).json()

async function shippedEvents(): Promise<EventAnswer[]> {
  const { events } = (await json('/api/v1/events?limit=500')) as { events: EventAnswer[] }
  return events
}

/** The highest edge of what is drawn of any mark of the chart by source; null where there is none. */
const firstMark = (page: Page) =>
  page.evaluate(() => {
    const paths = document.querySelectorAll('figure[data-chart="by-source"] [data-mark] path')
    const tops = [...paths]
      .map((path) => path.getBoundingClientRect())
      .filter(({ width, height }) => width + height > 0)
      .map(({ top }) => top + window.scrollY)
    return tops.length === 0 ? null : Math.min(...tops)
  })

describeInBrowser('the page of an event at a glance', () => {
  const { visit } = visits()

  it('has its first mark high on the page, and is short, at both sizes', async () => {
    const events = await shippedEvents()
    expect(events.length).toBeGreaterThan(10)
    const wrong: unknown[] = []
    for (const { id, measures } of events) {
      const page = await visit(`/events/${id}`)
      for (const { width, height, firstMark: most, screens } of SIZES) {
        await page.setViewportSize({ width, height })
        const at = await firstMark(page)
        const long = await page.evaluate(() => document.documentElement.scrollHeight)
        if (Object.keys(measures).length > 0 && (at === null || at >= most))
          wrong.push([id, width, 'first mark', at])
        if (long > screens * height) wrong.push([id, width, 'screens', long / height])
      }
      await page.context().close()
    }
    expect(wrong).toEqual([])
  }, 240_000)

  it('weighs at most 45 kB of HTML, of each event', async () => {
    for (const { id } of await shippedEvents()) {
      const html = await (await fetch(`${server().url}/events/${id}`)).text()
      expect([id, gzipSync(html).length / 1000 <= MAX_KILOBYTES]).toEqual([id, true])
    }
  })

  it('has at most 700 words of the offensive, and nothing jumps, nor of a crisis', async () => {
    const page = await visit('/ping')
    const shifts = await watchShifts(page)
    await page.goto(`${server().url}/events/${OFFENSIVE}`)
    await page.waitForLoadState('networkidle')
    expect(wordCount(await page.innerText('body'))).toBeLessThanOrEqual(MAX_WORDS_OF_PAGE)
    expect(await shifts()).toEqual([])
    await page.goto(`${server().url}/events/${CRISIS}`)
    await page.waitForLoadState('networkidle')
    expect(await shifts()).toEqual([])
  }, 60_000)

  it('says its measures as tabs, and the rest as links that work without script', async () => {
    const page = await visit(`/events/${OFFENSIVE}`, { javaScriptEnabled: false })
    const tiles = page.getByRole('navigation', { name: 'Measure' })
    expect(await tiles.locator('figure[data-chart="strip"]').count()).toBeGreaterThan(3)
    const names = ['Over time', 'As published', 'Parts', 'Map', 'Who says what']
    const tabs = page.locator('.tabs')
    expect(await tabs.getByRole('link').allTextContents()).toEqual(names)
    for (const chart of ['over-time', 'as-published', 'breakdown', 'map', 'coverage']) {
      expect(await page.locator(`figure[data-chart="${chart}"]`).count()).toBe(0)
      await tabs.locator(`a[data-tab="${chart}"]`).click()
      await page.locator(`figure[data-chart="${chart}"]`).waitFor()
      expect(await tabs.locator('a[aria-current]').count()).toBe(1)
    }
    await page.goto(`${server().url}/events/${OFFENSIVE}?find=200`)
    for (const row of await page.locator('#claims tbody tr:not([data-part])').allInnerTexts()) {
      expect(row).toContain('200')
    }
  }, 60_000)

  it('opens the part that an address of before leads to', async () => {
    const page = await visit(`/events/${OFFENSIVE}#coverage`)
    await page.waitForURL(/tab=coverage#coverage/)
    await page.locator('figure[data-chart="coverage"]').waitFor()
  }, 60_000)

  it('puts two counts of a crisis side by side, of different incidents, without script', async () => {
    const page = await visit(`/events/${CRISIS}`, { javaScriptEnabled: false })
    const form = page.locator('#two-counts-form')
    const choose = (name: string, title: RegExp) =>
      form
        .locator(`select[name="${name}"] option`)
        .filter({ hasText: title })
        .first()
        .getAttribute('value')
    const first = await choose('first', /^Evacuated: Azerbaijani offensive/)
    const second = await choose('second', /^Evacuated: Shelter/)
    await form.locator('select[name="first"]').selectOption(first)
    await form.locator('select[name="second"]').selectOption(second)
    await form.getByRole('button').click()
    const both = page.locator('#two-counts [data-beside]')
    await both.locator('figure[data-chart="by-source"]').nth(1).waitFor()
    expect(await page.locator('#two-counts').innerText()).toContain('is about another incident')
    expect(await both.getByRole('button', { name: /^Cite/ }).count()).toBe(2)
  }, 60_000)
})

describe('the numbers of one page', () => {
  const one = (pattern: RegExp, text: string) => pattern.exec(text)?.slice(1) ?? null

  it('that count the same thing are the same: tile, lead, chart, footer, answer and snapshot', async () => {
    const wrong: unknown[] = []
    for (const { id, measures } of await shippedEvents()) {
      for (const measure of Object.keys(measures)) {
        const html = await (await fetch(`${server().url}/events/${id}?measure=${measure}`)).text()
        const { lanes } = (await json(
          `/api/v1/events/${id}/comparison?measure=${measure}`,
        )) as ComparisonAnswer
        const [lane] = lanes
        const tile = one(
          new RegExp(`(<li class="tile" data-tile="${measure}"[\\s\\S]*?</li>)`),
          html,
        )
        const figure = one(
          /<p class="tile-figure" data-claim="([^"]+)"><strong>([^<]+)</,
          tile?.[0] ?? '',
        )
        const lead = wordsOf(one(/data-lead[^>]*>([\s\S]*?)<\/div>/, html)?.[0] ?? '')
        const chart = one(/(<figure[^>]*data-chart="by-source"[\s\S]*?<\/figure>)/, html)?.[0] ?? ''
        const counted = /(\d+) claims? by (\d+) claimants? in (\d+) publications?/
        const footer = one(counted, wordsOf(chart))
        const said = one(/(\d+) sources?[^.]*?, (\d+) claims?\b/, lead)
        const fields = new URLSearchParams()
        for (const [, name = '', value = ''] of chart
          .split('action="/s"')[1]
          ?.split('</form>')[0]
          ?.matchAll(/name="([^"]+)" value="([^"]*)"/g) ?? [])
          fields.append(name, value.replaceAll('&amp;', '&').replaceAll('&quot;', '"'))
        const cited = await fetch(`${server().url}/s`, { method: 'POST', body: fields })
        const snapshot = one(counted, wordsOf(await cited.text()))
        const note = (what: string, ...values: unknown[]) =>
          wrong.push([id, measure, what, ...values])
        if (figure === null || lane === undefined) {
          note('no tile')
          continue
        }
        const [claim = '', latest = ''] = figure
        if (lane.latest !== null && lane.latest.claims[0] !== claim) note('latest', claim)
        if (!lead.includes(latest)) note('lead', latest, lead)
        if (wordCount(lead.split(/\d+ sources?/)[0] ?? '') > MAX_WORDS) note('long', lead)
        if (!chart.includes(`data-claim="${claim}"`)) note('chart', claim)
        const all = lane.support.claims
        if (footer?.join() !== snapshot?.join()) note('snapshot', footer, snapshot)
        if (Number(footer?.[0]) !== all || Number(said?.[1]) !== all)
          note('claims', all, footer, said)
        if (said?.[0] !== footer?.[1]) note('sources', said, footer)
        const pairs = (verdict: string) =>
          lane.verdicts.filter((one) => one.verdict === verdict).length
        const marks = wordsOf(tile?.[0] ?? '')
        for (const [verdict, words] of [
          ['contradicts', /(\d+) contradicts?\b/],
          ['differs', /(\d+) differs?\b/],
        ] as const) {
          if (Number(one(words, marks)?.[0] ?? 0) !== pairs(verdict)) note(verdict, marks)
        }
      }
    }
    expect(wrong).toEqual([])
  }, 240_000)
})
