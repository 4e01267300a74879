/**
 * The styles in which a snapshot or a claim is cited. What is cited has one shape, one author that is an
 * institution, so that each style is a sentence (docs/decisions/0030-citation-styles-of-our-own.md).
 */
import type { CslItem } from './csl'
import { address, phrase, quoted, stopped, withComma, withSemicolon } from './phrase'

export const TEXT_STYLES = ['apa', 'chicago', 'mla', 'harvard1', 'vancouver'] as const
export type TextStyle = (typeof TEXT_STYLES)[number]

/** An item of CSL-JSON, ready to be written into a sentence. */
interface Work extends Pick<CslItem, 'title' | 'number'> {
  readonly dataset: boolean
  readonly author: string
  readonly carrier: string | undefined
  readonly publisher: string
  readonly url: string | undefined
  readonly issued: Day | undefined
  readonly accessed: Day | undefined
}

interface Day {
  readonly year: number
  /** Counted from one. */
  readonly month: number | undefined
  readonly day: number | undefined
}

export function inStyle(style: TextStyle, item: CslItem): string {
  return WRITERS[style](workOf(item))
}

const WRITERS: Readonly<Record<TextStyle, (work: Work) => string>> = {
  /** APA, 7th edition. */
  apa({ dataset, author, title, number, carrier, publisher, url, issued, accessed }) {
    const date = issued === undefined ? 'n.d.' : dataset ? issued.year : yearFirst(issued)
    const retrieved =
      issued === undefined && accessed !== undefined
        ? `Retrieved ${monthFirst(accessed)}, from `
        : ''
    return sentences(
      `${stopped(phrase(author))} (${date}).`,
      dataset ? `${phrase(title).text} (${number}) [Data set].` : stopped(phrase(title)),
      carrier === undefined ? undefined : withSemicolon(phrase(carrier)),
      stopped(phrase(publisher)),
      url === undefined ? undefined : `${retrieved}${url}`,
    )
  },

  /** Chicago, author-date, 17th edition. */
  chicago({ dataset, author, title, carrier, publisher, url, issued, accessed }) {
    const day = issued ?? accessed
    return sentences(
      `${stopped(phrase(author))} ${issued === undefined ? 'n.d.' : `${issued.year}.`}`,
      quoted(title),
      carrier === undefined ? undefined : stopped(phrase(carrier)),
      stopped(phrase(publisher)),
      dataset || day === undefined
        ? undefined
        : `${issued === undefined ? 'Accessed ' : ''}${monthFirst(day)}.`,
      url === undefined ? undefined : stopped(address(url)),
    )
  },

  /** MLA, 9th edition. */
  mla({ dataset, author, title, number, carrier, publisher, url, issued, accessed }) {
    const place = [
      ...(dataset && number !== undefined ? [phrase(number)] : []),
      ...(carrier === undefined ? [] : [phrase(carrier)]),
      phrase(publisher),
      ...(issued === undefined ? [] : [phrase(dayFirst(issued))]),
      ...(url === undefined ? [] : [address(url)]),
    ]
    return sentences(
      stopped(phrase(author)),
      carrier === undefined ? stopped(phrase(title)) : quoted(title),
      ...place.map((part, index) => (index < place.length - 1 ? withComma(part) : stopped(part))),
      issued !== undefined || accessed === undefined
        ? undefined
        : `Accessed ${dayFirst(accessed)}.`,
    )
  },

  /** Harvard, as "Cite Them Right" has it, 11th edition. */
  harvard1({ dataset, author, title, carrier, publisher, url, issued, accessed }) {
    return sentences(
      `${phrase(author).text} (${issued?.year ?? 'no date'})`,
      dataset
        ? quoted(title)
        : carrier === undefined
          ? stopped(phrase(title))
          : `${withComma(phrase(title))} ${stopped(phrase(carrier))}`,
      stopped(phrase(publisher)),
      url === undefined
        ? undefined
        : accessed === undefined
          ? `Available at: ${stopped(address(url))}`
          : `Available at: ${url} (Accessed: ${monthFirst(accessed)}).`,
    )
  },

  /** Vancouver, as the ICMJE has it; the number in a list is left to who makes the list. */
  vancouver({ author, title, carrier, publisher, url, issued, accessed }) {
    const cited =
      url === undefined || accessed === undefined ? undefined : `[cited ${abbreviated(accessed)}]`
    const dates = sentences(issued && String(issued.year), cited)
    return sentences(
      stopped(phrase(author)),
      url === undefined ? stopped(phrase(title)) : `${phrase(title).text} [Internet].`,
      carrier === undefined ? undefined : stopped(phrase(carrier)),
      withSemicolon(phrase(publisher)),
      dates === '' ? undefined : `${dates}.`,
      url === undefined ? undefined : `Available from: ${url}`,
    )
  },
}

function workOf(item: CslItem): Work {
  const { type, author, title, number, publisher, URL: url, issued, accessed } = item
  return {
    dataset: type === 'dataset',
    author: author[0].literal,
    title,
    ...(number === undefined ? {} : { number }),
    carrier: item['container-title'],
    publisher,
    url,
    issued: dayOf(issued),
    accessed: dayOf(accessed),
  }
}

function dayOf(date: CslItem['issued']): Day | undefined {
  const [year, month, day] = date?.['date-parts'][0] ?? []
  return year === undefined ? undefined : { year, month, day }
}

const sentences = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ')

// English whatever the reader's language: a citation is taken into English lists.
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]

const nameOf = (month: number | undefined): string | undefined =>
  month === undefined ? undefined : MONTHS[month - 1]

/** "2024, September 5" */
function yearFirst({ year, month, day }: Day): string {
  const rest = sentences(nameOf(month), day === undefined ? undefined : String(day))
  return rest === '' ? String(year) : `${year}, ${rest}`
}

/** "September 5, 2024" and "September 2024" */
function monthFirst({ year, month, day }: Day): string {
  const date = day === undefined ? nameOf(month) : `${nameOf(month)} ${day},`
  return sentences(date, String(year))
}

/** "5 Sept. 2024": MLA abbreviates names of more than four letters. */
function dayFirst({ year, month, day }: Day): string {
  const name = nameOf(month)
  const short =
    name === undefined || name.length <= 4
      ? name
      : `${name.slice(0, name === 'September' ? 4 : 3)}.`
  return sentences(day === undefined ? undefined : String(day), short, String(year))
}

/** "2024 Sep 5" */
function abbreviated({ year, month, day }: Day): string {
  return sentences(String(year), nameOf(month)?.slice(0, 3), day === undefined ? '' : String(day))
}
