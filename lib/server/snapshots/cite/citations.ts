/**
 * How a snapshot and the claims in it are cited, in every style, made from the CSL-JSON that was kept
 * when the snapshot was made: citing tomorrow gives the same text.
 */
import { inStyle, type TextStyle } from './citation-styles'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import { wordsIn } from '@/lib/format/translator'
import { claimItem, cslItems, type CitedClaim, type CslItem } from './csl'
import { plainCitation } from './plain-citation'
import { bibText, risText } from './reference-files'
import type { Frozen } from '../frozen'

/** Each a text to select. */
export type ClaimCitations = Readonly<Record<TextStyle | 'plain', string>>

export interface Citations {
  readonly snapshot: ClaimCitations & Readonly<Record<'bibtex' | 'ris' | 'csl', string>>
  /** By claim; null beyond the most that the page writes out in every style. */
  readonly claims: Readonly<Record<string, ClaimCitations | null>>
}

/** A page with thousands of citations would be no help to anybody; the files have all claims in any case. */
const MAX_CLAIMS = 100

export async function citationsOf(csl: string, frozen: Frozen): Promise<string> {
  const [own, ...items] = cslItems(csl)
  if (own === undefined) throw new Error('the CSL-JSON of a snapshot begins with its own item')
  const claims: Record<string, ClaimCitations | null> = {}
  for (const [index, item] of items.entries()) {
    claims[item.id] = index < MAX_CLAIMS ? inEachStyle(item, plainClaim(item)) : null
  }
  const alone = JSON.stringify([own], null, 2)
  const citations: Citations = {
    snapshot: {
      ...inEachStyle(own, plainCitation(frozen)),
      bibtex: (await bibText(alone)).trim(),
      ris: (await risText(alone)).trim(),
      csl: alone,
    },
    claims,
  }
  return JSON.stringify(citations)
}

/** One claim as it stands, outside of any snapshot: in English, as citations are. */
export function citationsOfClaim(
  claim: CitedClaim,
  event: Pick<SnapshotRecord['event'], 'timeZone'>,
): ClaimCitations {
  const item = claimItem(claim, event, wordsIn('en'))
  return inEachStyle(item, plainClaim(item))
}

/** Each item alone: in a list, a style writes "2024b" and dashes, which nobody could take along. */
function inEachStyle(item: CslItem, plain: string): ClaimCitations {
  return {
    plain,
    apa: inStyle('apa', item),
    chicago: inStyle('chicago', item),
    mla: inStyle('mla', item),
    harvard1: inStyle('harvard1', item),
    vancouver: inStyle('vancouver', item),
  }
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
