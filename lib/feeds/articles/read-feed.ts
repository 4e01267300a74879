/** RSS (0.9 to 2.0) and Atom: the articles that a feed names, in its order. */
import { XMLParser, XMLValidator } from 'fast-xml-parser'

export interface FeedEntry {
  /** An address as the feed has it, which may be relative to the feed's own. */
  readonly address: string
  readonly title: string | null
  /** An instant in UTC; null where the feed does not say it, or not so that it can be read. */
  readonly publishedAt: string | null
}

export interface ArticleFeed {
  readonly title: string | null
  readonly entries: readonly FeedEntry[]
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => ['item', 'entry', 'link'].includes(name),
})

/** Null for what is neither. */
export function readFeed(text: string): ArticleFeed | null {
  if (XMLValidator.validate(text) !== true) return null
  const root = partsOf(parse(text))
  const rss = partsOf(root['rss'])['channel'] ?? partsOf(root['RDF'])['channel']
  if (rss !== undefined) {
    // The items of RSS 1.0 stand beside the channel.
    const items = listOf(partsOf(rss)['item'] ?? partsOf(root['RDF'])['item'])
    return { title: textOf(partsOf(rss)['title']), entries: items.flatMap(ofItem) }
  }
  const atom = root['feed']
  if (atom === undefined) return null
  return {
    title: textOf(partsOf(atom)['title']),
    entries: listOf(partsOf(atom)['entry']).flatMap(ofEntry),
  }
}

function parse(text: string): unknown {
  try {
    return parser.parse(text)
  } catch {
    // A feed with entities without end is none to us.
    return null
  }
}

function ofItem(item: unknown): FeedEntry[] {
  const { link, guid, title, pubDate, date } = partsOf(item)
  const isPermanent = partsOf(guid)['@isPermaLink'] !== 'false'
  const address = listOf(link).map(textOf).find(Boolean) ?? (isPermanent ? textOf(guid) : null)
  if (address == null) return []
  return [{ address, title: textOf(title), publishedAt: momentOf(pubDate ?? date) }]
}

function ofEntry(entry: unknown): FeedEntry[] {
  const { link, title, published, updated } = partsOf(entry)
  const links = listOf(link).map(partsOf)
  const own = links.find((one) => [undefined, 'alternate'].some((rel) => one['@rel'] === rel))
  const address = own?.['@href']
  if (typeof address !== 'string' || address.trim() === '') return []
  return [
    { address: address.trim(), title: textOf(title), publishedAt: momentOf(published ?? updated) },
  ]
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  // An element with parts is an object, whose names are those of the parts.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value : partsOf(value)['#text']
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null
}

function momentOf(value: unknown): string | null {
  const moment = Date.parse(textOf(value) ?? '')
  return Number.isNaN(moment) ? null : new Date(moment).toISOString()
}
