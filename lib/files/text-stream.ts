/** Long answers written bit by bit: as fast as the reader takes them, and never all in memory. */
import { nextTurn } from '@/lib/turns'

/** Characters gathered before they are sent. */
const AT_ONCE = 65_536

export function textStream(texts: Iterable<string>): ReadableStream<Uint8Array> {
  return byteStream(
    (function* () {
      for (const text of gathered(texts)) yield Buffer.from(text)
    })(),
  )
}

/**
 * Makes a piece when the reader has taken the last one and it is this answer's turn. A reader who stops
 * leaves it waiting; one who goes away ends it.
 */
export function byteStream(pieces: Iterable<Uint8Array>): ReadableStream<Uint8Array> {
  const making = pieces[Symbol.iterator]()
  let isWanted = true
  return new ReadableStream<Uint8Array>(
    {
      async pull(stream) {
        await nextTurn()
        if (!isWanted) return
        const { done = false, value } = making.next() as IteratorResult<Uint8Array, undefined>
        if (done) stream.close()
        else if (value !== undefined) stream.enqueue(value)
      },
      cancel() {
        isWanted = false
        making.return?.()
      },
    },
    // Nothing is made before it is asked for, as by HEAD.
    { highWaterMark: 0 },
  )
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
