/**
 * In front of every page. A private installation shows none: its data are read through the API, with a
 * key. All others get a content security policy: only scripts and styles with this request's nonce run.
 */
import { NextResponse, type NextRequest } from 'next/server'
import { DEFAULT_LOCALE, messagesIn } from './lib/format/translator'
import { isOn } from './lib/server/switches'

export function proxy(request: NextRequest): NextResponse {
  if (isOn(process.env.BYSOURCE_PRIVATE)) {
    const { private: text } = messagesIn(DEFAULT_LOCALE).site
    return new NextResponse(text, { status: 401, headers: { 'Content-Type': 'text/plain' } })
  }
  const nonce = btoa(crypto.randomUUID())
  const policy = policyFor(nonce, process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
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
      // Not for the API, for files of the build, nor for snapshots and drawings, which run no script at all.
      source:
        '/((?!api(?:/|$)|s/|events/[^/]+/chart\\.(?:svg|png)$|_next/static|_next/image|favicon.ico).*)',
      missing: [{ type: 'header', key: 'next-router-prefetch' }],
    },
  ],
}
