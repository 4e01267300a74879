/** Long answers written bit by bit: as fast as the reader takes them, and never all in memory. */
import { Readable } from 'node:stream'

/** Characters gathered before they are sent. */
const AT_ONCE = 65_536

export function textStream(texts: Iterable<string>): ReadableStream<Uint8Array> {
  const bytes = Readable.from(
    (function* () {
      for (const text of gathered(texts)) yield Buffer.from(text)
    })(),
    { highWaterMark: 1 },
  )
  // The web stream of a Node stream of bytes; the two libraries' types do not know each other.
  return Readable.toWeb(bytes) as unknown as ReadableStream<Uint8Array>
}

function* gathered(texts: Iterable<string>): Generator<string> {
  let gathered = ''
  for (const text of texts) {
    gathered += text
    if (gathered.length < AT_ONCE) continue
    yield gathered
    gathered = ''
  }
  if (gathered !== '') yield gathered
}
