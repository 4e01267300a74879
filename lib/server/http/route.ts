/** Turns handlers into the exports of a Route Handler: HEAD, 405 with Allow, problems, errors. */
import { StoreUnavailable } from '@/lib/store/fault'
import { CONTROL } from '../cursor'
import { logFault } from '../fault-log'
import { ProblemError, problemResponse } from './problem'
import { unavailable } from './unavailable'

export interface Asked {
  readonly request: Request
  readonly url: URL
  /** The named parts of the path. */
  readonly params: Readonly<Record<string, string>>
}

type Handler = (asked: Asked) => Promise<Response>
/** A named part of the path is one text; in a catch-all it is a list. */
interface RouteContext {
  /** Nothing, for a path without named parts. */
  readonly params: Promise<Readonly<Record<string, string | string[] | undefined>> | undefined>
}
type Exported = (request: Request, context: RouteContext) => Promise<Response>

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'

/** A problem in another form than JSON; null where JSON is right. */
type AsPage = (problem: ProblemError, request: Request) => Promise<Response | null>

export function route(
  handlers: { readonly GET?: Handler; readonly POST?: Handler },
  asPage?: AsPage,
) {
  const allowed = [
    ...(handlers.GET === undefined ? [] : ['GET', 'HEAD']),
    ...(handlers.POST === undefined ? [] : ['POST']),
    'OPTIONS',
  ].join(', ')
  const refuse: Handler = async () => {
    throw new ProblemError(405, [], undefined, { Allow: allowed })
  }
  const exported = (method: Method): Exported => {
    if (method === 'OPTIONS') {
      return async () => new Response(null, { status: 204, headers: { Allow: allowed } })
    }
    const handler =
      (method === 'GET' || method === 'HEAD' ? handlers.GET : undefined) ??
      (method === 'POST' ? handlers.POST : undefined) ??
      refuse
    return async (request, context) => {
      const response = await answer(handler, request, context, asPage)
      if (method !== 'HEAD') return response
      await response.body?.cancel()
      return new Response(null, response)
    }
  }
  return {
    GET: exported('GET'),
    HEAD: exported('HEAD'),
    POST: exported('POST'),
    PUT: exported('PUT'),
    PATCH: exported('PATCH'),
    DELETE: exported('DELETE'),
    OPTIONS: exported('OPTIONS'),
  }
}

async function answer(
  handler: Handler,
  request: Request,
  context: RouteContext,
  asPage: AsPage | undefined,
): Promise<Response> {
  try {
    const params = Object.entries((await context.params) ?? {}).map(([name, part]) => [
      name,
      Array.isArray(part) ? part.join('/') : (part ?? ''),
    ])
    if (params.some(([, part]) => CONTROL.test(part ?? ''))) throw new ProblemError(404)
    return await handler({
      request,
      url: new URL(request.url),
      params: Object.fromEntries(params),
    })
  } catch (error) {
    const problem = problemOf(error)
    // What draws the page may be what is broken.
    const page = await asPage?.(problem, request).catch(() => null)
    return page ?? problemResponse(problem)
  }
}

function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  if (error instanceof StoreUnavailable) {
    logFault(error)
    return unavailable(error.fault)
  }
  console.error(error)
  return new ProblemError(500)
}
