/** What administrators do with the accounts of others. */
import { originOf } from '../../origin'
import {
  changeRole,
  disableUser,
  enableUser,
  findUser,
  resetCodes,
  type ChangeRefusal,
} from '@/lib/store/people'
import { linkPath, makeLink } from '../links'
import { userInput } from '../user-input'
import { inviteUser } from '../users'
import type { Next, PersonAct } from '../act'
import type { Notice, NoticeKind } from '../notice'

const PEOPLE = '/desk/people'

export async function inviteAct({ request, store, form }: PersonAct): Promise<Next> {
  const { email = '', name = '', role = '' } = form
  const fields = { email: email.slice(0, 200), name: name.slice(0, 200), role: role.slice(0, 20) }
  const input = userInput.safeParse({ email, name, role })
  if (!input.success) {
    const isEmail = input.error.issues.some(({ path }) => path[0] === 'email')
    return told({ kind: isEmail ? 'bad-email' : 'bad-name', fields })
  }
  const invited = await inviteUser(store, input.data)
  if (!invited.ok) {
    const kind = invited.kind === 'name-taken' ? 'name-taken' : 'email-taken'
    return told({ kind, fields })
  }
  return told({ kind: 'invited', value: addressOf(request, invited.token) })
}

export async function newLinkAct({ request, store, form }: PersonAct): Promise<Next> {
  const user = await findUser(store.writer, { id: form['user'] ?? '' })
  if (user === null || user.disabledAt !== null) return told({ kind: 'unknown-user' })
  return told({ kind: 'invited', value: addressOf(request, await makeLink(store, user.id)) })
}

export async function changeRoleAct({ store, form }: PersonAct): Promise<Next> {
  const { user = '', role } = form
  const known = userInput.shape.role.safeParse(role)
  if (!known.success) return told({ kind: 'unknown-user' })
  return changed(await changeRole(store, user, known.data, present(store)), 'role-changed')
}

export async function disableAct({ store, form }: PersonAct): Promise<Next> {
  return changed(await disableUser(store, form['user'] ?? '', present(store)), 'disabled')
}

export async function enableAct({ store, form }: PersonAct): Promise<Next> {
  return changed(await enableUser(store, form['user'] ?? '', present(store)), 'enabled')
}

export async function resetCodesAct({ store, form }: PersonAct): Promise<Next> {
  return changed(await resetCodes(store, form['user'] ?? '', present(store)), 'codes-reset')
}

function changed(refusal: ChangeRefusal | null, done: NoticeKind): Next {
  switch (refusal) {
    case null:
      return told({ kind: done })
    case 'unknown':
      return told({ kind: 'unknown-user' })
    case 'last-admin':
      return told({ kind: 'last-admin' })
    default:
      return refusal satisfies never
  }
}

function told(notice: Notice): Next {
  return { to: PEOPLE, notice }
}

function addressOf({ headers }: Request, token: string): string {
  return `${originOf(headers)}${linkPath(token)}`
}

function present(store: PersonAct['store']): string {
  return new Date(store.now()).toISOString()
}
