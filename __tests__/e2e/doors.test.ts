/**
 * Everything that the framework answers by itself, and the headers that mean something to it: what each may answer, on a
 * public installation and on a private one. Whoever is let by on a private one learns nothing of what is recorded.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { runBysource } from '../support/cli'
import { keyFor } from '../support/keys'
import { rawRequest, type RawAnswer } from '../support/raw-request'
import type { TestServer } from '../support/server'
import { ownServer } from '../support/public-server'

const EVENT = '/events/karabakh-offensive-2023'
/** In the names of shipped events and sources. */
const RECORDED = /arabakh|Derna|Haiti|Gaza/
const BUILD = readFileSync('.next/BUILD_ID', 'utf8').trim()
const CHUNK = `/_next/static/chunks/${readdirSync('.next/static/chunks').find((name) => name.endsWith('.js')) ?? ''}`

type Headers = Readonly<Record<string, string>>
/** Method, path, headers; then the status that a public installation answers with, and a private one. */
type Door = readonly [string, string, Headers, number, number]

const get = (path: string, open: number, shut = 401): Door => ['GET', path, {}, open, shut]
const asking = (headers: Headers, path: string, open: number, shut = 401): Door => [
  'GET',
  path,
  headers,
  open,
  shut,
]
const sending = (method: string, path: string, open: number, shut = 401): Door => [
  method,
  path,
  { 'Next-Action': '00'.repeat(21), 'Content-Type': 'text/plain;charset=UTF-8' },
  open,
  shut,
]

const RSC = { RSC: '1' }

const DOORS: readonly Door[] = [
  // The optimiser of pictures, and what else is under its own address.
  get('/_next/image?url=%2Ficon.svg&w=64&q=75', 404),
  get('/_next/image?url=%2Fs%2Faaaaaaaaaaaaaaaaaaaaaaaaaa.png&w=1200&q=75', 404),
  ...['/_next/image', '/_next/imagex', '/_next', '/_next/mcp', '/_next/webpack-hmr'].map((path) =>
    get(path, 404),
  ),
  ...['/_next/flight', '/_next/server/app/page.js', '/__nextjs_original-stack-frames'].map((path) =>
    get(path, 404),
  ),
  ...['/__nextjs_source-map?filename=x', '/__nextjs_font/x', '/__nextjs_error_feedback'].map(
    (path) => get(path, 404),
  ),
  // The data of a page is the page.
  get(`/_next/data/${BUILD}${EVENT}.json`, 200),
  get(`/_next/data/${BUILD}/_not-found.json`, 404),
  get('/_next/data/another-build/index.json', 404),
  // Files of the program, and what only begins like one.
  get(CHUNK, 200, 200),
  get('/favicon.ico', 200, 200),
  get('/icon.svg', 200, 200),
  get('/ping', 200, 200),
  get('/_next/static/none.js', 404, 404),
  get('/_next/static/..%2f..%2fevents%2fkarabakh-offensive-2023', 404, 404),
  ...['/_next/static', '/_next/staticx', '/favicon.icox', '/favicon.ico/x', '/icon.svgx'].map(
    (path) => get(path, 404),
  ),
  // Names that mean a page of errors to the framework.
  ...['/_error', '/404', '/500', '/_not-found', '/_not-found/page', '/_global-error'].map((path) =>
    get(path, 404),
  ),
  ...['/_document', '/_app', '/index', '/page', '/nothing'].map((path) => get(path, 404)),
  // Names that begin or end like what asks for a key itself.
  ...['/apix', '/sx', '/changes.atomx', '/changes.atom/x', '/changes.atom.rsc', '/api.rsc'].map(
    (path) => get(path, 404),
  ),
  ...[`${EVENT}/chart.svgx`, `${EVENT}/chart.svg/x`, '/events.segments/_tree.segment.rsc'].map(
    (path) => get(path, 404),
  ),
  get(`${EVENT}.rsc`, 200),
  get('/s', 405, 405),
  get('/s/nothing', 404),
  get('/s/x.rsc', 404),
  get('/s/..%2fevents', 404),
  get('/api', 404, 404),
  get('/api/v1/nothing', 404, 404),
  // The same page by other ways of writing its path.
  get(`/api/..${EVENT}`, 200),
  get(`/api/%2e%2e${EVENT}`, 200),
  get(`/s/%2e%2e${EVENT}`, 200),
  get(`/_next/static/%2e%2e/%2e%2e${EVENT}`, 200),
  get('/%65vents/karabakh-offensive-2023', 200),
  get('/%5fnext/static/none', 404, 404),
  get('/%5fnext/image', 404),
  get('/robots.txt', 200),
  get('/sitemap.xml', 200),
  // What the framework's own client sends.
  asking(RSC, `${EVENT}?_rsc=abc`, 307),
  asking({ ...RSC, 'Next-Router-Prefetch': '1' }, EVENT, 307),
  asking({ ...RSC, 'Next-Router-Segment-Prefetch': '/_tree' }, EVENT, 307),
  asking({ ...RSC, 'Next-Router-State-Tree': '%5B%22%22%2C%7B%7D%5D' }, EVENT, 307),
  // What the framework cannot read of where a reader is: it would answer with 500.
  ...['%5B%22%22%5D', '%5B', '%', 'x', '', '%22%22', `%5B%22${'a'.repeat(9000)}`].map((state) =>
    asking({ ...RSC, 'Next-Router-State-Tree': state }, EVENT, 400, 400),
  ),
  asking(RSC, '/api/v1/nothing', 307, 307),
  asking(RSC, '/favicon.ico', 200, 200),
  asking({ purpose: 'prefetch' }, EVENT, 200),
  asking({ 'x-nextjs-data': '1' }, EVENT, 200),
  asking({ 'x-nextjs-data': '1' }, '/s/nothing', 404),
  // What the framework sends to itself.
  asking({ 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }, EVENT, 200),
  asking({ 'x-middleware-subrequest': Array(5).fill('middleware').join(':') }, EVENT, 200),
  asking({ 'x-middleware-prefetch': '1' }, EVENT, 200),
  asking({ 'x-middleware-next': '1' }, EVENT, 200),
  asking({ 'x-middleware-rewrite': EVENT }, '/favicon.icox', 404),
  asking({ 'x-middleware-rewrite': EVENT }, '/api/nothing', 404, 404),
  asking({ 'x-matched-path': EVENT }, '/api/nothing', 404, 404),
  asking({ 'x-invoke-path': EVENT, 'x-invoke-output': '/events/[id]' }, '/s/nothing', 404),
  asking({ 'x-invoke-status': '500' }, EVENT, 200),
  asking({ 'x-original-url': EVENT, 'x-rewrite-url': EVENT }, '/s/nothing', 404),
  asking({ 'x-now-route-matches': '1', 'x-nextjs-rewritten-path': '/api' }, EVENT, 200),
  asking({ 'x-prerender-revalidate': 'x' }, EVENT, 200),
  asking({ 'next-resume': '1' }, EVENT, 200),
  // No page has a server action; a page and a file are read.
  sending('POST', EVENT, 405),
  sending('POST', '/', 405),
  sending('POST', '/_next/image', 404),
  sending('POST', '/s/nothing', 405, 405),
  sending('POST', '/api/nothing', 404, 404),
  sending('POST', '/favicon.ico', 405, 405),
  sending('PUT', '/icon.svg', 405, 405),
  sending('POST', CHUNK, 405, 405),
  sending('OPTIONS', EVENT, 405),
]

/** A key's answers may be kept by its reader alone; the program's own files, and refusals to all, by anybody. */
const isShared = ({ headers }: RawAnswer) => /public|s-maxage/.test(headers['cache-control'] ?? '')

const isPage = ({ headers }: RawAnswer) => /text\/html/.test(headers['content-type'] ?? '')

describe('on a public installation', () => {
  const server = ownServer({ env: { BYSOURCE_RATE_LIMIT: 'off' } })

  it.each(DOORS)('%s %s %j: %i', async (method, path, headers, open) => {
    const answer = await rawRequest(server().port, path, { method, headers })
    expect(answer.status).toBe(open)
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    if (isPage(answer)) {
      expect(answer.headers['content-security-policy']).toContain("script-src 'self' 'nonce-")
      expect(isShared(answer)).toBe(false)
    }
  })

  it('pages and snapshots say which of a browser’s powers they do without', async () => {
    for (const path of ['/', EVENT, '/s/nothing', '/nothing', '/api/v1/health']) {
      const { headers } = await rawRequest(server().port, path)
      expect([path, headers['cross-origin-opener-policy']]).toEqual([path, 'same-origin'])
      expect(headers['permissions-policy']).toMatch(
        /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
      )
    }
  })

  it('an erased snapshot is served by no address', async () => {
    const made = await fetch(`${server().url}/api/v1/snapshots`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ event: EVENT.slice(8), view: { measure: 'killed' } }),
    })
    const { id } = (await made.json()).snapshot
    const optimised = `/_next/image?url=%2Fs%2F${id}.png&w=1200&q=75`
    expect((await rawRequest(server().port, `/s/${id}.png`)).status).toBe(200)
    expect((await rawRequest(server().port, optimised)).status).toBe(404)
    const key = await keyByCommand(server())
    const removed = await fetch(`${server().url}/api/v1/snapshots/${id}/removal`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
      body: JSON.stringify({ reason: 'privacy', note: null, erase: true }),
    })
    expect([200, 201]).toContain(removed.status)
    expect((await rawRequest(server().port, `/s/${id}.png`)).status).toBe(410)
    expect((await rawRequest(server().port, optimised)).status).toBe(404)
    await server().restart()
    expect((await rawRequest(server().port, `/s/${id}.png`)).status).toBe(410)
    expect((await rawRequest(server().port, optimised)).status).toBe(404)
  }, 120_000)

  it.each([
    ['Host', { Host: 'evil.test/path"><b>' }],
    ['Host with a name and a secret', { Host: 'user:secret@evil.test' }],
    ['X-Forwarded-Host', { 'X-Forwarded-Host': 'evil.test' }],
    ['X-Forwarded-Proto', { 'X-Forwarded-Proto': 'evil.test://' }],
    ['Forwarded', { Forwarded: 'host=evil.test;proto=https' }],
  ])('%s brings no other address into pages, feeds and files', async (_, headers) => {
    const oembed = `/api/v1/oembed?url=${encodeURIComponent(`http://evil.test/s/${'a'.repeat(26)}`)}`
    const files = [`/api/v1${EVENT}/claims.json`, `${EVENT}/chart.svg`, oembed]
    for (const path of [
      '/',
      EVENT,
      '/robots.txt',
      '/sitemap.xml',
      '/changes.atom',
      '/changes.json',
      ...files,
    ]) {
      const { status, body, headers: answered } = await rawRequest(server().port, path, { headers })
      expect([path, status]).toEqual([path, path === oembed ? 404 : 200])
      expect([path, `${body}${JSON.stringify(answered)}`.includes('evil')]).toEqual([path, false])
    }
  })

  it('says once at its start that BYSOURCE_URL is not set', () => {
    expect(
      server()
        .output()
        .match(/BYSOURCE_URL is not set/g),
    ).toHaveLength(2)
    expect(server().output()).toContain(`snapshots ${server().url}.\n`)
  })
})

describe('on a private installation', () => {
  const env = { BYSOURCE_PRIVATE: 'on', BYSOURCE_URL: 'https://figures.example.org' }
  const server = ownServer({ env })
  let key: string

  beforeAll(async () => {
    key = await keyFor(server().data, 'read')
  })

  it.each(DOORS)('%s %s %j: %i, in private %i', async (method, path, headers, _, shut) => {
    const answer = await rawRequest(server().port, path, { method, headers })
    expect(answer.status).toBe(shut)
    expect(answer.body).not.toMatch(RECORDED)
    expect(isPage(answer)).toBe(false)
    const isFile = [CHUNK, '/favicon.ico', '/icon.svg'].includes(path) && answer.status === 200
    expect(isShared(answer)).toBe(isFile)
  })

  it('health tells how much there is to a key alone', async () => {
    const ask = async (headers: Headers) =>
      JSON.parse((await rawRequest(server().port, '/api/v1/health', { headers })).body)
    expect(await ask({})).toEqual({ status: 'ok', version: expect.any(String), store: 'sqlite' })
    expect(await ask({ Authorization: 'Bearer bys_no-key' })).not.toHaveProperty('claims')
    expect((await ask({ Authorization: `Bearer ${key}` })).claims).toBeGreaterThan(0)
  })

  it('nothing that took a key to read may be kept by anybody else', async () => {
    const headers = { Authorization: `Bearer ${key}` }
    const made = await rawRequest(server().port, '/api/v1/snapshots', {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ event: EVENT.slice(8), view: { measure: 'killed' } }),
    })
    const { id } = JSON.parse(made.body).snapshot
    const kinds = [
      'json',
      'csv',
      'svg',
      'png',
      'zip',
      'bib',
      'ris',
      'csl.json',
      'jsonld',
      'card.png',
    ]
    const oembed = `/api/v1/oembed?url=${encodeURIComponent(`https://figures.example.org/s/${id}`)}`
    const paths = [
      ...kinds.map((kind) => `/s/${id}.${kind}`),
      ...['', '/status.json', '/envelope.json', '/timemap', '/embed', '/embed.svg'].map(
        (about) => `/s/${id}${about}`,
      ),
      ...['/changes.atom', '/changes.json', oembed, '/api/v1/events', '/api/v1/sources'],
      ...[`/api/v1${EVENT}`, `/api/v1${EVENT}/claims.csv`, `/api/v1${EVENT}/claims`],
      ...[`${EVENT}/chart.svg`, `${EVENT}/chart.png`, '/api/v1/changes', '/api/v1/health'],
    ]
    for (const path of paths) {
      const answer = await rawRequest(server().port, path, { headers })
      expect([path, answer.status]).toEqual([path, 200])
      expect([path, answer.headers['cache-control']]).toEqual([
        path,
        expect.stringMatching(/^(?:private, |no-store$)/),
      ])
      expect([path, (await rawRequest(server().port, path)).status]).toEqual([
        path,
        path === '/api/v1/health' ? 200 : 401,
      ])
    }
    // They hold nothing recorded.
    const style = await rawRequest(server().port, '/s/style.css', { headers })
    expect([style.status, isShared(style)]).toEqual([200, true])
  }, 60_000)
})

/** A key that an operator makes beside the running server. */
async function keyByCommand({ data }: TestServer): Promise<string> {
  const printed = await runBysource(data, 'key', 'create', '--name', 'a writer', '--scope', 'write')
  return printed.split('\n').at(-1) ?? ''
}
