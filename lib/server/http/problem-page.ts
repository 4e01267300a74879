/** A refusal as a page, for who came with a browser: by a link, or by the form under a chart. */
import { drawProblem } from '../snapshots/page'
import type { Renderer } from '../snapshots/renderer'
import { backOf, localeOf } from './browser'
import { PAGE_POLICY } from './policies'
import type { ProblemError } from './problem'

/** Null for programs, which get the problem as JSON. */
export async function problemPage(
  { status, refusals, headers }: ProblemError,
  request: Request,
  render: Renderer,
): Promise<Response | null> {
  if (!(request.headers.get('Accept') ?? '').includes('text/html')) return null
  const locale = localeOf(request)
  const seconds = headers['Retry-After'] === undefined ? null : Number(headers['Retry-After'])
  const html = await drawProblem(
    {
      status,
      refusals,
      seconds,
      back: status === 503 ? againOf(request) : backOf(request),
      locale,
    },
    render,
  )
  return new Response(html, {
    status,
    headers: {
      ...headers,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': locale,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': PAGE_POLICY,
    },
  })
}

/** The address at which the page that failed is asked for again; by its path alone, so that it is one of ours. */
function againOf(request: Request): string | null {
  const { pathname, search, searchParams } = new URL(request.url)
  const again = searchParams.get('again')
  if (again === null) return request.method === 'GET' ? `${pathname}${search}` : backOf(request)
  return /^\/(?![/\\])/.test(again) ? again : null
}
