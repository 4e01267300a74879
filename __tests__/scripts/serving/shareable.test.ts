import { LOCALES } from '@/lib/format/locale'
import { chooseLocale } from '@/lib/url/language'
import { HTML_LIMITED_BOT_UA_RE } from 'next/dist/shared/lib/router/utils/html-bots'
import { languageOf, LANGUAGES } from '../../../scripts/serving/language.mjs'
import { sharedRead } from '../../../scripts/serving/shareable.mjs'

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
const page = (url: string, headers = {}, method = 'GET') =>
  sharedRead({ method, url, headers: { host: 'figures.test', ...headers } })

describe('a page is shared', () => {
  it('between readers who have nothing in common but what it is made from', () => {
    const first = page('/events/a?measure=killed', {
      cookie: 'session=1',
      'user-agent': CHROME,
      'accept-language': 'fr-CH,fr;q=0.9',
      'x-forwarded-for': '203.0.113.9',
    })
    const second = page(
      '/events/a?measure=killed',
      {
        cookie: 'a=b; lang=fr',
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
      },
      'HEAD',
    )
    expect(first).toEqual(second)
    expect(JSON.stringify(first)).not.toMatch(/session|203/)
  })

  it.each([
    ['another view', '/events/a?measure=wounded', {}],
    ['another host', '/events/a', { host: 'other.test' }],
    ['another language', '/events/a', { 'accept-language': 'ar' }],
    ['another scheme', '/events/a', { 'x-forwarded-proto': 'https' }],
    ['a robot', '/events/a', { 'user-agent': `${CHROME} (compatible; Googlebot/2.1)` }],
  ])('not with %s', (_, url, headers) => {
    expect(page(url, headers)).not.toBeNull()
    expect(page(url, headers)).not.toEqual(page('/events/a'))
  })

  it.each([
    ['a key', '/events/a', { authorization: 'Bearer a' }],
    ['a condition', '/events/a', { 'if-none-match': '"a"' }],
    ['the data of a page', '/events/a', { rsc: '1' }],
    ['a prefetch', '/events/a', { 'next-router-prefetch': '1' }],
    ['a script that goes on', '/events/a', { 'sec-fetch-dest': 'empty' }],
    ['two languages in cookies', '/events/a', { cookie: 'lang=fr; lang=ar' }],
    ['a language to be remembered', '/events/a?%6Cang=fr', {}],
    ['HTTP/1.0 without a host', '/events/a', { host: undefined }],
    ['data with a key', '/api/v1/events', { authorization: 'Bearer a' }],
    ['data that a reader may have', '/changes.atom', { 'if-modified-since': 'x' }],
    ['what is recorded elsewhere', '/api/v1/snapshots', {}],
    ['a frozen answer', '/s/a.json', {}],
  ])('never for %s', (_, url, headers) => {
    expect(page(url, headers)).toBeNull()
  })

  it.each(['/events/a', '/api/v1/events', '/api/v1/statements'])(
    'never where %s is written',
    (url) => {
      expect(page(url, {}, 'POST')).toBeNull()
    },
  )

  it.each([
    '/api/v1/events',
    '/api/v1/events/a/comparison?measure=killed',
    '/events/a/chart.json?lang=fr&measure=killed',
    '/changes.json',
  ])('between all readers of %s, in whatever language', (url) => {
    const headers = { cookie: 'lang=fr', 'user-agent': CHROME, 'sec-fetch-dest': 'empty' }
    const data = page(url, { ...headers, 'accept-language': 'ar' })
    expect(data).not.toBeNull()
    expect(data).toEqual(page(url))
    expect(data).not.toEqual(page(url, { host: 'other.test' }))
    expect(JSON.stringify(data)).not.toMatch(/Mozilla|"ar"|cookie/)
    expect(page(url, {}, 'HEAD')).toBeNull()
  })

  it('by no robot that the framework knows and would answer as it answers no browser', () => {
    const names = HTML_LIMITED_BOT_UA_RE.source
      .split('|')
      .map((name) => name.replace(/\W*\+-?/, 'X'))
    for (const agent of names.flatMap((name) => [
      ...[name, `${CHROME} ${name}/1.0`, `${CHROME} (${name})`],
      ...[`Mozilla/5.0 (compatible; ${name}/2.0)`, CHROME.replace('X11', `compatible; ${name}`)],
    ])) {
      const shared = page('/', { 'user-agent': agent })
      expect(shared).toMatchObject({ headers: { 'user-agent': agent } })
    }
  })
})

describe('the language of a page', () => {
  it('is known in front of the app for every language of the app', () => {
    expect([...LANGUAGES].sort()).toEqual([...LOCALES].sort())
  })

  it.each([
    [undefined, undefined],
    [undefined, 'fr-CH, fr;q=0.9, en;q=0.8'],
    [undefined, 'de, ar;q=0.5, *;q=0.1'],
    [undefined, 'fr;q=0, ar'],
    [undefined, 'de'],
    [undefined, ''],
    [undefined, '*'],
    [undefined, 'AR-lb'],
    ['fr', 'ar'],
    ['xx', 'ar'],
  ])('with the cookie %s and the header %s is the one that the app chooses', (chosen, accepted) => {
    const headers = {
      cookie: chosen === undefined ? undefined : `a=b; lang=${chosen}`,
      'accept-language': accepted,
    }
    const asked = { asked: null, chosen, accepted: accepted ?? null }
    expect(languageOf({ headers })).toBe(chooseLocale(asked))
  })
})
