// An answer that was made once, sent to each of its readers; a page with a nonce of its own for each.
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import Negotiator from 'negotiator'
import { withInlineStyles } from './inline-styles.mjs'
import { withLateScripts } from './late-scripts.mjs'

const deflate = promisify(zlib.deflateRaw)

/** Headers of the connection that the page was made over. */
const OF_THE_CONNECTION = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'date',
  'content-length',
]

/** Data, or a page with a nonce, which are nobody's alone. */
export function isShared({ status, headers }) {
  if (status !== 200 || headers['set-cookie'] !== undefined) return false
  return nonceIn(headers) !== null || !/html/.test(headers['content-type'] ?? 'html')
}

function nonceIn(headers) {
  return /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1] ?? null
}

/** Its parts are the same bytes for all readers, however many of them are slow. */
export class Rendering {
  #headers
  #nonce
  #parts
  #packed = null
  #bodies

  constructor({ headers, body }) {
    this.#headers = Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.includes(name))
    this.#nonce = nonceIn(headers)
    this.#parts = this.#nonce === null ? [body] : pageParts(body, this.#nonce)
    this.#bodies = { plain: { bytes: body.length }, packed: null }
  }

  /** What it takes in memory, whole and compressed; the text of a page is compressed to a fifth or less. */
  get bytes() {
    return Math.ceil(this.#bodies.plain.bytes * 1.25)
  }

  /** Gives the object that stands for what this reader's answer has in common with others', and its `bytes`. */
  async send(request, response) {
    // As the proxy makes them: base64 of a random UUID.
    const nonce = Buffer.from(btoa(randomUUID()))
    const isPacked = zlib.crc32 && new Negotiator(request).encoding(['gzip', 'identity']) === 'gzip'
    const pieces = isPacked ? await this.#gzipped(nonce) : joined(this.#parts, nonce)
    const withNonce = (value) =>
      this.#nonce === null ? value : String(value).replaceAll(this.#nonce, nonce.toString())
    for (const [name, value] of this.#headers) {
      response.setHeader(name, Array.isArray(value) ? value.map(withNonce) : withNonce(value))
    }
    if (isPacked) response.setHeader('Content-Encoding', 'gzip')
    response.setHeader('Content-Length', lengthOf(pieces))
    response.writeHead(200)
    if (request.method === 'HEAD') {
      response.end()
      return { bytes: 0 }
    }
    response.cork()
    for (const piece of pieces) response.write(piece)
    response.end()
    if (isPacked) return (this.#bodies.packed ??= { bytes: lengthOf(await this.#packed) })
    return this.#bodies.plain
  }

  /**
   * One gzip member (RFC 1952). The parts are compressed once; each ends at a whole byte, so that a nonce can
   * follow as a stored block (RFC 1951, 3.2.4), and only the checksum is this reader's own work.
   */
  async #gzipped(nonce) {
    this.#packed ??= Promise.all(
      this.#parts.map((part) => deflate(part, { finishFlush: zlib.constants.Z_SYNC_FLUSH })),
    )
    const stored = Buffer.concat([blockHead(nonce.length), nonce])
    const end = Buffer.alloc(8)
    end.writeUInt32LE(joined(this.#parts, nonce).reduce((sum, part) => zlib.crc32(part, sum), 0))
    end.writeUInt32LE(lengthOf(joined(this.#parts, nonce)) % 2 ** 32, 4)
    return [GZIP_HEAD, ...joined(await this.#packed, stored), LAST_BLOCK, end]
  }
}

const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
const LAST_BLOCK = Buffer.from([1, 0, 0, 0xff, 0xff])

function blockHead(length) {
  const head = Buffer.alloc(5)
  head.writeUInt16LE(length, 1)
  head.writeUInt16LE(length ^ 0xffff, 3)
  return head
}

/** What stands between the nonces of a page. */
function pageParts(body, nonce) {
  const page = withInlineStyles(withLateScripts(body.toString(), nonce), nonce)
  return split(Buffer.from(page), Buffer.from(nonce))
}

function split(body, separator) {
  const parts = []
  let from = 0
  for (let at = body.indexOf(separator); at !== -1; at = body.indexOf(separator, from)) {
    parts.push(body.subarray(from, at))
    from = at + separator.length
  }
  return [...parts, body.subarray(from)]
}

function joined(parts, separator) {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]))
}

function lengthOf(pieces) {
  return pieces.reduce((sum, { length }) => sum + length, 0)
}
