// A drawing in which the texts that the drawing library gets wrong are outlines already.
import { XMLBuilder, XMLParser } from 'fast-xml-parser'
import { chooserFor, openTiers } from './fonts.mjs'
import { lineOf, outlineOf } from './line.mjs'
import { rulesOf, styleOf } from './text-style.mjs'

/** Entities stay as they are written, so that what is not changed comes out byte for byte. */
const XML = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  suppressEmptyNode: false,
}
const ATTRIBUTES = ':@'
const TEXT = '#text'
/** What a text may say of itself. `id` and the like would mean that something refers to it. */
const KNOWN = ['class', 'x', 'y', 'font-size', 'text-anchor', 'fill', 'font-weight']

/**
 * `tiers` are lists of font files. The first is of those that the drawing library has too: what they have all letters of
 * is left to it. The last is opened only for what the others lack, since its files may be large.
 * `lacking` are the letters that no font has: such a drawing is not to be kept.
 */
export async function shapedDrawing(svg, tiers) {
  const drawing = outlined(svg, await openTiers(tiers.slice(0, -1)))
  return drawing.lacking === '' ? drawing : outlined(svg, await openTiers(tiers))
}

function outlined(svg, fonts) {
  const tree = new XMLParser(XML).parse(svg)
  const rules = rulesOf(styleSheetOf(tree))
  const lacking = new Set()
  let isChanged = false
  const within = (nodes, ancestors) =>
    nodes.map((node) => {
      const element = elementOf(node)
      if (element === null) return node
      if (element.name !== 'text') {
        return { ...node, [element.name]: within(node[element.name], [...ancestors, element]) }
      }
      const drawn = outlineOfText(element, wordsOf(node.text), ancestors, rules, fonts)
      if (drawn === null) return node
      isChanged = true
      for (const letter of drawn.lacking) lacking.add(letter)
      return drawn.node
    })
  const outlines = within(tree, [])
  return {
    svg: isChanged ? new XMLBuilder(XML).build(outlines) : svg,
    lacking: [...lacking].join(''),
  }
}

function elementOf(node) {
  const name = Object.keys(node).find((key) => key !== ATTRIBUTES && key !== TEXT)
  return name === undefined ? null : { name, attributes: node[ATTRIBUTES] ?? {} }
}

function styleSheetOf(nodes) {
  return nodes
    .flatMap((node) => {
      const name = elementOf(node)?.name
      if (name === undefined) return []
      return name === 'style' ? [wordsOf(node.style)] : styleSheetOf(node[name])
    })
    .join('\n')
}

/** Null where the drawing library draws it right. */
function outlineOfText(element, words, ancestors, rules, fonts) {
  const style = styleOf(element, ancestors, rules)
  const own = chooserFor(fonts.slice(0, 1), style)
  if (style.direction === 'ltr' && own(words, undefined) !== null) return null
  const { x, y } = element.attributes
  for (const name of Object.keys(element.attributes)) {
    if (!KNOWN.includes(name)) throw new Error(`no text has the attribute ${name}`)
  }
  const line = lineOf(words, style, fonts)
  const width = line.width * style.size
  const d = outlineOf(line, Number(x) - width * shareBefore(style), Number(y), style.size)
  return { lacking: line.lacking, node: { path: [], [ATTRIBUTES]: { d, style: style.paint } } }
}

/** How much of a line is left of its place; `start` is on the right of what is written leftwards. */
function shareBefore({ anchor, direction }) {
  const fromStart = { start: 0, middle: 0.5, end: 1 }[anchor]
  if (fromStart === undefined) throw new Error(`no text has the anchor ${anchor}`)
  return direction === 'rtl' ? 1 - fromStart : fromStart
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The words of a text, with white space as SVG draws it. */
function wordsOf(nodes) {
  if (nodes.some((node) => !(TEXT in node))) throw new Error('a text holds nothing but words')
  return nodes
    .map((node) => node[TEXT])
    .join('')
    .replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
        : (ENTITIES[name] ?? whole),
    )
    .replaceAll(/[\t\n\r ]+/g, ' ')
    .trim()
}
