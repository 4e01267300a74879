/**
 * A picture as a PNG file with texts about it (`iTXt`, in UTF-8): PNG, third edition, 11.2 and 11.3.3.3.
 * The drawing library's own encoder takes as long as the drawing; zlib at a low level, on flat colours,
 * is four times as fast and no larger.
 */
import { deflateSync } from 'node:zlib'

/** Opaque, as every sheet is: its fourth bytes are all 255. */
export interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue and opacity of each pixel, row by row. */
  readonly rgba: Uint8Array
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const LEVEL = 3

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** The texts by keyword, in their order, right after the header. */
export function pngFile(pixels: Pixels, texts: Readonly<Record<string, string>>): Uint8Array {
  const written = Object.entries(texts).map(([keyword, text]) =>
    // The keyword, not compressed, in no stated language, without a translated keyword, the text.
    chunkOf('iTXt', Buffer.from(`${keyword}\0\0\0\0\0${text}`, 'utf8')),
  )
  return Buffer.concat([
    SIGNATURE,
    chunkOf('IHDR', headerOf(pixels)),
    ...written,
    chunkOf('IDAT', deflateSync(rowsOf(pixels), { level: LEVEL })),
    chunkOf('IEND', Buffer.alloc(0)),
  ])
}

/** Eight bits each of red, green and blue; not interlaced. */
function headerOf({ width, height }: Pixels): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return header
}

/** Each row after its filter, which is none. */
function rowsOf({ width, height, rgba }: Pixels): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height)
  let to = 0
  let from = 0
  for (let row = 0; row < height; row += 1) {
    to += 1
    for (let column = 0; column < width; column += 1) {
      rows[to] = rgba[from] ?? 0
      rows[to + 1] = rgba[from + 1] ?? 0
      rows[to + 2] = rgba[from + 2] ?? 0
      to += 3
      from += 4
    }
  }
  return rows
}

function chunkOf(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** Node 20.9 has none of its own yet. */
function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}
