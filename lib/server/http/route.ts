/** Turns calls into the exports of a Route Handler: who may, what is asked for, HEAD, 405 with Allow, problems, errors. */
import type { z } from 'zod'
import { StoreUnavailable } from '@/lib/store/fault'
import { CONTROL } from '../cursor'
import { logFault } from '../fault-log'
import { requireReader, requireWriter } from './access'
import { readBody } from './body'
import type { ApiRequest, Calls, Read, Write } from './call'
import { ProblemError, problemResponse } from './problem'
import { readQuery } from './query'
import { unavailable } from './unavailable'

/** A named part of the path is one text; in a catch-all it is a list. A path without named parts has nothing. */
interface RouteContext {
  readonly params: Promise<Readonly<Record<string, string | string[] | undefined>> | undefined>
}
type Exported = (request: Request, context: RouteContext) => Promise<Response>
type Handler = (asked: ApiRequest) => Promise<Response>

/** A problem in another form than JSON; null where JSON is right. */
type AsPage = (problem: ProblemError, request: Request) => Promise<Response | null>

export interface Route extends Readonly<
  Record<'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS', Exported>
> {
  /** For the document of the API. */
  readonly calls: Calls
}

export function route<Query extends z.ZodObject = z.ZodObject, Body extends z.ZodType = z.ZodType>(
  { GET: read, POST: write }: { readonly GET?: Read<Query>; readonly POST?: Write<Body> },
  asPage?: AsPage,
): Route {
  const allowed = [...(read ? ['GET', 'HEAD'] : []), ...(write ? ['POST'] : []), 'OPTIONS']
  const allow = { Allow: allowed.join(', ') }
  const exported =
    (handler: Handler): Exported =>
    (request, context) =>
      answer(handler, request, context, asPage)
  const refuse = exported(async () => {
    throw new ProblemError(405, [], undefined, allow)
  })
  const get = read === undefined ? refuse : exported((asked) => reading(read, asked))
  return {
    GET: get,
    HEAD: async (request, context) => {
      const response = await get(request, context)
      await response.body?.cancel()
      return new Response(null, response)
    },
    POST: write === undefined ? refuse : exported((asked) => writing(write, asked)),
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
    OPTIONS: async () => new Response(null, { status: 204, headers: allow }),
    calls: { ...(read && { GET: read }), ...(write && { POST: write }) },
  }
}

async function reading<Query extends z.ZodObject>(
  { query, access = 'readers', handle }: Read<Query>,
  asked: ApiRequest,
): Promise<Response> {
  if (access === 'readers') await requireReader(asked)
  if (access === 'writers') await requireWriter(asked)
  // Without a schema there is nothing that a handler could read.
  return handle(asked, query === undefined ? ({} as z.output<Query>) : readQuery(query, asked.url))
}

async function writing<Body extends z.ZodType>(
  { body, maxBytes, access = 'writers', handle }: Write<Body>,
  asked: ApiRequest,
): Promise<Response> {
  if (access === 'readers') await requireReader(asked)
  const by = access === 'writers' ? (await requireWriter(asked)).name : ''
  // Without a schema of the body, too, a handler could read nothing.
  if (body === undefined) return handle(asked, undefined as z.output<Body>, by)
  return handle(asked, await readBody(asked, body.schema, maxBytes), by)
}

async function answer(
  handler: Handler,
  request: Request,
  context: RouteContext,
  asPage: AsPage | undefined,
): Promise<Response> {
  try {
    const named = Object.values((await context.params) ?? {}).flat()
    const id = named.join('/')
    if (CONTROL.test(id)) throw new ProblemError(404)
    return await handler({ request, url: new URL(request.url), id })
  } catch (error) {
    const problem = problemOf(error)
    // The drawing of the page may be broken itself.
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
