/**
 * The parts of a workbook, which is a zip: unpacked piece by piece as they are read, and no further than a limit, since a
 * small file may unpack to any size.
 */
import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { FileRefused } from '../feed'

/** Bytes that all parts together may unpack to. */
const MAX_UNPACKED = 200_000_000
const MAX_PARTS = 10_000
/** Characters without a new element: a cell has at most 32,767. */
const MAX_RUN = 1_000_000
/** Characters that are parsed in one go. */
const AT_ONCE = 16_384

export interface Parts {
  readonly has: (path: string) => boolean
  /** The text of a part, in pieces; a part that is not there has none. */
  readonly text: (path: string) => AsyncGenerator<string>
}

export async function openParts(bytes: Buffer, maxUnpacked = MAX_UNPACKED): Promise<Parts> {
  const zip = await opened(bytes)
  const entries = await entriesOf(zip)
  const unpacked = { bytes: 0 }
  return {
    has: (path) => entries.has(path),
    text: async function* (path) {
      const entry = entries.get(path)
      if (entry === undefined) return
      if (entry.isEncrypted()) throw new FileRefused('The workbook is locked with a password')
      const decoder = new StringDecoder('utf8')
      let run = 0
      for await (const piece of await streamOf(zip, entry)) {
        const some = piece as Buffer // a stream of bytes
        unpacked.bytes += some.length
        if (unpacked.bytes > maxUnpacked) {
          throw new FileRefused(`The workbook unpacks to more than ${maxUnpacked / 1e6} MB`)
        }
        const text = decoder.write(some)
        for (let start = 0; start < text.length; start += AT_ONCE) {
          const part = text.slice(start, start + AT_ONCE)
          const tag = part.lastIndexOf('<')
          run = tag < 0 ? run + part.length : part.length - tag
          // Spaces between elements say nothing, however many there are.
          const short = part.replace(/[ \t\r\n]{1000,}/g, ' ')
          if (short.trim() === '') run = 0
          if (run > MAX_RUN) throw new FileRefused('A cell of the workbook is too long to be one')
          yield short
        }
      }
      const rest = decoder.end()
      if (rest !== '') yield rest
    },
  }
}

function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error !== null) reject(new FileRefused('The file is no workbook (XLSX)'))
      else resolve(zip)
    })
  })
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry)
      if (entries.size > MAX_PARTS) reject(new FileRefused('The workbook has too many parts'))
      else zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', () => reject(new FileRefused('The workbook is damaged')))
    zip.readEntry()
  })
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) reject(new FileRefused('The workbook is damaged'))
      else resolve(stream)
    })
  })
}
