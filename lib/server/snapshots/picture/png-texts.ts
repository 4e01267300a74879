/** Texts about a picture in its PNG file (`iTXt`, in UTF-8): PNG, third edition, 11.3.3.3. */
import { crc32 } from 'node:zlib'

/** The signature, and the header, which has 13 bytes beside its length, type and checksum. */
const AFTER_HEADER = 8 + 25

/** The file with the texts by keyword, in their order, right after its header. */
export function withTexts(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array {
  const chunks = Object.entries(texts).map(([keyword, text]) =>
    // The keyword, not compressed, in no stated language, without a translated keyword, the text.
    textChunk(Buffer.from(`iTXt${keyword}\0\0\0\0\0${text}`, 'utf8')),
  )
  return Buffer.concat([png.subarray(0, AFTER_HEADER), ...chunks, png.subarray(AFTER_HEADER)])
}

/** `body` is the type and the content. */
function textChunk(body: Buffer): Buffer {
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length - 4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
