/** The text of what was fetched: by the encoding that the server says, else that of the file, else UTF-8. */
import { isEncoding } from '@/lib/feeds/text/encoding'
import type { Fetched } from './fetch'

/** `<?xml encoding="…">` and `<meta charset="…">` stand at the beginning. */
const HEAD = 2_048
const DECLARED = /(?:encoding|charset)\s*=\s*["']?\s*([a-z0-9_:.-]+)/iu

export function decodeText({ body, charset }: Pick<Fetched, 'body' | 'charset'>): string {
  const head = Buffer.from(body.subarray(0, HEAD)).toString('latin1')
  const said = [charset, DECLARED.exec(head)?.[1]].find((name) => name != null && isEncoding(name))
  // A mark at the beginning of the bytes says more than either.
  return new TextDecoder(markOf(body) ?? said ?? 'utf-8').decode(body)
}

function markOf([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xef && second === 0xbb ? 'utf-8' : null
}
