/** The ledger as feeds: Atom (RFC 4287) and JSON Feed 1.1, with absolute addresses and lasting ids. */
import { XMLBuilder } from 'fast-xml-parser'
import type { LedgerEntry } from '@/lib/answers/ledger'
import type { Words } from '@/lib/format/translator'
import { formatLedger, ledgerPath } from '@/lib/sentences/ledger'
import { changesQueryOf, type ChangeChoice } from '@/lib/url/changes'

export interface FeedContext {
  /** The changes that are in it. */
  readonly choice: ChangeChoice
  /** Names of the event and the claimant that it is about; none when it is about everything. */
  readonly of: readonly string[]
  /** The address of this installation, without a slash at its end. */
  readonly base: string
  readonly words: Words
}

/** A feed without an entry still needs a moment: that of nothing. */
const NEVER = '1970-01-01T00:00:00.000Z'

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  suppressEmptyNode: true,
  format: true,
})

export function atomFeed(entries: readonly LedgerEntry[], context: FeedContext): string {
  const { base, words } = context
  const { page, title } = headOf(context)
  const self = `${base}${feedPath('atom', context)}`
  const feed = {
    '?xml': { '@version': '1.0', '@encoding': 'utf-8' },
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': words.locale,
      id: self,
      title,
      subtitle: words.t('changes.lead'),
      updated: entries[0]?.at ?? NEVER,
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': self },
        { '@rel': 'alternate', '@type': 'text/html', '@href': page },
      ],
      generator: words.t('site.name'),
      rights: words.t('site.licence'),
      entry: entries.map((entry) => {
        const { id, url, text, content } = itemOf(entry, context)
        return {
          id,
          title: text,
          updated: entry.at,
          published: entry.at,
          author: { name: entry.by },
          category: { '@term': entry.kind },
          link: { '@rel': 'alternate', '@type': 'text/html', '@href': url },
          content: { '@type': 'text', '#text': content },
        }
      }),
    },
  }
  return printable(builder.build(feed))
}

export function jsonFeed(entries: readonly LedgerEntry[], context: FeedContext): object {
  const { base, words } = context
  const { page, title } = headOf(context)
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: words.t('changes.lead'),
    home_page_url: page,
    feed_url: `${base}${feedPath('json', context)}`,
    language: words.locale,
    items: entries.map((entry) => {
      const { id, url, text, content } = itemOf(entry, context)
      return {
        id,
        url,
        title: text,
        content_text: content,
        date_published: entry.at,
        authors: [{ name: entry.by }],
        tags: [entry.kind, ...(entry.claim === null ? [] : [entry.claim.measure])],
      }
    }),
  }
}

/** The path of the feed of these changes. */
function feedPath(format: 'atom' | 'json', { choice }: Pick<FeedContext, 'choice'>): string {
  return `/changes.${format}${changesQueryOf(choice)}`
}

function headOf({ choice, of, base, words: { t } }: FeedContext): { page: string; title: string } {
  return {
    page: `${base}/changes${changesQueryOf(choice)}`,
    title:
      of.length === 0
        ? t('changes.feed-title')
        : t('changes.feed-title-event', { event: of.join(', ') }),
  }
}

function itemOf(entry: LedgerEntry, { base, words }: FeedContext) {
  const { title, details } = formatLedger(entry, words)
  const about = entry.event === null ? [] : [entry.event.title]
  return {
    id: `${base}/changes#change-${entry.seq}`,
    url: `${base}${ledgerPath(entry) ?? `/changes#change-${entry.seq}`}`,
    text: title,
    content: [title, ...saidIn(entry, words), ...about, ...details].join('\n'),
  }
}

/** The source's words for a new figure; a word without a number is in the title already. */
function saidIn({ kind, claim }: LedgerEntry, { t }: Words): string[] {
  if (kind !== 'claim-recorded' || claim === null || claim.quantity.form === 'verbal') return []
  return [t('quantity.verbal', { wording: claim.quantity.wording })]
}

/** XML 1.0 has no way to write most control characters: they are left out. */
function printable(xml: string): string {
  return xml.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
}
