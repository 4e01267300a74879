/** The person who looks at a page of the desk, and what the act before it has to say. */
import 'server-only'
import { headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { isAtLeast, type Person, type Role } from '@/lib/store/people'
import { requestAddress } from '../language'
import { theStore } from '../open'
import { SIGN_IN } from './act'
import { noticeIn, type Notice } from './notice'
import { personOf } from './person'
import { secretOf } from './secret'

export { isAtLeast, type Person, type Role } from '@/lib/store/people'
export type { Notice } from './notice'

/** Null where nobody is signed in. */
export async function requestPerson(): Promise<Person | null> {
  return personOf(await headers())
}

/** Leads to the form where nobody is signed in; 403 for who has less than that role. */
export async function requirePerson(least: Role): Promise<Person> {
  const person = await requestPerson()
  if (person === null) redirect(`${SIGN_IN}?next=${encodeURIComponent(await requestAddress())}`)
  if (!isAtLeast(person.role, least)) forbidden()
  return person
}

export async function requestNotice(): Promise<Notice | null> {
  return noticeIn(await headers(), await secretOf(await theStore()))
}
