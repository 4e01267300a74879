// Takes the article out of a page.
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

/** Elements after which a line ends. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
)
const TEXT = 3
const ELEMENT = 1

/** The text below a node, an empty line between blocks. Without recursion, since pages can be nested without end. */
function textOf(root) {
  let text = ''
  const waiting = [root]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (node === '\n') {
      if (!text.endsWith('\n\n')) text = `${text.trimEnd()}\n\n`
    } else if (node.nodeType === TEXT) text += node.data.replace(/[ \t\r\n\f]+/g, ' ')
    else if (node.nodeType === ELEMENT && node.nodeName !== 'SCRIPT' && node.nodeName !== 'STYLE') {
      const isBlock = BLOCKS.has(node.nodeName)
      if (isBlock) waiting.push('\n')
      waiting.push(...[...node.childNodes].reverse())
      if (isBlock) waiting.push('\n')
    }
  }
  return text.trim()
}

const attribute = (document, selector, name) =>
  document.querySelector(selector)?.getAttribute(name)?.trim() || null

export function readHtml({ html }) {
  const { document } = parseHTML(html)
  const address =
    attribute(document, 'link[rel="canonical"]', 'href') ??
    attribute(document, 'meta[property="og:url"]', 'content')
  const article = new Readability(document, { maxElemsToParse: 50_000 }).parse()
  const body = article?.content
    ? textOf(parseHTML(`<html><body>${article.content}</body></html>`).document.body)
    : ''
  if (body === '') return { refusal: 'no-article' }
  return {
    body,
    title: article.title?.trim() || null,
    byline: article.byline?.trim() || null,
    publisher: article.siteName?.trim() || null,
    publishedAt: article.publishedTime?.trim() || null,
    url: address !== null && /^https?:\/\//i.test(address) ? address : null,
  }
}
