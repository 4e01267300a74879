/** Users, and the sessions of those who signed in. Passwords are checked and set by `lib/server/people/auth.ts`. */
import type { Handle, Store } from './store'
import { transact } from './transact'

/** Each role may do what those before it may. */
export const ROLES = ['reader', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

export function isAtLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least)
}

/** Somebody who is signed in, as of this request. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly session: string
}

export interface User {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly createdAt: string
  readonly disabledAt: string | null
  /** False until the one-time link was used. */
  readonly hasPassword: boolean
  /** True where signing in takes a one-time code too. */
  readonly hasCodes: boolean
}

export interface NewUser {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly at: string
  /** The salted digest of a password; left out for who sets one by a link. */
  readonly password?: string
}

/** The person of a session that has not ended and whose user may sign in; the role is that of this moment. */
export async function findPerson(db: Handle, token: string, now: string): Promise<Person | null> {
  const row = await db
    .selectFrom('auth_sessions as session')
    .innerJoin('auth_users as user', 'user.id', 'session.user_id')
    .select(['user.id', 'user.name', 'user.email', 'user.role', 'session.id as session'])
    .where('session.token', '=', token)
    .where('session.expires_at', '>', now)
    .where('user.disabled_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : { ...row, role: roleOf(row.role) }
}

export async function listUsers(db: Handle): Promise<User[]> {
  const rows = await db
    .selectFrom('auth_users as user')
    .leftJoin('auth_accounts as account', 'account.user_id', 'user.id')
    .select(['user.id', 'name', 'email', 'role', 'disabled_at as disabledAt', 'account.password'])
    .select(['user.created_at as createdAt', 'user.two_factor_enabled as codes'])
    .orderBy('name')
    .orderBy('user.id')
    .execute()
  return rows.map(({ password, codes, ...row }) => ({
    ...row,
    role: roleOf(row.role),
    hasPassword: password !== null,
    hasCodes: codes === 1,
  }))
}

export async function findUser(db: Handle, by: { id: string } | { email: string }) {
  const users = await listUsers(db)
  return users.find((user) => ('id' in by ? user.id === by.id : user.email === by.email)) ?? null
}

export async function hasUsers(db: Handle): Promise<boolean> {
  const row = await db.selectFrom('auth_users').select('id').limit(1).executeTakeFirst()
  return row !== undefined
}

export type UserRefusal = 'email-taken' | 'name-taken' | 'not-first'

/** Null when the user is recorded. `isFirst`: only where nobody is recorded yet, whoever else tries at the same moment. */
export function recordUser(
  store: Store,
  { id, name, email, role, at, password }: NewUser,
  isFirst = false,
): Promise<UserRefusal | null> {
  return alone(store, async (db) => {
    const users = await listUsers(db)
    if (isFirst && users.length > 0) return 'not-first'
    if (users.some((user) => user.email === email)) return 'email-taken'
    // The name is all that the ledger tells of who wrote.
    if (users.some((user) => user.name.toLowerCase() === name.toLowerCase())) return 'name-taken'
    const times = { created_at: at, updated_at: at }
    const none = { image: null, disabled_at: null, two_factor_enabled: null }
    const user = { id, name, email, role, email_verified: 1, ...none }
    await db
      .insertInto('auth_users')
      .values({ ...user, ...times })
      .execute()
    if (password !== undefined) {
      // As better-auth records one that a link sets.
      const account = { id, user_id: id, account_id: id, provider_id: 'credential', password }
      await db
        .insertInto('auth_accounts')
        .values({ ...account, ...times })
        .execute()
    }
    return null
  })
}

export type ChangeRefusal = 'unknown' | 'last-admin'

/** Null when it is done. Somebody must be left who can let others in. */
export function changeRole(
  store: Store,
  id: string,
  role: Role,
  at: string,
): Promise<ChangeRefusal | null> {
  return changeUser(store, id, role === 'admin', (db) =>
    db.updateTable('auth_users').set({ role, updated_at: at }).where('id', '=', id).execute(),
  )
}

/** Ends the sessions and the unused links of the user too. */
export function disableUser(store: Store, id: string, at: string): Promise<ChangeRefusal | null> {
  return changeUser(store, id, false, async (db) => {
    const disabled = { disabled_at: at, updated_at: at }
    await db.updateTable('auth_users').set(disabled).where('id', '=', id).execute()
    await db.deleteFrom('auth_sessions').where('user_id', '=', id).execute()
    await dropLinks(db, id)
  })
}

/** Lets the user sign in by password alone again, as after the loss of a telephone, and ends the sessions. */
export function resetCodes(store: Store, id: string, at: string): Promise<ChangeRefusal | null> {
  return changeUser(store, id, true, async (db) => {
    await db.deleteFrom('auth_two_factors').where('user_id', '=', id).execute()
    const reset = { two_factor_enabled: 0, updated_at: at }
    await db.updateTable('auth_users').set(reset).where('id', '=', id).execute()
    await db.deleteFrom('auth_sessions').where('user_id', '=', id).execute()
  })
}

export function enableUser(store: Store, id: string, at: string): Promise<ChangeRefusal | null> {
  const enabled = { disabled_at: null, updated_at: at }
  return changeUser(store, id, true, (db) =>
    db.updateTable('auth_users').set(enabled).where('id', '=', id).execute(),
  )
}

function changeUser(
  store: Store,
  id: string,
  keepsAdmin: boolean,
  change: (db: Handle) => Promise<unknown>,
): Promise<ChangeRefusal | null> {
  return alone(store, async (db) => {
    const users = await listUsers(db)
    if (!users.some((user) => user.id === id)) return 'unknown'
    const isAdmin = ({ role, disabledAt }: User) => role === 'admin' && disabledAt === null
    const others = users.filter((user) => user.id !== id && isAdmin(user))
    const isLast = others.length === 0 && users.some((user) => user.id === id && isAdmin(user))
    if (isLast && !keepsAdmin) return 'last-admin'
    await change(db)
    return null
  })
}

/** The links of a user that were not used: a new one takes their place. */
export async function dropLinks(db: Handle, user: string): Promise<void> {
  await db.deleteFrom('auth_verifications').where('value', '=', user).execute()
}

export interface Session {
  readonly id: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly client: string | null
  readonly browser: string | null
}

export function listSessions(db: Handle, user: string, now: string): Promise<Session[]> {
  return db
    .selectFrom('auth_sessions')
    .select(['id', 'created_at as createdAt', 'expires_at as expiresAt'])
    .select(['ip_address as client', 'user_agent as browser'])
    .where('user_id', '=', user)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Ends the sessions of the user that `which` names; of somebody else's, none. */
export async function endSessions(
  db: Handle,
  user: string,
  which: { only: string } | { allBut: string } | 'all',
): Promise<void> {
  const theirs = db.deleteFrom('auth_sessions').where('user_id', '=', user)
  if (which === 'all') await theirs.execute()
  else if ('only' in which) await theirs.where('id', '=', which.only).execute()
  else await theirs.where('id', '!=', which.allBut).execute()
}

export async function dropExpired(db: Handle, now: string): Promise<void> {
  await db.deleteFrom('auth_sessions').where('expires_at', '<=', now).execute()
  await db.deleteFrom('auth_verifications').where('expires_at', '<=', now).execute()
}

/** One after the other, whichever instance asks: what was looked up still holds when it is written. */
function alone<T>(store: Store, work: (db: Handle) => Promise<T>): Promise<T> {
  return transact(store, work, 'exclusive')
}

/** A role that this program does not know gives no more than reading. */
function roleOf(text: string): Role {
  return ROLES.find((role) => role === text) ?? 'reader'
}
