/** Signing in and out. To who tries, an unknown address, a wrong password and a disabled user are one and the same. */
import 'server-only'
import type { Store } from '@/lib/store/store'
import { endSessions, type Person } from '@/lib/store/people'
import { authOf } from './auth'
import { email as emailText } from './user-input'

export interface SignedIn {
  /** As `Set-Cookie` gives them: of a new session, or of the question for a code. */
  readonly cookies: readonly string[]
  /** True where there is no session before a one-time code was right. */
  readonly needsCode: boolean
}

/** Null when address and password do not belong together. */
export async function signIn(
  store: Store,
  { email, password, headers }: { email: string; password: string; headers: Headers },
): Promise<SignedIn | null> {
  const { api } = await authOf(store)
  const { APIError } = await import('better-auth/api')
  const address = emailText.safeParse(email)
  try {
    const answer = await api.signInEmail({
      // A text that is no address is looked up too: a quicker refusal would tell that nobody has it.
      body: { email: address.success ? address.data : NOBODY, password: password.slice(0, 128) },
      headers,
      returnHeaders: true,
    })
    const needsCode = 'twoFactorRedirect' in answer.response
    return { cookies: answer.headers.getSetCookie(), needsCode }
  } catch (error) {
    if (error instanceof APIError) return null
    throw error
  }
}

/** An address that nobody can have: the domain is reserved (RFC 2606). */
const NOBODY = 'nobody@bysource.invalid'

/** Ends the session of this browser for good: a copy of its cookie is worth nothing. */
export async function signOut(store: Store, { id, session }: Person): Promise<void> {
  await endSessions(store.writer, id, { only: session })
}
