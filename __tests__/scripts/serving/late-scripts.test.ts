/** The scripts of a page, asked for after its first frame. */
import { runInNewContext } from 'node:vm'
import { withLateScripts } from '../../../scripts/serving/late-scripts.mjs'

const NONCE = 'TjA='
const PAGE = [
  '<html><head>',
  `<link rel="preload" as="script" fetchPriority="low" nonce="${NONCE}" href="/_next/static/chunks/c.js"/>`,
  '<link rel="preload" as="font" href="/_next/static/media/a.woff2"/>',
  `<script src="/_next/static/chunks/a.js" async="" nonce="${NONCE}"></script>`,
  `<script src="/_next/static/chunks/old.js" noModule="" nonce="${NONCE}"></script>`,
  `<script src="/elsewhere.js" async="" nonce="${NONCE}"></script></head>`,
  `<body><p>&lt;script src="/_next/static/b.js" async="" nonce="${NONCE}">&lt;/script></p>`,
  `<script src="/_next/static/chunks/c.js" nonce="${NONCE}" async=""></script>`,
  '</body></html>',
].join('')

describe('a page whose scripts wait for its first frame', () => {
  it('has none of them in sight, and keeps every other one', () => {
    const late = withLateScripts(PAGE, NONCE)
    expect(late.match(/<script[^>]*>/g)).toEqual([
      `<script src="/_next/static/chunks/old.js" noModule="" nonce="${NONCE}">`,
      `<script src="/elsewhere.js" async="" nonce="${NONCE}">`,
      `<script nonce="${NONCE}">`,
    ])
    expect(late.match(/<link[^>]*>/g)).toEqual([
      '<link rel="preload" as="font" href="/_next/static/media/a.woff2"/>',
    ])
    expect(late).toContain('<p>&lt;script src="/_next/static/b.js"')
    expect(late.endsWith('</script></body></html>')).toBe(true)
  })

  it.each([
    [false, ['frame', 'timer', '/_next/static/chunks/a.js', '/_next/static/chunks/c.js']],
    [true, ['/_next/static/chunks/a.js', '/_next/static/chunks/c.js']],
  ])('asks for them in their order when hidden is %s', (hidden, expected) => {
    const seen: string[] = []
    const step = (name: string) => (then: () => void) => {
      seen.push(name)
      then()
    }
    const head = {
      append: ({ src, async }: { src: string; async: boolean }) => async && seen.push(src),
    }
    const line = /<script nonce="[^"]*">(.*)<\/script><\/body>/s.exec(withLateScripts(PAGE, NONCE))
    runInNewContext(line?.[1] ?? '', {
      document: { hidden, head, createElement: () => ({}) },
      requestAnimationFrame: step('frame'),
      setTimeout: step('timer'),
    })
    expect(seen).toEqual(expected)
  })

  it('is as it was with another nonce, or without a body', () => {
    expect(withLateScripts(PAGE, 'TjE=')).toBe(PAGE)
    const without = PAGE.replace('</body>', '')
    expect(withLateScripts(without, NONCE)).toBe(without)
  })
})
