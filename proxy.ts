/**
 * In front of every page, and of all that Next answers by itself. A private installation shows its pages to who is
 * signed in alone. Every page gets its language, and a content security policy: only scripts and styles with this
 * request's nonce run.
 */
import { NextResponse, type NextRequest } from 'next/server'
import { isLocale } from './lib/format/locale'
import { messagesIn } from './lib/format/translator'
import { ADDRESS_HEADER, LOCALE_HEADER } from './lib/server/language-headers'
import { NOTICE_COOKIE } from './lib/server/people/cookie-names'
import { isOn } from './lib/server/switches'
import { chooseLocale, LANGUAGE_COOKIE } from './lib/url/language'
import { LANGUAGE_PARAMETER } from './lib/url/language-address'

/** What a page depends on beside its address. */
const VARY = 'Accept-Language, Cookie'
/** A year, in seconds. */
const REMEMBERED_FOR = 31_536_000

/** The program's own files, of the build and of public/: they hold nothing recorded. */
const FILES = /^\/(?:_next\/static\/.+|favicon\.ico|icon\.svg)$/

/** Uptime checks ask here, also where nothing else is public. */
const PING = '/ping'

/** What begins so is Next's own, and no page: beside its files, production needs nothing of it. */
const NEXT_OWN = /^\/_/

/** Pages and files are read; Next renders a page whatever is asked of it, and fails with a file. */
const READING = ['GET', 'HEAD']

/** What only concerns who signs in: kept by nobody, and open on a private installation too, up to its own guards. */
const DESK = /^\/desk(?:\/|$)/
/** What the forms of the desk send goes here. */
const ACTS = /^\/desk\/acts\//
/** Where a private installation lets people in; every other page of the desk asks for a session anyway. */
const ENTRANCE = '/desk/sign-in'

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search, searchParams } = request.nextUrl
  const isDevelopment = process.env.NODE_ENV === 'development'
  const isRead = READING.includes(request.method)
  if (isDevelopment && NEXT_OWN.test(pathname)) return NextResponse.next()
  if (FILES.test(pathname)) return isRead ? NextResponse.next() : notAllowed()
  const asked = searchParams.get(LANGUAGE_PARAMETER)
  const locale = chooseLocale({
    asked,
    chosen: request.cookies.get(LANGUAGE_COOKIE)?.value,
    accepted: request.headers.get('Accept-Language'),
  })
  const isDesk = DESK.test(pathname)
  if (isOn(process.env.BYSOURCE_PRIVATE) && !isDesk && !(await isSignedIn(request))) {
    if (pathname === PING && isRead) return plain(200, 'ok')
    if (isRead && isNavigation(request)) return toEntrance(`${pathname}${search}`)
    const { private: text } = messagesIn(locale).site
    return plain(401, text, { Vary: VARY })
  }
  if (NEXT_OWN.test(pathname)) return plain(404, 'Not found')
  if (ACTS.test(pathname))
    return request.method === 'POST' ? NextResponse.next() : notAllowed(['POST'])
  if (!isRead) return notAllowed()
  const nonce = btoa(crypto.randomUUID())
  const policy = policyFor(nonce, { isDevelopment, isDesk })
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set(LOCALE_HEADER, locale)
  headers.set(ADDRESS_HEADER, `${pathname}${search}`)
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('Content-Language', locale)
  if (isDesk) keepForNobody(request, response)
  if (isLocale(asked)) {
    response.cookies.set(LANGUAGE_COOKIE, asked, {
      path: '/',
      maxAge: REMEMBERED_FOR,
      sameSite: 'lax',
      httpOnly: true,
    })
  }
  return response
}

/** What the desk shows is for who asks alone, and a notice for one page alone. */
function keepForNobody(request: NextRequest, response: NextResponse): void {
  response.headers.set('Cache-Control', 'private, no-store')
  response.headers.set('X-Robots-Tag', 'noindex, nofollow')
  // The address of a link is a secret. Without any referrer, forms would have no origin either.
  response.headers.set('Referrer-Policy', 'same-origin')
  if (request.method === 'GET' && request.cookies.has(NOTICE_COOKIE)) {
    response.cookies.set(NOTICE_COOKIE, '', { path: '/desk', maxAge: 0 })
  }
}

/** Only a private installation asks: its store, and what looks a session up, are loaded for it alone. */
async function isSignedIn(request: NextRequest): Promise<boolean> {
  const { personOf } = await import('./lib/server/people/person')
  return (await personOf(request.headers)) !== null
}

/** A browser on its way to a page, which a form helps more than a line. */
function isNavigation({ headers }: NextRequest): boolean {
  return (headers.get('Accept') ?? '').includes('text/html')
}

function toEntrance(next: string): NextResponse {
  const Location = `${ENTRANCE}?next=${encodeURIComponent(next)}`
  return new NextResponse(null, {
    status: 307,
    headers: { Location, 'Cache-Control': 'no-store', Vary: `${VARY}, Accept` },
  })
}

/** A line instead of a page; no cache may keep it. */
function plain(status: number, text: string, headers: Record<string, string> = {}): NextResponse {
  return new NextResponse(text, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...headers,
    },
  })
}

function notAllowed(allowed: readonly string[] = READING): NextResponse {
  return plain(405, 'Method not allowed', { Allow: allowed.join(', ') })
}

/** In development React and the reloader need eval and a socket. */
function policyFor(
  nonce: string,
  { isDevelopment, isDesk }: { isDevelopment: boolean; isDesk: boolean },
): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    isDevelopment ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors ${isDesk ? `'none'` : `'self'`}`,
  ].join('; ')
}

export const config = {
  matcher: [
    {
      // Not for the API, the feeds and the drawings, which ask for a key themselves, nor for snapshots, which do
      // so too and run no script at all; nor for files that the desk takes in, of which Next.js would pass on ten
      // megabytes, and who may send one is asked by the act. For every other request, whatever its headers: what one of them let
      // through would be no wall. Every name ends where it ends: one that only begins alike is no exception.
      source:
        '/((?!api(?:/|$)|s(?:/|$)|desk/acts/import-(?:mapping-)?file$|changes\\.(?:atom|json)$|events/[^/]+/chart\\.(?:svg|png|json)$).*)',
    },
  ],
}
