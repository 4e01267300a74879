/** The styles of a page, which come with it. */
import { withInlineStyles } from '../../../scripts/serving/inline-styles.mjs'

const NONCE = 'TjA='
const link = (address: string, nonce = NONCE) =>
  `<link rel="stylesheet" href="${address}" nonce="${nonce}" data-precedence="next"/>`
const OWN = link('/_next/static/chunks/a.css')

it('stand where the sheet was asked for, with the nonce that lets them in', () => {
  const sheet = 'p{color:red}@font-face{src:url(../media/a.woff2)}b{background:url(data:,)}'
  expect(withInlineStyles(`<head>${OWN}</head>`, NONCE, () => sheet)).toBe(
    `<head><style nonce="${NONCE}">p{color:red}` +
      '@font-face{src:url(/_next/static/media/a.woff2)}b{background:url(data:,)}</style></head>',
  )
})

it.each([
  ['is not in the build', OWN, null],
  ['could end its element', OWN, 'a::after{content:"</style><script>"}'],
  ['is no file of the build', link('/elsewhere.css'), 'p{}'],
  ['has not the nonce of the page', link('/_next/static/chunks/a.css', 'other'), 'p{}'],
])('leave a sheet as it was that %s', (_, page, sheet) => {
  expect(withInlineStyles(page, NONCE, () => sheet)).toBe(page)
})

it('keep a dollar sign as it is', () => {
  expect(withInlineStyles(OWN, NONCE, () => '$&')).toContain('>$&<')
})
