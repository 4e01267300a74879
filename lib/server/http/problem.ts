/** Refusals over HTTP: application/problem+json (RFC 9457), with every wrong field at once. */
import type { Problem } from '@/lib/answers/page-shapes'
import type { Refusal } from '@/lib/domain/refusal'

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'A key is needed',
  403: 'That is not allowed with this key or session',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'The id is taken',
  410: 'Removed',
  413: 'The body is too large',
  415: 'Only JSON is read here',
  422: 'A rule is broken',
  429: 'Too many requests',
  501: 'Only JSON is answered here',
  500: 'Something went wrong here',
  503: 'Not now',
  507: 'There is no more room',
}

export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  constructor(
    readonly status: number,
    readonly refusals: readonly Refusal[] = [],
    readonly detail?: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail ?? TITLES[status] ?? 'Refused')
  }
}

export function problemResponse({ status, refusals, detail, headers }: ProblemError): Response {
  const problem: Problem = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Refused',
    status,
    ...(detail === undefined ? {} : { detail }),
    ...(refusals.length === 0
      ? {}
      : { errors: refusals.map(({ path, message }) => ({ path: path.join('.'), message })) }),
  }
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...headers,
    },
  })
}
