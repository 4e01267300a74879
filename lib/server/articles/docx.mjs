// The text of a Word document, which is a zip. Its parts are counted before mammoth unpacks them: a small file may unpack to
// any size, and its directory may lie about that.
import mammoth from 'mammoth'
import { fromBufferPromise } from 'yauzl'

const MAX_PARTS = 2000
/** Bytes that all parts together may unpack to. */
const MAX_UNPACKED = 60_000_000

export async function readDocx({ bytes, maxText }) {
  const buffer = Buffer.from(bytes)
  const refusal = await refusalOf(buffer)
  if (refusal !== null) return { refusal }
  const { value } = await mammoth.extractRawText({ buffer })
  if (value.length > maxText) return { refusal: 'too-much-text' }
  if (value.trim() === '') return { refusal: 'no-text' }
  const unsaid = { title: null, byline: null, publisher: null, publishedAt: null, url: null }
  return { body: value.trim(), ...unsaid }
}

/** Why a file is not read; null where nothing is against it. */
async function refusalOf(buffer) {
  const zip = await fromBufferPromise(buffer, { lazyEntries: true })
  const parts = []
  for await (const part of zip.eachEntry()) {
    if (part.isEncrypted()) return 'locked'
    parts.push(part)
    if (parts.length > MAX_PARTS) return 'bomb'
  }
  if (!parts.some(({ fileName }) => fileName === 'word/document.xml')) return 'damaged'
  if (parts.reduce((sum, part) => sum + part.uncompressedSize, 0) > MAX_UNPACKED) return 'bomb'
  for (const part of parts) if (await isLarger(zip, part)) return 'bomb'
  return null
}

/** Whether a part unpacks to more than the directory says: yauzl ends it there. */
async function isLarger(zip, part) {
  const stream = await zip.openReadStreamPromise(part)
  return new Promise((resolve, reject) => {
    stream
      .on('error', (error) =>
        /too many bytes/u.test(error.message) ? resolve(true) : reject(error),
      )
      .on('end', () => resolve(false))
      .resume()
  })
}
