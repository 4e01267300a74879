/** Answering a read: JSON with an ETag made of what it was made from, 304 when the reader has it. */
import { createHash } from 'node:crypto'
import { jsonOf } from '../cache'
import { BUILD } from '../build'
import { cacheHeaders } from './caching'
import { ProblemError } from './problem'
import type { ApiRequest } from './call'
import { textStream } from '@/lib/files/text-stream'

/** Everything that can change the bytes: the program, revision numbers and the view, as the reader chose it. */
export function etagOf(parts: readonly unknown[]): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([BUILD, ...parts]))
    .digest('base64url')
  return `"${digest.slice(0, 22)}"`
}

/** The 304 for a reader that has these very bytes (If-None-Match: RFC 9110, section 13.1.2); null for any other. */
export function notModified(
  { request }: ApiRequest,
  etag: string,
  headers = readHeaders(etag),
): Response | null {
  const held = request.headers.get('If-None-Match')?.split(',') ?? []
  const isHeld = held.some((one) => [etag, '*'].includes(one.trim().replace(/^W\//, '')))
  return isHeld ? new Response(null, { status: 304, headers }) : null
}

export function readHeaders(etag: string): Record<string, string> {
  return { ETag: etag, Vary: 'Authorization', ...cacheHeaders('no-cache') }
}

const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' }

export function jsonResponse(
  answer: object,
  headers: Record<string, string>,
  status = 200,
): Response {
  return new Response(jsonOf(answer), {
    status,
    headers: { ...JSON_TYPE, ...headers },
  })
}

/** For answers that cost more than one query to be made. */
export interface Costly<Answer> {
  /** Whether there is an answer: all that HEAD needs to know. */
  readonly isThere: () => Promise<boolean>
  /** The part of the answer that is written as JSON; the answer itself when left out. */
  readonly writtenAs?: (answer: Answer) => object
  /** The JSON of an answer that is too long to be written at once. */
  readonly longOf?: (answer: Answer) => Iterable<string> | null
}

/**
 * One query for the turn, then 304, or the answer. A null turn or answer is 404; `answerOf` is not
 * called when the reader has the bytes already.
 */
export async function readResponse<Answer extends object>(
  asked: ApiRequest,
  turn: number | string | null,
  view: readonly unknown[],
  answerOf: () => Promise<Answer | null>,
  { isThere, writtenAs, longOf = () => null }: Partial<Costly<Answer>> = {},
): Promise<Response> {
  if (turn === null) throw new ProblemError(404)
  const etag = etagOf([asked.url.pathname, turn, view])
  const same = notModified(asked, etag)
  if (same !== null) return same
  if (asked.request.method === 'HEAD' && isThere !== undefined) {
    if (!(await isThere())) throw new ProblemError(404)
    return new Response(null, { headers: { ...JSON_TYPE, ...readHeaders(etag) } })
  }
  const answer = await answerOf()
  if (answer === null) throw new ProblemError(404)
  const long = longOf(answer)
  return long === null
    ? new Response(jsonOf(answer, writtenAs), { headers: { ...JSON_TYPE, ...readHeaders(etag) } })
    : new Response(textStream(long), { headers: { ...JSON_TYPE, ...readHeaders(etag) } })
}
