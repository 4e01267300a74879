/**
 * In front of every page, and of all that Next answers by itself. A private installation shows no page: its data are
 * read through the API, with a key. All others get their language, and a content security policy: only scripts and
 * styles with this request's nonce run.
 */
import { NextResponse, type NextRequest } from 'next/server'
import { isLocale } from './lib/format/locale'
import { messagesIn } from './lib/format/translator'
import { ADDRESS_HEADER, LOCALE_HEADER } from './lib/server/language-headers'
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

export function proxy(request: NextRequest): NextResponse {
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
  if (isOn(process.env.BYSOURCE_PRIVATE)) {
    if (pathname === PING && isRead) return plain(200, 'ok')
    const { private: text } = messagesIn(locale).site
    return plain(401, text, { Vary: VARY })
  }
  if (NEXT_OWN.test(pathname)) return plain(404, 'Not found')
  if (!isRead) return notAllowed()
  const nonce = btoa(crypto.randomUUID())
  const policy = policyFor(nonce, isDevelopment)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set(LOCALE_HEADER, locale)
  headers.set(ADDRESS_HEADER, `${pathname}${search}`)
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('Content-Language', locale)
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

function notAllowed(): NextResponse {
  return plain(405, 'Method not allowed', { Allow: READING.join(', ') })
}

/** In development React and the reloader need eval and a socket. */
function policyFor(nonce: string, isDevelopment: boolean): string {
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
    `frame-ancestors 'self'`,
  ].join('; ')
}

export const config = {
  matcher: [
    {
      // Not for the API, the feeds and the drawings, which ask for a key themselves, nor for snapshots, which do
      // so too and run no script at all. For every other request, whatever its headers: what one of them let
      // through would be no wall. Every name ends where it ends: one that only begins alike is no exception.
      source:
        '/((?!api(?:/|$)|s(?:/|$)|changes\\.(?:atom|json)$|events/[^/]+/chart\\.(?:svg|png|json)$).*)',
    },
  ],
}
