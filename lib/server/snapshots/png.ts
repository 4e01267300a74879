/** The picture of a snapshot, drawn from its SVG with the shipped fonts alone, with its source in its text chunks. */
import { join } from 'node:path'
import { withTexts } from './png-texts'
import type { Frozen } from './renderer'

/** In pixels: what an article or a card takes without enlarging it. */
const WIDTH = 1200
const FONTS = [
  '400Regular/SourceSans3_400Regular',
  '400Regular_Italic/SourceSans3_400Regular_Italic',
  '600SemiBold/SourceSans3_600SemiBold',
  '700Bold/SourceSans3_700Bold',
]

export async function pngOf(svg: Uint8Array, frozen: Frozen): Promise<Uint8Array> {
  const { id, digest, url, record } = frozen
  return drawPng(svg, {
    Title: record.text.title,
    Description: record.text.alt,
    Source: url,
    Identifier: id,
    Digest: `sha-256:${digest}`,
    Copyright: 'CC BY 4.0',
  })
}

/** Any drawing of ours, with texts about it. */
export async function drawPng(
  svg: Uint8Array,
  texts: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js')
  const folder = join(process.cwd(), 'node_modules', '@expo-google-fonts', 'source-sans-3')
  const drawing = new Resvg(Buffer.from(svg).toString('utf8'), {
    fitTo: { mode: 'width', value: WIDTH },
    font: {
      fontFiles: FONTS.map((file) => join(folder, `${file}.ttf`)),
      loadSystemFonts: false,
      defaultFontFamily: 'Source Sans 3',
    },
  })
  return withTexts(drawing.render().asPng(), texts)
}
