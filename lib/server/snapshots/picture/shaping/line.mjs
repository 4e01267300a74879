// One line of text as glyphs at their places, and those as the outline that is filled.
import * as hb from 'harfbuzzjs'
import { chooserFor } from './fonts.mjs'
import { runsOf } from './runs.mjs'

/** Scripts whose letters are never joined, and so may be spaced out (CSS Text 3, 8.2). */
const SPACED = ['Latin', 'Greek', 'Cyrillic']

/** `glyphs` from left to right, in ems from the start of the line; `lacking` is what no font has. */
export function lineOf(text, style, tiers) {
  const glyphs = []
  let lacking = ''
  let width = 0
  for (const run of runsOf(text, style.direction, chooserFor(tiers, style))) {
    if (run.face === null) {
      lacking += run.text
      continue
    }
    const em = run.face.face.upem
    const spacing = SPACED.includes(run.script) ? style.spacing : 0
    for (const { codepoint, cluster, xAdvance, xOffset, yOffset } of shapedGlyphs(run)) {
      // The font has each letter, but may have no glyph for them together.
      if (codepoint === 0) lacking += String.fromCodePoint(run.text.codePointAt(cluster))
      glyphs.push({ id: codepoint, font: run.face, x: width + xOffset / em, y: yOffset / em })
      width += xAdvance / em + (xAdvance === 0 ? 0 : spacing)
    }
  }
  return { glyphs, width, lacking }
}

function shapedGlyphs({ text, level, face }) {
  const buffer = new hb.Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  buffer.setDirection(level % 2 === 1 ? hb.Direction.RTL : hb.Direction.LTR)
  hb.shape(face, buffer)
  return buffer.getGlyphInfosAndPositions()
}

/** SVG path data of a line whose baseline begins at `x` and `y`. Fonts count upwards, SVG downwards. */
export function outlineOf({ glyphs }, x, y, size) {
  return glyphs
    .map(({ id, font, ...at }) => {
      const scale = size / font.face.upem
      const place = (value, index) =>
        Number(
          (index % 2 === 0 ? x + at.x * size + value * scale : y - at.y * size - value * scale)
            // In design pixels: a twentieth of a pixel of the largest picture.
            .toFixed(2),
        )
      return font
        .glyphToJson(id)
        .map(({ type, values }) => type + values.map(place).join(' '))
        .join('')
    })
    .join('')
}
