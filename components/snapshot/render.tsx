/**
 * Draws snapshots, for Route Handlers: Next.js refuses a static import of react-dom/server there.
 * Everything is a function of the record and of what is handed in with it.
 */
import { markupOf } from '@/components/figure/markup'
import { standaloneCss, tokensIn } from '@/components/figure/standalone-css'
import { layoutCard } from '@/lib/charts/sheet/card'
import type { Ground } from '@/lib/charts/kind'
import { layoutSheet, type Sheet } from '@/lib/charts/sheet/sheet'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import { wordsOfRecord } from '@/lib/format/record-words'
import { SnapshotSvg } from './snapshot-svg'

export interface SvgInput extends Ground {
  readonly record: SnapshotRecord
  /** Lines under the figure: where it is, what proves it, under which licence. */
  readonly source: readonly string[]
  readonly metadata: object
  readonly figureCss: string
  /** With the tokens of the light theme. */
  readonly themeCss: string
  /** `@font-face` rules with the fonts in them, for the characters that are used. */
  readonly fontsFor: (text: string) => string
}

/** The place of the fonts in the text. */
const FONTS = '/*fonts*/'
const FAMILY = `'Source Sans 3 Variable','Source Sans 3',sans-serif`

export async function renderSvg(input: SvgInput): Promise<string> {
  const { record, source } = input
  return renderSheet(layoutSheet(record, wordsOfRecord(record), source, input), input)
}

/** The card for previews of links. */
export async function renderCard(input: SvgInput): Promise<string> {
  const { record, source } = input
  return renderSheet(layoutCard(record, wordsOfRecord(record), source, input), input)
}

async function renderSheet(sheet: Sheet, input: SvgInput): Promise<string> {
  const { record, metadata, fontsFor } = input
  const css = `${FONTS}\n${sheetCss(input)}`
  const drawn = await markupOf(
    <SnapshotSvg
      sheet={sheet}
      css={css}
      title={record.text.title}
      description={record.text.alt}
      metadata={JSON.stringify(metadata)}
      language={record.text.language}
    />,
  )
  // Which fonts are needed is known when everything is written.
  const clean = forXml(drawn)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${clean.replace(FONTS, () => fontsFor(clean))}\n`
}

/** The rules of a sheet, worked out once for the style sheets that the program runs with. */
function sheetCss({ figureCss, themeCss }: SvgInput): string {
  if (rules?.figureCss === figureCss && rules.themeCss === themeCss) return rules.css
  const tokens = tokensIn(themeCss)
  const colour = (name: string) => tokens[name] ?? 'currentColor'
  const css = [
    `text{font-family:${FAMILY};fill:${colour('--ink-2')}}`,
    `.sheet{fill:${colour('--paper')}}`,
    `.sheet-title{font-weight:600;fill:${colour('--ink')}}`,
    `.sheet-figure{font-weight:700;fill:${colour('--ink')}}`,
    `.sheet-finding{fill:${colour('--ink')}}`,
    `.fig-hit{fill:none}`,
    standaloneCss(figureCss, tokens),
  ].join('\n')
  rules = { figureCss, themeCss, css }
  return css
}

let rules: { figureCss: string; themeCss: string; css: string } | undefined

/** XML 1.0 has no place for these characters, escaped or not. */
function forXml(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
