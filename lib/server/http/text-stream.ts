/** Long answers written bit by bit: as fast as the reader takes them, and never all in memory. */
import { Readable } from 'node:stream'

/** Characters gathered before they are sent. */
const AT_ONCE = 65_536

export function textStream(texts: Iterable<string>): ReadableStream<Uint8Array> {
  return byteStream(
    (function* () {
      for (const text of gathered(texts)) yield Buffer.from(text)
    })(),
  )
}

/** Takes the next piece when the reader has taken the last one. */
export function byteStream(pieces: Iterable<Uint8Array>): ReadableStream<Uint8Array> {
  const bytes = Readable.from(pieces, { highWaterMark: 1 })
  // The web stream of a Node stream of bytes; the two libraries' types do not know each other.
  return Readable.toWeb(bytes) as unknown as ReadableStream<Uint8Array>
}

/** Short texts put together to pieces of some length, in characters. */
export function* gathered(texts: Iterable<string>, atOnce = AT_ONCE): Generator<string> {
  let piece = ''
  for (const text of texts) {
    piece += text
    if (piece.length < atOnce) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}
