/** What the libraries of the net throw, as a refusal. */
import { FetchRefused, type FetchRefusal } from './refusal'

const TIMEOUTS = [
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'ETIMEDOUT',
]
const BROKEN = ['UND_ERR_SOCKET', 'UND_ERR_RESPONSE', 'ECONNRESET', 'EPIPE']

/** A fault that is not of the net is one of ours, and is thrown on. */
export function refusalOf(
  error: unknown,
  host: string,
  signal: AbortSignal,
  { deadline, idle }: { readonly deadline: number; readonly idle: number },
): FetchRefusal {
  if (error instanceof FetchRefused) return error.refusal
  if (signal.aborted) return { code: 'too-slow', seconds: deadline / 1000 }
  const causes = causesOf(error)
  for (const cause of causes) {
    if (cause instanceof FetchRefused) return cause.refusal
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
    if (TIMEOUTS.includes(code)) return { code: 'too-slow', seconds: idle / 1000 }
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { code: 'no-such-host', host }
    if (BROKEN.includes(code) || /^(?:HPE_|Z_|ERR__ERROR_)/u.test(code)) {
      return { code: 'broken-answer', host }
    }
  }
  // A fault of the net comes with its cause: a closed port, a certificate, an address without a way to it.
  if (causes.length > 0) return { code: 'unreachable', host }
  throw error
}

/** By their form, since an error of Node may be of another realm than ours. */
function causesOf(error: unknown): object[] {
  const causes: object[] = []
  let next = error
  while (typeof next === 'object' && next !== null && 'cause' in next && causes.length < 10) {
    next = next.cause
    if (typeof next === 'object' && next !== null) causes.push(next)
  }
  return causes
}
