/**
 * How a snapshot and the claims in it are cited, in every style, made by citeproc and citation-js from
 * the CSL-JSON that was kept when the snapshot was made: citing tomorrow gives the same text.
 */
import { cslItems, type CslItem } from './csl'
import { asWritten, citationJs, TEXT_STYLES, type TextStyle } from './csl-styles'
import { plainCitation } from './plain-citation'
import { bibText, risText } from './reference-files'
import type { Frozen } from './renderer'

/** Each a text to select. */
export type ClaimCitations = Readonly<Record<TextStyle | 'plain', string>>

export interface Citations {
  readonly snapshot: ClaimCitations & Readonly<Record<'bibtex' | 'ris' | 'csl', string>>
  /** By claim; null beyond the most that the page writes out in every style. */
  readonly claims: Readonly<Record<string, ClaimCitations | null>>
}

/** citeproc takes some milliseconds for a claim and style; the files have all claims in any case. */
const MOST_CLAIMS = 100

export async function citationsOf(csl: string, frozen: Frozen): Promise<string> {
  const [own, ...items] = cslItems(csl)
  if (own === undefined) throw new Error('the CSL-JSON of a snapshot begins with its own item')
  const claims: Record<string, ClaimCitations | null> = {}
  for (const [index, item] of items.entries()) {
    claims[item.id] = index < MOST_CLAIMS ? await inEachStyle(item, plainClaim(item)) : null
  }
  const alone = JSON.stringify([own], null, 2)
  const citations: Citations = {
    snapshot: {
      ...(await inEachStyle(own, plainCitation(frozen))),
      bibtex: (await bibText(alone)).trim(),
      ris: (await risText(alone)).trim(),
      csl: alone,
    },
    claims,
  }
  return JSON.stringify(citations)
}

/** One item at a time: in a list, a style writes "2024b" and dashes, which nobody could take along alone. */
async function inEachStyle(item: CslItem, plain: string): Promise<ClaimCitations> {
  const Cite = await citationJs()
  const cite = new Cite([asWritten(item)])
  const texts = TEXT_STYLES.map((template) =>
    cite
      .format('bibliography', { format: 'text', template, lang: 'en-US' })
      .trim()
      .replace(/^1\.\s+/, ''),
  )
  const [apa = '', chicago = '', mla = '', harvard1 = '', vancouver = ''] = texts
  // Other requests go on between two claims.
  await new Promise((resolve) => setImmediate(resolve))
  return { plain, apa, chicago, mla, harvard1, vancouver }
}

function plainClaim(item: CslItem): string {
  const { author, title, publisher, URL: url } = item
  const issued = item.issued?.['date-parts'][0]
    ?.map((part) => String(part).padStart(2, '0'))
    .join('-')
  const carrier = item['container-title']
  const parts = [author[0].literal, title, carrier && `In: ${carrier}`, publisher, issued]
  return [...parts.filter(Boolean).map((part) => `${part}.`), ...(url ? [url] : [])].join(' ')
}
