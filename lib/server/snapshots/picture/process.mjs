// Draws pictures and packs archives for the server, one at a time, in a process of its own: the drawing library
// ends the process that it is in when a drawing is beyond it, and what it takes long for holds up nobody else.
// Loaded by Node as it stands, never bundled: docs/decisions/0029.
import { Resvg } from '@resvg/resvg-js'
import { zipSync } from 'fflate'

/** Loaded with the first drawing that needs it: most hold nothing but letters that the library draws right. */
const shaping = () => import('./shaping/drawn-text.mjs')

// A signal to the whole group also reaches the server, which finishes what it began and then lets go of this process.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => undefined)
process.on('disconnect', () => process.exit(0))

process.on('message', (work) => {
  answerTo(work)
    .catch((error) => ({ message: error instanceof Error ? error.message : String(error) }))
    .then((answer) => {
      process.send(answer)
      // The pixels are not on the heap, whose size alone would tell when to collect them: ten pictures take 450 MB.
      setImmediate(() => globalThis.gc?.())
    })
})

async function answerTo(work) {
  switch (work.kind) {
    case 'png':
      return pictureOf(work)
    case 'letters':
      return { bytes: Buffer.from((await shaped(work)).lacking, 'utf8') }
    case 'zip':
      return { bytes: archiveOf(work) }
  }
}

/** A drawing with a letter that no font has is no picture: the answer is those letters. */
async function pictureOf(work) {
  const { svg, lacking } = await shaped(work)
  if (lacking !== '') return { lacking }
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: work.width },
    font: {
      fontFiles: work.fontFiles,
      loadSystemFonts: false,
      defaultFontFamily: 'Source Sans 3',
    },
  })
  return { bytes: new Uint8Array(resvg.render().asPng()) }
}

async function shaped({ svg, tiers }) {
  if (tiers === null) return { svg, lacking: '' }
  const { shapedDrawing } = await shaping()
  return shapedDrawing(svg, tiers)
}

/** The earliest date that the format knows; by its fields, so that no time zone moves it. */
function archiveOf({ files }) {
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 9 })
}
