// Draws pictures and packs archives for the server, one at a time, in a process of its own: the drawing library
// ends the process that it is in when a drawing is beyond it, and what it takes long for holds up nobody else.
// Loaded by Node as it stands, never bundled: docs/decisions/0029.
import { Resvg } from '@resvg/resvg-js'
import { zipSync } from 'fflate'

// A signal to the whole group also reaches the server, which finishes what it began and then lets go of this process.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => undefined)
process.on('disconnect', () => process.exit(0))

process.on('message', (work) => {
  try {
    process.send({ bytes: work.kind === 'png' ? pictureOf(work) : archiveOf(work) })
  } catch (error) {
    process.send({ message: error instanceof Error ? error.message : String(error) })
  }
  // The pixels are not on the heap, whose size alone would tell when to collect them: ten pictures take 450 MB.
  setImmediate(() => globalThis.gc?.())
})

function pictureOf({ svg, width, fontFiles }) {
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
  })
  return new Uint8Array(resvg.render().asPng())
}

/** The earliest date that the format knows; by its fields, so that no time zone moves it. */
function archiveOf({ files }) {
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 9 })
}
