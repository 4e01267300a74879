/** A snapshot in a real browser: made, read, printed and embedded without any script. */
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describeInBrowser, sidewaysOn, THEMED, violationsOn, visits } from '../support/browser'

const EVENT = '/events/karabakh-offensive-2023?measure=killed'

describeInBrowser('a snapshot in a browser', () => {
  const { browser, visit } = visits()
  let address: string

  beforeAll(async () => {
    const page = await visit(EVENT, { javaScriptEnabled: false })
    await page.locator('figure[data-chart="by-source"] form[action="/s"] button').click()
    await page.waitForURL(/\/s\/[a-z2-7]{26}$/)
    address = page.url()
  })

  it('shows the figure, every claim, the digest and how to cite, with script off', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(address)
    const bytes = Buffer.from(await (await fetch(`${address}.json`)).arrayBuffer())
    const digest = createHash('sha256').update(bytes).digest('hex')
    expect(await page.locator('[data-digest]').textContent()).toBe(digest)
    const record = JSON.parse(bytes.toString('utf8'))
    expect(await page.locator('article.claim').count()).toBe(record.claims.length)
    expect(await page.locator('.fig-wide [data-claim]').count()).toBe(record.claims.length)
    expect(await page.locator('[data-style="apa"]').first().textContent()).toContain(address)
    expect(await page.locator('[data-drifted="false"]').count()).toBe(1)
  })

  it('is accessible in both themes, and does not scroll sideways at 320 px', async () => {
    const page = await browser().newPage({ bypassCSP: true, viewport: { width: 320, height: 800 } })
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.goto(address)
    expect(await violationsOn(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violationsOn(page, THEMED)).toEqual([])
    expect(await sidewaysOn(page)).toBe(0)
    expect(complaints).toEqual([])
  }, 60_000)

  it('prints', async () => {
    const page = await browser().newPage()
    await page.goto(address)
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('is embedded by the code that its page gives, at 320 px and in the dark too', async () => {
    const page = await browser().newPage({ javaScriptEnabled: false })
    await page.goto(`${address}#embed`)
    const codes = await page.locator('[data-embed]').allTextContents()
    await page.close()
    const other = await serve(`<!doctype html><title>An article</title>${codes.join('')}`)
    const colorScheme = 'dark' as const
    const viewport = { width: 320, height: 800 }
    const context = await browser().newContext({ javaScriptEnabled: false, colorScheme, viewport })
    const article = await context.newPage()
    await article.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`) // it listens
    const frame = article.frameLocator('iframe')
    expect(await frame.locator('h1').textContent()).toContain('by source')
    expect(await frame.locator('.fig-narrow').isVisible()).toBe(true)
    expect(await article.locator('img').getAttribute('src')).toBe(`${address}/embed.svg`)
    await context.close()
    await new Promise((done) => other.close(done))
  }, 60_000)

  it('is embedded in a page that is opened from a disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bysource-article-'))
    const file = join(folder, 'article.html')
    await writeFile(file, `<!doctype html><title>An article</title><iframe src="${address}/embed">`)
    const page = await browser().newPage({ javaScriptEnabled: false })
    await page.goto(pathToFileURL(file).href)
    expect(await page.frameLocator('iframe').locator('h1').textContent()).toContain('by source')
    await page.close()
    await rm(folder, { recursive: true })
  }, 60_000)

  it('is verified in the browser, by keyboard alone, and not when a byte is another one', async () => {
    const page = await browser().newPage()
    const name = `bysource-${address.split('/').at(-1) ?? ''}.json`
    const bytes = Buffer.from(await (await fetch(`${address}.json`)).arrayBuffer())
    const give = (buffer: Buffer) =>
      page
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: 'application/json', buffer })
    // A page is there before its scripts are, and a file that is chosen then is checked once they have come.
    let begin = () => {}
    const chosen = new Promise<void>((done) => (begin = done))
    await page.route('**/_next/static/**/*.js', async (route) => {
      await chosen
      await route.continue()
    })
    await page.goto(new URL('/verify', address).href, { waitUntil: 'commit' })
    await give(bytes)
    expect(await page.locator('output').textContent()).toBe('')
    begin()
    await page.locator('output[data-verified="true"]').waitFor()
    expect(await page.locator('output').textContent()).toMatch(/^Verified: this is snapshot /)
    bytes[100] = (bytes[100] ?? 0) ^ 1
    await give(bytes)
    await page.locator('output[data-verified="false"]').waitFor()
    await page.locator('input[type="file"]').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('output', { hasText: /^Not verified: / }).waitFor()
  }, 60_000)

  it.each([
    [
      'en',
      /^Not verified: this file was made from a snapshot/,
      /^Not verified: this file is empty/,
    ],
    [
      'fr',
      /^Non vérifié\u00a0: ce fichier provient d’un instantané/,
      /^Non vérifié\u00a0: ce fichier est vide/,
    ],
    ['ar', /^لم يتم التحقق: هذا الملف مصنوع من لقطة/, /^لم يتم التحقق: هذا الملف فارغ/],
  ])(
    'says in the browser what a file is that is no record (%s)',
    async (language, drawn, empty) => {
      const page = await browser().newPage()
      await page.goto(new URL(`/verify?lang=${language}`, address).href)
      const id = address.split('/').at(-1) ?? ''
      const give = (name: string, buffer: Buffer) =>
        page
          .locator('input[type="file"]')
          .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
      const figure = Buffer.from(await (await fetch(`${address}.png`)).arrayBuffer())
      await give('figure.png', figure)
      const said = page.locator('output[data-verified="false"]', { hasText: drawn })
      await said.waitFor()
      // Without the marks that keep a name in one piece from right to left.
      const text = ((await said.textContent()) ?? '').replaceAll(/[\u2068\u2069]/g, '')
      expect(text).toContain(`${id}.json`)
      await give(`bysource-${id}.json`, Buffer.alloc(0))
      await page.locator('output[data-verified="false"]', { hasText: empty }).waitFor()
    },
    60_000,
  )

  it.each([300, 600, 900])(
    'keeps credit and licence in sight in a frame of %d pixels, and scrolls no other way',
    async (width) => {
      const page = await browser().newPage({
        javaScriptEnabled: false,
        viewport: { width, height: 640 },
      })
      await page.goto(`${address}/embed`)
      const seen = () =>
        page.evaluate(() => {
          const { bottom = 0, top = 0 } =
            document.querySelector('footer')?.getBoundingClientRect() ?? {}
          const { scrollWidth, clientWidth, clientHeight } = document.documentElement
          return {
            isInSight: top > 0 && bottom <= clientHeight + 1,
            over: scrollWidth - clientWidth,
          }
        })
      expect(await seen()).toEqual({ isInSight: true, over: 0 })
      await page.mouse.wheel(0, 10_000)
      expect(await seen()).toEqual({ isInSight: true, over: 0 })
      const credit = await page.locator('footer').textContent()
      expect(credit).toMatch(/Bysource snapshot [a-z2-7]{26}.*CC BY 4\.0/)
      await page.close()
    },
    60_000,
  )

  it('is embedded in a plain page of another origin, as a picture and as a frame', async () => {
    const other = await serve(
      `<!doctype html><title>An article</title><img src="${address}.svg" alt="">
       <img src="${address}.png" alt=""><iframe src="${address}" width="600" height="600"></iframe>`,
    )
    const context = await browser().newContext()
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`) // it listens
    await page.waitForLoadState('networkidle')
    const widths = await page
      .locator('img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth))
    expect(widths).toEqual([808, 1200])
    const frame = page.frameLocator('iframe')
    expect(await frame.locator('.kicker').textContent()).toContain('by source')
    await context.close()
    await new Promise((done) => other.close(done))
  }, 60_000)
})

async function serve(html: string): Promise<Server> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end(html)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return server
}
