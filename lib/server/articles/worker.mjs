// Takes the text out of a page or a file, in a thread of its own: either can be made so that this takes for ever, and the
// thread is then ended. Loaded by Node as it stands, never bundled.
import { parentPort, workerData } from 'node:worker_threads'

/** Each loads its library only when it is asked for. */
const READERS = {
  html: async (sent) => (await import('./html.mjs')).readHtml(sent),
  pdf: async (sent) => (await import('./pdf.mjs')).readPdf(sent),
  docx: async (sent) => (await import('./docx.mjs')).readDocx(sent),
}

parentPort.postMessage(await READERS[workerData.kind](workerData))
