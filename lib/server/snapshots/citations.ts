/**
 * How a snapshot is cited, in every style, made by citeproc and citation-js from the CSL-JSON that was
 * kept when the snapshot was made: every date is a stored one, so that citing tomorrow gives the same text.
 */
import type { Frozen } from './renderer'

const STYLES = ['apa', 'harvard1', 'vancouver'] as const

/** In the order in which they are offered; each a text to select. */
export interface Citations {
  readonly plain: string
  readonly apa: string
  readonly harvard1: string
  readonly vancouver: string
  readonly bibtex: string
}

/** One CSL-JSON item in a list, as reference managers take it. */
export function cslText({ id, digest, url, record }: Frozen, capturedAt: string): string {
  const [year, month, day] = capturedAt.slice(0, 10).split('-').map(Number)
  const item = {
    id,
    type: 'dataset',
    title: record.text.title,
    author: [{ literal: 'Bysource' }],
    issued: { 'date-parts': [[year, month, day]] },
    publisher: 'Bysource',
    number: id,
    URL: url,
    language: record.text.language,
    license: 'CC-BY-4.0',
    note: `SHA-256: ${digest}`,
  }
  return `${JSON.stringify([item], null, 2)}\n`
}

export async function bibText(csl: string): Promise<string> {
  return (await citeOf(csl)).format('bibtex').trimStart()
}

export async function risText(csl: string): Promise<string> {
  return `${(await citeOf(csl)).format('ris').trim()}\n`
}

export async function citationsOf(csl: string, { digest, url, record }: Frozen): Promise<string> {
  const cite = await citeOf(csl)
  const [apa, harvard1, vancouver] = STYLES.map((template) =>
    cite.format('bibliography', { format: 'text', template, lang: 'en-US' }).trim(),
  )
  const plain = `Bysource. ${record.text.title}. Data as of ${record.dataAsOf}. ${url} (SHA-256 ${digest})`
  return JSON.stringify({ plain, apa, harvard1, vancouver, bibtex: cite.format('bibtex').trim() })
}

async function citeOf(csl: string) {
  const { Cite } = await import('@citation-js/core')
  // Each puts its formats into the core when it is loaded.
  await import('@citation-js/plugin-csl')
  await import('@citation-js/plugin-bibtex')
  await import('@citation-js/plugin-ris')
  return new Cite(JSON.parse(csl) as object[]) // the list that cslText wrote
}
