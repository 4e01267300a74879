// Shapes the lines on standard input as the process that draws pictures does, which runs outside of Jest: HarfBuzz is
// loaded with an `await` at the top of its module. Prints one answer for each line, as JSON.
import { readFileSync } from 'node:fs'
import { openTiers, chooserFor } from '../../lib/server/snapshots/picture/shaping/fonts.mjs'
import { lineOf } from '../../lib/server/snapshots/picture/shaping/line.mjs'
import { runsOf } from '../../lib/server/snapshots/picture/shaping/runs.mjs'
import { shapedDrawing } from '../../lib/server/snapshots/picture/shaping/drawn-text.mjs'

const { texts = [], drawings = [], tiers, direction = 'ltr' } = JSON.parse(readFileSync(0, 'utf8'))
const style = { weight: 400, isItalic: false, spacing: 0, direction }
const fonts = await openTiers(tiers)

const lines = texts.map((text) => {
  const { glyphs, width, lacking } = lineOf(text, style, fonts)
  const runs = runsOf(text, direction, chooserFor(fonts, style)).map((run) => ({
    text: run.text,
    level: run.level,
    script: run.script,
    isFound: run.face !== null,
  }))
  return { width, lacking, runs, glyphs: glyphs.map(({ id, x, y }) => ({ id, x, y })) }
})
const shaped = []
for (const svg of drawings) {
  shaped.push(await shapedDrawing(svg, tiers).catch(({ message }) => ({ message })))
}
console.log(JSON.stringify({ lines, shaped }))
