/**
 * citation-js with the styles it does not bring. They are CSL files under CC BY-SA 3.0, read from the
 * package that ships them and never copied into this repository (docs/decisions).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CslItem } from './csl'

const FOLDER = join('node_modules', 'rehype-citation', 'dist', 'node', 'styles')
const FURTHER = ['chicago', 'mla'] as const

export const TEXT_STYLES = ['apa', 'chicago', 'mla', 'harvard1', 'vancouver'] as const
export type TextStyle = (typeof TEXT_STYLES)[number]

/** Loads everything once; each plugin puts its formats into the core when it is loaded. */
export async function citationJs() {
  const { Cite, plugins } = await import('@citation-js/core')
  await import('@citation-js/plugin-csl')
  await import('@citation-js/plugin-bibtex')
  await import('@citation-js/plugin-ris')
  const { templates } = plugins.config.get('@csl')
  // In ASCII it would drop what is not Latin: the words of a source.
  plugins.config.get('@bibtex').format.asciiOnly = false
  for (const style of FURTHER) if (!templates.has(style)) templates.add(style, styleFile(style))
  return Cite
}

/** The package exports its styles as modules, but to nobody outside it: each is one template string. */
function styleFile(name: string): string {
  const source = readFileSync(join(process.cwd(), FOLDER, `${name}.js`), 'utf8')
  const xml = /`(<\?xml[\s\S]*<\/style>)\s*`/.exec(source)?.[1]
  if (xml === undefined) throw new Error(`${name}.js holds no CSL style`)
  return xml
}

/** Styles would put the capitals of a title into the words of a source. */
export function asWritten(item: CslItem): CslItem {
  const keep = (text: string) => `<span class="nocase">${text}</span>`
  const carrier = item['container-title']
  return {
    ...item,
    title: keep(item.title),
    ...(carrier === undefined ? {} : { 'container-title': keep(carrier) }),
  }
}
