/** The files of a snapshot, how it is cited and shown elsewhere, and what is left when it is removed. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { XMLValidator } from 'fast-xml-parser'
import { readArchive } from '@/lib/domain/snapshot/archive'
import { describeWith } from '../support/needs'
import { unzip } from '../support/unzip'
import { expectStatus, READ_KEY, WRITE_KEY, type House } from './support/house'
import {
  askOembed,
  freeze,
  openPublicHouse,
  recordTwo,
  remove,
  see,
  sha256,
} from './support/snapshots'
import { onOneStore } from './support/stores'

const WRITER = { Authorization: `Bearer ${WRITE_KEY}` }
const VIEW = { measure: 'killed' }

async function open(kind: Parameters<typeof openPublicHouse>[0]) {
  const house = await openPublicHouse(kind)
  const claim = await recordTwo(house)
  const { id, digest } = (await freeze('war', VIEW)).json.snapshot
  return { house, id, digest, claim }
}

onOneStore('the files of a snapshot', (kind) => {
  let house: House
  let id: string
  let digest: string
  let claim: string

  beforeEach(async () => {
    ;({ house, id, digest, claim } = await open(kind))
  })
  afterEach(() => house.remove())

  const withdraw = () =>
    expectStatus(
      house.post(`claims/${claim}/revisions`, {
        by: 'source',
        reason: 'retraction',
        statedOn: '2024-03-13',
        status: 'withdrawn',
      }),
      201,
    )

  it('say of each row whether it is compared', async () => {
    const [head = '', ...rows] = (await see(`${id}.csv`)).text.trimEnd().split('\r\n')
    expect(head).toMatch(/,inComparison,scope,citing,placeCode,level,asOfOffset,replaces,query$/)
    const column = head.split(',').reverse().indexOf('inComparison')
    const inComparison = rows.map((row) => row.split(',').at(-1 - column))
    expect(inComparison).toEqual(['current', 'current'])
  })

  it('come in one archive, whose bytes stay, with a readme and their digests', async () => {
    const { bytes, headers } = await see(`${id}.zip`)
    expect(headers.get('Content-Type')).toBe('application/zip')
    const files = unzip(bytes)
    const named = (name: string) => files.get(`bysource-${id}/${name}`) ?? ''
    expect(sha256(Buffer.from(named('record.json')))).toBe(digest)
    expect(named('README.txt')).toContain(digest)
    expect(named('README.txt')).toContain(`https://figures.test/s/${id}`)
    expect(named('SHA256SUMS')).toContain(`${digest}  record.json\n`)
    for (const one of ['csv', 'svg', 'bib', 'ris', 'csl.json', 'jsonld']) {
      expect(named(`snapshot.${one}`)).toBe((await see(`${id}.${one}`)).text)
    }
    // No date of its own: 1 January 1980 in every entry.
    expect(bytes.readUInt32LE(10)).toBe(0x0021_0000)
    expect(await readArchive(bytes)).toMatchObject({ ok: true, changed: [] })
    await withdraw()
    expect((await see(`${id}.zip`)).bytes).toEqual(bytes)
  })

  it.each([
    ['png', 1200, null],
    ['2x.png', 2400, null],
    ['card.png', 1200, 630],
  ])('hold a picture %s, %i pixels wide, that says what it is', async (file, width, height) => {
    const { bytes } = await see(`${id}.${file}`)
    expect(bytes.readUInt32BE(16)).toBe(width)
    if (height !== null) expect(bytes.readUInt32BE(20)).toBe(height)
    const chunks = bytes.toString('utf8')
    for (const [keyword, text] of [
      ['Identifier', id],
      ['Digest', `sha-256:${digest}`],
      ['Citation', 'Bysource. The war: Killed'],
    ]) {
      expect(chunks).toContain(`iTXt${keyword}\0\0\0\0\0${text}`)
    }
  })

  it('cite the snapshot and each claim in it, by who made it, in every style', async () => {
    const { text } = await see(id)
    for (const style of ['plain', 'apa', 'chicago', 'mla', 'harvard1', 'vancouver']) {
      const texts = [...text.matchAll(new RegExp(`data-style="${style}">([^<]*)<`, 'g'))]
      expect(texts).toHaveLength(3)
      expect(texts[0]?.[1]).toContain(`https://figures.test/s/${id}`)
      expect(texts.map(([, said]) => said).join()).toMatch(/North.*27|27.*North/)
      expect(texts.map(([, said]) => said).join()).toContain('more than 200')
    }
    for (const style of ['bibtex', 'ris', 'csl']) expect(text).toContain(`data-style="${style}"`)
    const { Cite } = await import('@citation-js/core')
    for (const one of ['bib', 'ris', 'csl.json']) {
      const file = await see(`${id}.${one}`)
      const { data } = new Cite(file.text as never) as unknown as { data: { author: object[] }[] }
      expect(data).toHaveLength(3)
      expect(JSON.stringify(data.map(({ author }) => author))).toContain('North')
    }
  })

  it('are described in the page for search engines, and told how to be embedded', async () => {
    const { text, headers } = await see(id)
    expect(text).toMatch(/itemtype="https:\/\/schema.org\/Dataset"/i)
    expect(text.match(/itemtype="https:\/\/schema.org\/Claim"/gi)).toHaveLength(2)
    expect(text).toContain(
      `<meta property="og:image" content="https://figures.test/s/${id}.card.png"/>`,
    )
    const link = headers.get('Link') ?? ''
    for (const rel of ['cite-as', 'describedby', 'item', 'license', 'original', 'timemap', 'type'])
      expect(link).toContain(`rel="${rel}"`)
    const address = `https://figures.test/s/${id}`
    expect(text).toContain(`/api/v1/oembed?url=${encodeURIComponent(address)}`)
    const { json } = await askOembed({ url: address, maxwidth: '500' })
    expect(json).toMatchObject({ version: '1.0', type: 'rich', width: 500 })
    expect(json.html).toContain(`<iframe src="${address}/embed"`)
    const named = /data-embed="iframe">[^<]*height=&quot;(\d+)&quot;/.exec(text)?.[1]
    expect(String(json.height)).toBe(named)
    expect((await askOembed({ url: address, maxheight: '300' })).json.height).toBe(300)
    expect((await askOembed({ url: address, format: 'xml' })).status).toBe(501)
    expect((await askOembed({ url: `https://other.test/s/${id}` })).status).toBe(404)
    expect((await askOembed({ url: 'nothing' })).status).toBe(400)
  })

  it('are shown elsewhere without script, and say when something in them was withdrawn', async () => {
    const before = await see(`${id}/embed`)
    expect(before.text).not.toMatch(/<script|data-drifted/)
    expect(before.headers.get('Content-Security-Policy')).not.toContain('frame-ancestors')
    expect((await see(`${id}/embed.svg`)).text).toBe((await see(`${id}.svg`)).text)
    await withdraw()
    expect((await see(`${id}/embed`)).text).toContain('one claim was withdrawn')
    const picture = (await see(`${id}/embed.svg`)).text
    expect(picture).toContain('one claim was withdrawn')
    expect(XMLValidator.validate(picture)).toBe(true)
    expect((await see(`${id}.svg`)).text).not.toContain('was withdrawn')
  })

  it('are listed in an envelope with their digests', async () => {
    await see(`${id}.png`)
    const { json } = await see(`${id}/envelope.json`)
    expect(json).toMatchObject({ id, digest, url: `https://figures.test/s/${id}`, layout: 2 })
    const png = sha256((await see(`${id}.png`)).bytes)
    expect(json.renditions).toMatchObject({ json: digest, png })
  })

  it.each([false, true])(
    'leave a tombstone when they are removed, and are not made again (erased: %s)',
    async (erase) => {
      const body = { reason: 'privacy', note: 'A name was in it', erase }
      expect((await remove(id, body)).status).toBe(401)
      expect((await remove(id, body, { Authorization: `Bearer ${READ_KEY}` })).status).toBe(403)
      const wrong = await remove(id, { ...body, reason: 'because' }, WRITER)
      expect([wrong.status, wrong.json.errors?.[0]?.path]).toEqual([400, 'reason'])
      expect((await remove('a'.repeat(26), body, WRITER)).status).toBe(404)

      expect((await remove(id, body, WRITER)).status).toBe(201)
      const again = await remove(id, body, WRITER)
      expect(again.status).toBe(200)
      const { removal } = again.json
      expect(removal).toMatchObject({ id, digest, by: 'editor', reason: 'privacy', erased: erase })
      expect(removal.citation).toContain(`https://figures.test/s/${id}`)
      expect(JSON.stringify(removal)).not.toContain('"editor"}')

      const page = await see(id)
      expect([page.status, page.headers.get('Content-Type')]).toEqual([
        410,
        'text/html; charset=utf-8',
      ])
      for (const said of [digest, 'A name was in it', erase ? 'were erased' : 'are kept'])
        expect(page.text).toContain(said)
      for (const what of [
        '.json',
        '.svg',
        '.png',
        '.zip',
        '.bib',
        '/status.json',
        '/embed.svg',
        '/timemap',
      ]) {
        const { status, json } = await see(`${id}${what}`)
        expect([what, status, json.removal?.digest]).toEqual([what, 410, digest])
      }
      expect((await see(`${id}/embed`)).status).toBe(410)
      expect((await askOembed({ url: `https://figures.test/s/${id}` })).status).toBe(404)
      expect((await freeze('war', VIEW)).status).toBe(410)
      const rows = await house.store.reader.selectFrom('snapshots').select('id').execute()
      expect(rows).toHaveLength(erase ? 0 : 1)
    },
  )

  it('may be erased after they were removed, and never the other way round', async () => {
    const body = { reason: 'law', erase: false }
    expect((await remove(id, body, WRITER)).status).toBe(201)
    expect((await remove(id, { ...body, reason: 'safety' }, WRITER)).status).toBe(409)
    expect((await remove(id, { ...body, erase: true }, WRITER)).status).toBe(201)
    expect((await remove(id, body, WRITER)).status).toBe(409)
    expect((await see(id)).text).toContain('were erased')
  })
})

const hasJava = (() => {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()
if (!hasJava) console.log('Java was not found: the HTML of snapshots is not checked.')

describeWith('Java', hasJava)('the HTML of a snapshot', () => {
  it('has no error for the checker of the W3C', async () => {
    const { house, id } = await open('sqlite')
    const folder = mkdtempSync(join(tmpdir(), 'bysource-test-'))
    try {
      const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
      write('page.html', (await see(id)).text)
      write('embed.html', (await see(`${id}/embed`)).text)
      write('figure.svg', (await see(`${id}.svg`)).text)
      await remove(id, { reason: 'law', erase: false }, WRITER)
      write('tombstone.html', (await see(id)).text)
      const jar = join('node_modules', 'vnu-jar', 'build', 'dist', 'vnu.jar')
      const args = ['-Xss1m', '-jar', jar, '--errors-only', '--exit-zero-always', '--stdout']
      const files = ['page.html', 'embed.html', 'tombstone.html'].map((name) => join(folder, name))
      const run = (...rest: string[]) =>
        execFileSync('java', [...args, ...rest], { encoding: 'utf8' })
      expect(run(...files)).toBe('')
    } finally {
      rmSync(folder, { recursive: true, force: true })
      await house.remove()
    }
  }, 120_000)
})
