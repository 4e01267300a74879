/**
 * What a form's answer tells the page that comes after it: a fault, or a key that is shown once. It is sealed into a
 * cookie for that one page, since an address would stay in logs and histories, and nobody else can make one.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { NOTICE_COOKIE } from './cookie-names'
import { cookieIn, isSecure } from './cookies'

/** In seconds. */
const LASTS = 60
const CIPHER = 'aes-256-gcm'

/** The messages of the catalogue below `desk.notice`. */
export const NOTICE_KINDS = [
  'wrong',
  'wait',
  'signed-out',
  'sessions-ended',
  'password-short',
  'password-long',
  'password-common',
  'bad-email',
  'bad-name',
  'email-taken',
  'name-taken',
  'invited',
  'unknown-user',
  'role-changed',
  'disabled',
  'enabled',
  'last-admin',
  'key-made',
  'key-revoked',
  'no-scope',
  'bad-day',
  'wrong-code',
  'wrong-password',
  'code-ended',
  'codes-begun',
  'codes-on',
  'codes-off',
  'codes-new',
  'codes-reset',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

const notice = z.strictObject({
  kind: z.enum(NOTICE_KINDS),
  /** What the message names: a link, a key, a number of seconds. */
  value: z.string().optional(),
  /** What was typed, to be shown again; never a password. */
  fields: z.record(z.string(), z.string()).optional(),
})
export type Notice = z.infer<typeof notice>

/** As a `Set-Cookie` header. */
export function noticeCookie(content: Notice, secret: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv(CIPHER, keyOf(secret), iv)
  const text = cipher.update(JSON.stringify(content), 'utf8')
  const sealed = Buffer.concat([iv, text, cipher.final(), cipher.getAuthTag()])
  const rest = `Path=/desk; Max-Age=${LASTS}; HttpOnly; SameSite=Lax${isSecure() ? '; Secure' : ''}`
  return `${NOTICE_COOKIE}=${sealed.toString('base64url')}; ${rest}`
}

interface RequestHeaders {
  readonly get: (header: string) => string | null
}

/** Null without one, and for one that we did not seal. */
export function noticeIn(headers: RequestHeaders, secret: string): Notice | null {
  const sealed = Buffer.from(cookieIn(headers, NOTICE_COOKIE) ?? '', 'base64url')
  if (sealed.length < 29) return null
  try {
    const cipher = createDecipheriv(CIPHER, keyOf(secret), sealed.subarray(0, 12))
    cipher.setAuthTag(sealed.subarray(-16))
    const text = cipher.update(sealed.subarray(12, -16)).toString('utf8') + cipher.final('utf8')
    return notice.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function keyOf(secret: string): Buffer {
  return createHash('sha256').update(`notice ${secret}`).digest()
}
