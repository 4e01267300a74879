/** One-time codes: the one that ends a sign-in, and turning them on and off. */
import { clientOf } from '../../http/client'
import { SIGN_IN, type Act, type Next, type PersonAct } from '../act'
import {
  beginCodes,
  codePath,
  confirmCodes,
  endCodes,
  questionOf,
  renewRecovery,
  signInByCode,
} from '../codes'
import { pathWithin } from '../next-path'
import type { Notice } from '../notice'
import { giveTryBack, takeTry } from '../tries'

const CODES = '/desk/codes'

export async function codeAct({ request, store, form }: Act): Promise<Next> {
  const { code = '', next } = form
  const to = pathWithin(next)
  const { headers } = request
  const question = questionOf(headers)
  const client = clientOf(headers)
  const seconds = await takeTry(store, question, client)
  if (seconds > 0) return { to: codePath(to), notice: { kind: 'wait', value: String(seconds) } }
  const outcome = await signInByCode(store, code.slice(0, 100), headers)
  if (outcome.ok) {
    await giveTryBack(store, question, client)
    return { to, cookies: outcome.cookies }
  }
  const { kind } = outcome
  if (kind !== 'code-ended') return { to: codePath(to), notice: { kind } }
  return { to: `${SIGN_IN}?next=${encodeURIComponent(to)}`, notice: { kind } }
}

export async function beginCodesAct(asked: PersonAct): Promise<Next> {
  return withPassword(asked, async (password) => {
    const outcome = await beginCodes(asked.store, password, asked.request.headers)
    if (!outcome.ok) return told({ kind: outcome.kind })
    if (outcome.value === null) return told({ kind: 'code-ended' })
    const { uri, recovery } = outcome.value
    const fields = { uri, recovery: recovery.join(' ') }
    return { ...told({ kind: 'codes-begun', fields }), cookies: outcome.cookies }
  })
}

/** What the app needs is on the page of this form alone, so that it comes back with a wrong code. */
export async function confirmCodesAct({ request, store, form, person }: PersonAct): Promise<Next> {
  const { code = '', uri = '', recovery = '' } = form
  const fields = { uri: uri.slice(0, 400), recovery: recovery.slice(0, 400) }
  const client = clientOf(request.headers)
  const seconds = await takeTry(store, person.id, client)
  if (seconds > 0) return told({ kind: 'wait', value: String(seconds), fields })
  const outcome = await confirmCodes(store, code.slice(0, 100), request.headers)
  if (!outcome.ok) return told({ kind: outcome.kind, fields })
  await giveTryBack(store, person.id, client)
  return { ...told({ kind: 'codes-on' }), cookies: outcome.cookies }
}

export async function endCodesAct(asked: PersonAct): Promise<Next> {
  return withPassword(asked, async (password) => {
    const outcome = await endCodes(asked.store, password, asked.request.headers)
    if (!outcome.ok) return told({ kind: outcome.kind })
    return { ...told({ kind: 'codes-off' }), cookies: outcome.cookies }
  })
}

export async function renewRecoveryAct(asked: PersonAct): Promise<Next> {
  return withPassword(asked, async (password) => {
    const outcome = await renewRecovery(asked.store, password, asked.request.headers)
    if (!outcome.ok) return told({ kind: outcome.kind })
    return told({ kind: 'codes-new', fields: { recovery: outcome.value.join(' ') } })
  })
}

/** A session that was left open does not tell its password by tries: they are counted as those of signing in. */
async function withPassword(
  { request, store, person, form }: PersonAct,
  perform: (password: string) => Promise<Next>,
): Promise<Next> {
  const client = clientOf(request.headers)
  const seconds = await takeTry(store, person.email, client)
  if (seconds > 0) return told({ kind: 'wait', value: String(seconds) })
  const next = await perform((form['password'] ?? '').slice(0, 128))
  if (next.notice?.kind !== 'wrong-password') await giveTryBack(store, person.email, client)
  return next
}

function told(notice: Notice): Next {
  return { to: CODES, notice }
}
