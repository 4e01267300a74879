/** One-time codes (TOTP, RFC 6238) beside a password: asked for when somebody signs in, turned on and off by its owner. */
import 'server-only'
import type { Store } from '@/lib/store/store'
import { authOf } from './auth'
import { COOKIE_PREFIX } from './cookie-names'
import { cookieIn, isSecure, sessionCookieName } from './cookies'

export function codePath(next: string): string {
  return `/desk/code?next=${encodeURIComponent(next)}`
}

/** What codes are made of, and what lets in once each when the telephone is lost. */
export interface NewCodes {
  /** `otpauth://…`, as apps read it. */
  readonly uri: string
  readonly recovery: readonly string[]
}

export type CodeFault = 'wrong-code' | 'wrong-password' | 'code-ended'
export type CodeOutcome<T> =
  | { readonly ok: true; readonly value: T; readonly cookies: readonly string[] }
  | { readonly ok: false; readonly kind: CodeFault }

/** The name by which tries at this question are counted; empty where no code is asked for. */
export function questionOf(headers: Headers): string {
  return cookieIn(headers, `${isSecure() ? '__Secure-' : ''}${COOKIE_PREFIX}.two_factor`) ?? ''
}

const SIX_DIGITS = /^\d{6}$/

/** Ends a sign-in by the code of the app, or by a recovery code, which is then used up. */
export async function signInByCode(
  store: Store,
  typed: string,
  headers: Headers,
): Promise<CodeOutcome<null>> {
  const { api } = await authOf(store)
  const code = typed.replace(/\s/gu, '')
  const asked = { body: { code }, headers: withoutSession(headers), returnHeaders: true } as const
  return attempt('wrong-code', async () => {
    const answer = SIX_DIGITS.test(code)
      ? await api.verifyTOTP(asked)
      : await api.verifyBackupCode(asked)
    return { value: null, headers: answer.headers }
  })
}

/** Codes that count once the first of them was right; those that were begun before are none any more. */
export async function beginCodes(
  store: Store,
  password: string,
  headers: Headers,
): Promise<CodeOutcome<NewCodes | null>> {
  const { api } = await authOf(store)
  return attempt('wrong-password', async () => {
    const answer = await api.enableTwoFactor({ body: { password }, headers, returnHeaders: true })
    const { response } = answer
    const isBegun = response.method === 'totp'
    const value = isBegun ? { uri: response.totpURI, recovery: response.backupCodes } : null
    return { value, headers: answer.headers }
  })
}

/** A first code, by which the app has shown that it makes them. */
export async function confirmCodes(
  store: Store,
  typed: string,
  headers: Headers,
): Promise<CodeOutcome<null>> {
  const { api } = await authOf(store)
  const body = { code: typed.replace(/\s/gu, '') }
  return attempt('wrong-code', async () => {
    const answer = await api.verifyTOTP({ body, headers, returnHeaders: true })
    return { value: null, headers: answer.headers }
  })
}

export async function endCodes(
  store: Store,
  password: string,
  headers: Headers,
): Promise<CodeOutcome<null>> {
  const { api } = await authOf(store)
  return attempt('wrong-password', async () => {
    const answer = await api.disableTwoFactor({ body: { password }, headers, returnHeaders: true })
    return { value: null, headers: answer.headers }
  })
}

/** Other recovery codes in place of all that were left. */
export async function renewRecovery(
  store: Store,
  password: string,
  headers: Headers,
): Promise<CodeOutcome<readonly string[]>> {
  const { api } = await authOf(store)
  return attempt('wrong-password', async () => {
    const answer = await api.generateBackupCodes({
      body: { password },
      headers,
      returnHeaders: true,
    })
    return { value: answer.response.backupCodes, headers: answer.headers }
  })
}

async function attempt<T>(
  fault: CodeFault,
  ask: () => Promise<{ readonly value: T; readonly headers: Headers }>,
): Promise<CodeOutcome<T>> {
  const { APIError } = await import('better-auth/api')
  try {
    const { value, headers } = await ask()
    return { ok: true, value, cookies: headers.getSetCookie() }
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    const code = error.body?.code ?? ''
    return { ok: false, kind: ENDED.includes(code) ? 'code-ended' : fault }
  }
}

/** The question is none any more: too old, or too many wrong codes. Whoever knows the password is asked anew. */
const ENDED: readonly string[] = [
  'INVALID_TWO_FACTOR_COOKIE',
  'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE',
  'ACCOUNT_TEMPORARILY_LOCKED',
]

/** The code belongs to the question, whoever is signed in in this browser. */
function withoutSession(headers: Headers): Headers {
  const own = new Headers(headers)
  const name = sessionCookieName()
  const cookies = (headers.get('Cookie') ?? '').split(';').map((part) => part.trim())
  own.set('Cookie', cookies.filter((part) => !part.startsWith(`${name}=`)).join('; '))
  return own
}
