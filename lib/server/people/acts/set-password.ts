import { codePath } from '../codes'
import { createUser } from '../users'
import { isFirstLink } from '../first-link'
import { linkPath, setPasswordBy, userOfLink } from '../links'
import { passwordFault } from '../password'
import { signIn } from '../sign-in'
import { userInput } from '../user-input'
import type { Act, Next } from '../act'
import type { NoticeKind } from '../notice'

/** By a one-time link: sets the password and signs in. The first link of all makes the first administrator. */
export async function setPasswordAct(act: Act): Promise<Next> {
  const { token = '' } = act.form
  return (await isFirstLink(act.store, token)) ? becomeFirst(act, token) : setPassword(act, token)
}

async function setPassword({ request, store, form }: Act, token: string): Promise<Next> {
  const { password = '' } = form
  const user = await userOfLink(store, token)
  if (user === null) return { to: linkPath(token) }
  const fault = await passwordFault(password, [user.email, user.name])
  if (fault !== null) return { to: linkPath(token), notice: { kind: fault } }
  if (!(await setPasswordBy(store, token, password))) return { to: linkPath(token) }
  return signedIn(request, store, user.email, password)
}

async function becomeFirst({ request, store, form }: Act, token: string): Promise<Next> {
  const { email = '', name = '', password = '' } = form
  const again = (kind: NoticeKind): Next => ({
    to: linkPath(token),
    notice: { kind, fields: { email: email.slice(0, 200), name: name.slice(0, 200) } },
  })
  const input = userInput.safeParse({ email, name, role: 'admin' })
  if (!input.success) {
    const isEmail = input.error.issues.some(({ path }) => path[0] === 'email')
    return again(isEmail ? 'bad-email' : 'bad-name')
  }
  const fault = await passwordFault(password, [input.data.email, input.data.name])
  if (fault !== null) return again(fault)
  const made = await createUser(store, input.data, password, true)
  // Somebody else was first: the link is none any more, as its page says.
  if (!made.ok) return { to: linkPath(token) }
  return signedIn(request, store, input.data.email, password)
}

async function signedIn(
  { headers }: Request,
  store: Act['store'],
  email: string,
  password: string,
): Promise<Next> {
  const signed = await signIn(store, { email, password, headers })
  return { to: signed?.needsCode ? codePath('/desk') : '/desk', cookies: signed?.cookies ?? [] }
}
