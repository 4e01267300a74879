/** The cookies of who is signed in: their names, and whether they are what this installation gave. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { theConfig } from '../open'
import { COOKIE_PREFIX } from './cookie-names'

interface RequestHeaders {
  readonly get: (header: string) => string | null
}

/** Readers reach this installation by TLS alone. */
export function isSecure(): boolean {
  return theConfig().publicUrl?.startsWith('https://') ?? false
}

/** As better-auth names it: `__Secure-` makes browsers refuse one that came without TLS. */
export function sessionCookieName(): string {
  return `${isSecure() ? '__Secure-' : ''}${COOKIE_PREFIX}.session_token`
}

/** The value of the cookie as it was given; null without it. */
export function cookieIn(headers: RequestHeaders, name: string): string | null {
  for (const part of (headers.get('Cookie') ?? '').split(';')) {
    const [key = '', ...value] = part.split('=')
    if (key.trim() === name) return decoded(value.join('=').trim())
  }
  return null
}

/** The token of the session in the cookie, if its signature is ours (`token.signature`, HMAC-SHA256). */
export function sessionTokenIn(headers: RequestHeaders, secret: string): string | null {
  const cookie = cookieIn(headers, sessionCookieName())
  const dot = cookie?.lastIndexOf('.') ?? -1
  if (cookie === null || dot < 1) return null
  const token = cookie.slice(0, dot)
  const expected = createHmac('sha256', secret).update(token).digest()
  const given = Buffer.from(cookie.slice(dot + 1), 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}
