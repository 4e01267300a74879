/**
 * Acts of the desk: what its forms send. Every one is a POST from a page of this installation, is answered with a
 * redirect, and works without script.
 */
import 'server-only'
import { isAtLeast, type Person, type Role } from '@/lib/store/people'
import { StoreUnavailable } from '@/lib/store/fault'
import type { Store } from '@/lib/store/store'
import { logFault } from '../fault-log'
import { ProblemError, problemResponse } from '../http/problem'
import { readText } from '../http/body'
import { isSameOrigin } from '../http/same-origin'
import { unavailable } from '../http/unavailable'
import { theStore } from '../open'
import { noticeCookie, type Notice } from './notice'
import { personOf } from './person'
import { secretOf } from './secret'

/** What an act leads to: a page of the desk, and what is told there. */
export interface Next {
  readonly to: string
  readonly notice?: Notice
  /** `Set-Cookie` headers. */
  readonly cookies?: readonly string[]
}

export interface Act {
  readonly request: Request
  readonly store: Store
  /** One value for each name; the first where there are several. */
  readonly form: Readonly<Record<string, string>>
}

/** An act of somebody who is signed in. */
export interface PersonAct extends Act {
  readonly person: Person
}

/** An act that reads what is sent by itself: a file, or JSON. */
export type BodyAct = Omit<PersonAct, 'form'>

type Handler = (request: Request) => Promise<Response>

/** The exports of a Route Handler, for an act that anybody may try. */
export function openAct(perform: (act: Act) => Promise<Next>): { POST: Handler } {
  return handling(async (request, store) =>
    perform({ request, store, form: await formOf(request) }),
  )
}

/** The same for who has at least that role; nothing is read of what anybody else sends. */
export function act(
  least: Role,
  perform: (act: PersonAct) => Promise<Next>,
  maxBytes = MAX_BYTES,
): { POST: Handler } {
  return bodyAct(least, async (asked) =>
    perform({ ...asked, form: await formOf(asked.request, maxBytes) }),
  )
}

/** The same for what is no small form; an answer of its own is for the script of a page. */
export function bodyAct(
  least: Role,
  perform: (act: BodyAct) => Promise<Next | Response>,
): { POST: Handler } {
  return handling(async (request, store) => {
    const person = await personOf(request.headers)
    if (person === null) return { to: SIGN_IN }
    if (!isAtLeast(person.role, least)) throw new ProblemError(403)
    return perform({ request, store, person })
  })
}

function handling(handle: (request: Request, store: Store) => Promise<Next | Response>): {
  POST: Handler
} {
  return {
    POST: (request) =>
      answered(async () => {
        if (!isSameOrigin(request.headers)) throw new ProblemError(403)
        const store = await theStore()
        const next = await handle(request, store)
        return next instanceof Response ? next : redirectTo(store, next)
      }),
  }
}

export const SIGN_IN = '/desk/sign-in'
/** More than most forms of the desk hold. */
const MAX_BYTES = 16_000

async function formOf(request: Request, maxBytes = MAX_BYTES): Promise<Record<string, string>> {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') {
    throw new ProblemError(415, [], 'Send application/x-www-form-urlencoded')
  }
  const parameters = new URLSearchParams(await readText(request, maxBytes))
  return Object.fromEntries([...parameters].reverse())
}

async function redirectTo(store: Store, { to, notice, cookies = [] }: Next): Promise<Response> {
  const headers = new Headers({ Location: to, 'Cache-Control': 'private, no-store' })
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  if (notice !== undefined) {
    headers.append('Set-Cookie', noticeCookie(notice, await secretOf(store)))
  }
  return new Response(null, { status: 303, headers })
}

async function answered(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ProblemError) return problemResponse(error)
    if (error instanceof StoreUnavailable) {
      logFault(error)
      return problemResponse(unavailable(error.fault))
    }
    console.error(error)
    return problemResponse(new ProblemError(500))
  }
}
