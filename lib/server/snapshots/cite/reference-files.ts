/**
 * Files for reference managers, made by citation-js, but for two habits of its writers: the one of BibTeX drops every
 * letter that is not Latin, the one of RIS breaks lines after 70 characters, in the middle of a digest.
 */
import { cslItems, type CslItem } from './csl'

/** In UTF-8. What carried a claim is in the note: BibTeX has no field for it beside a website. */
export async function bibText(csl: string): Promise<string> {
  const Cite = await citationJs()
  return new Cite(cslItems(csl).map(forBib)).format('bibtex').trimStart()
}

export async function risText(csl: string): Promise<string> {
  const Cite = await citationJs()
  const entries = new Cite(cslItems(csl)).format('ris', { format: 'object' })
  return `${entries.map(risEntry).join('\n')}\n`
}

/** Loads everything once; each plugin puts its format into the core when it is loaded. */
async function citationJs() {
  const { Cite, plugins } = await import('@citation-js/core')
  await import('@citation-js/plugin-bibtex')
  await import('@citation-js/plugin-ris')
  // In ASCII it would drop what is not Latin: the words of a source.
  plugins.config.get('@bibtex').format.asciiOnly = false
  return Cite
}

/** A tag and its value on one line each, however long. */
function risEntry({ TY: type, ...tags }: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(tags).flatMap(([tag, values]) =>
    [values].flat().map((value) => `${tag}  - ${String(value).replace(/\s+/g, ' ')}`),
  )
  return [`TY  - ${String(type)}`, ...lines, 'ER  - '].join('\n')
}

function forBib(item: CslItem): CslItem {
  const { 'container-title': carrier, URL: url, author, title, publisher, note } = item
  return {
    ...item,
    title: asWritten(escaped(title)),
    ...(carrier === undefined ? {} : { 'container-title': asWritten(carrier) }),
    author: [{ literal: escaped(author[0].literal) }],
    publisher: escaped(publisher),
    note: escaped([...(carrier === undefined ? [] : [`In: ${carrier}`]), note].join('; ')),
    // An address is taken as it is: only a brace would end it.
    ...(url === undefined ? {} : { URL: url.replace(/[{}]/g, encodeURIComponent) }),
  }
}

/** Readers of BibTeX would put the capitals of a title into the words of a source. */
const asWritten = (text: string): string => `<span class="nocase">${text}</span>`

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  // BibTeX counts every brace, one with a backslash before it too: one without its other would swallow the file.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
}

/** Signs that TeX would take for something else than a letter. */
function escaped(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/[\\^~<>{}&%$#_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`)
      // Two hyphens would be a dash, two commas a quotation mark.
      .replace(/(?<=[-,'`!?])(?=[-,'`])/g, '{}')
  )
}
