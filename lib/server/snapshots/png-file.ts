/**
 * A picture as a PNG file with texts about it (`iTXt`, in UTF-8): PNG, third edition, 11.2 and 11.3.3.3.
 * The drawing library's own encoder takes as long as the drawing; zlib at a low level, on flat colours,
 * is four times as fast and no larger.
 */
import { crc32, deflateSync } from 'node:zlib'

/** A picture, or the part of it below the one before. Opaque, as every sheet is: its fourth bytes are all 255. */
export interface Band {
  readonly width: number
  readonly height: number
  /** Red, green, blue and opacity of each pixel, row by row. */
  readonly rgba: Uint8Array
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const LEVEL = 1

/** The texts by keyword, in their order, right after the header. */
export function pngFile(
  bands: readonly Band[],
  texts: Readonly<Record<string, string>>,
): Uint8Array {
  const width = bands[0]?.width ?? 0
  const height = bands.reduce((rows, band) => rows + band.height, 0)
  const written = Object.entries(texts).map(([keyword, text]) =>
    // The keyword, not compressed, in no stated language, without a translated keyword, the text.
    chunkOf('iTXt', Buffer.from(`${keyword}\0\0\0\0\0${text}`, 'utf8')),
  )
  return Buffer.concat([
    SIGNATURE,
    chunkOf('IHDR', headerOf(width, height)),
    ...written,
    chunkOf('IDAT', deflateSync(rowsOf(bands, width, height), { level: LEVEL })),
    chunkOf('IEND', Buffer.alloc(0)),
  ])
}

/** Eight bits each of red, green and blue; not interlaced. */
function headerOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return header
}

/**
 * Each row after its filter: none, or, where a row is the same as the one above it, the difference to that,
 * which is nothing: as in the white of a chart.
 */
function rowsOf(bands: readonly Band[], width: number, height: number): Buffer {
  const length = width * 3 + 1
  const rows = roomFor(length * height)
  let at = 0
  for (const { rgba, height: many } of bands) {
    const given = Buffer.from(rgba.buffer, rgba.byteOffset, rgba.byteLength)
    const pack = packer(rgba, width)
    for (let row = 0; row < many; row += 1) {
      const [from, end] = [row * width * 4, (row + 1) * width * 4]
      const isSame = row > 0 && given.compare(given, from - width * 4, from, from, end) === 0
      rows[at] = isSame ? UP : NONE
      if (isSame) rows.fill(0, at + 1, at + length)
      else rows.set(pack(row), at + 1)
      at += length
    }
  }
  return rows
}

const NONE = 0

const UP = 2

/** Kept for the next picture of 1,200 pixels: fresh memory costs as much as what is written into it. */
let room = Buffer.alloc(0)
const MOST_KEPT = 8_000_000

/** Holds what the last one left. Nothing waits between writing it and reading it. */
function roomFor(length: number): Buffer {
  if (length > MOST_KEPT) return Buffer.alloc(length)
  if (room.length < length) room = Buffer.alloc(length)
  return room.subarray(0, length)
}

/**
 * Leaves out the fourth byte of each pixel, four pixels at a time: a byte at a time takes four times as long.
 * Lowest byte first, as on every machine that the drawing library is built for.
 */
function packer(rgba: Uint8Array, width: number): (row: number) => Uint8Array {
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice()
  const pixels = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4)
  const words = new Uint32Array(Math.ceil(width / 4) * 3)
  const packed = new Uint8Array(words.buffer, 0, width * 3)
  return (row) => {
    let from = row * width
    for (let to = 0; to < words.length; to += 3) {
      // The last ones may be beyond the row, and are then not in what is packed.
      const first = pixels[from] ?? 0
      const second = pixels[from + 1] ?? 0
      const third = pixels[from + 2] ?? 0
      const fourth = pixels[from + 3] ?? 0
      words[to] = (first & 0xffffff) | (second << 24)
      words[to + 1] = ((second >>> 8) & 0xffff) | (third << 16)
      words[to + 2] = ((third >>> 16) & 0xff) | (fourth << 8)
      from += 4
    }
    return packed
  }
}

function chunkOf(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
