import { clientOf } from '../../http/client'
import { isSecure, sessionCookieName } from '../cookies'
import { personOf } from '../person'
import { pathWithin } from '../next-path'
import { codePath } from '../codes'
import { signIn, signOut } from '../sign-in'
import { giveTryBack, takeTry } from '../tries'
import { SIGN_IN, type Act, type Next, type PersonAct } from '../act'

/** A new session each time; the one that this browser had before ends. */
export async function signInAct({ request, store, form }: Act): Promise<Next> {
  const { email = '', password = '', next } = form
  const to = pathWithin(next)
  const again = `${SIGN_IN}?next=${encodeURIComponent(to)}`
  const fields = { email: email.slice(0, 200) }
  const client = clientOf(request.headers)
  const seconds = await takeTry(store, email, client)
  if (seconds > 0) return { to: again, notice: { kind: 'wait', value: String(seconds), fields } }
  const signed = await signIn(store, { email, password, headers: request.headers })
  if (signed === null) return { to: again, notice: { kind: 'wrong', fields } }
  await giveTryBack(store, email, client)
  const before = await personOf(request.headers)
  if (before !== null) await signOut(store, before)
  const { cookies, needsCode } = signed
  return { to: needsCode ? codePath(to) : to, cookies }
}

export async function signOutAct({ store, person }: PersonAct): Promise<Next> {
  await signOut(store, person)
  const gone = `${sessionCookieName()}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`
  return {
    to: SIGN_IN,
    notice: { kind: 'signed-out' },
    cookies: [isSecure() ? `${gone}; Secure` : gone],
  }
}
