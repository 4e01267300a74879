/** A desk to test: a fresh store behind the desk's own acts, and browsers that keep their cookies. */
import { replaceStore, theStore } from '@/lib/server/open'
import { noticeIn, type Notice } from '@/lib/server/people/notice'
import { personOf } from '@/lib/server/people/person'
import { secretOf } from '@/lib/server/people/secret'
import { createUser } from '@/lib/server/people/users'
import type { UserInput } from '@/lib/server/people/user-input'
import type { Person } from '@/lib/store/people'
import type { StoreKind } from '@/lib/store/store'
import * as signIn from '@/app/desk/acts/sign-in/route'
import * as signOut from '@/app/desk/acts/sign-out/route'
import * as setPassword from '@/app/desk/acts/set-password/route'
import * as changeRole from '@/app/desk/acts/change-role/route'
import * as disableUser from '@/app/desk/acts/disable-user/route'
import * as enableUser from '@/app/desk/acts/enable-user/route'
import * as endSession from '@/app/desk/acts/end-session/route'
import * as invite from '@/app/desk/acts/invite/route'
import * as makeKey from '@/app/desk/acts/make-key/route'
import * as newLink from '@/app/desk/acts/new-link/route'
import * as code from '@/app/desk/acts/code/route'
import * as beginCodes from '@/app/desk/acts/begin-codes/route'
import * as confirmCodes from '@/app/desk/acts/confirm-codes/route'
import * as endCodes from '@/app/desk/acts/end-codes/route'
import * as renewRecovery from '@/app/desk/acts/renew-recovery/route'
import * as resetCodes from '@/app/desk/acts/reset-codes/route'
import * as revokeKey from '@/app/desk/acts/revoke-key/route'
import * as putAway from '@/app/desk/acts/put-away/route'
import * as putBack from '@/app/desk/acts/put-back/route'
import * as watch from '@/app/desk/acts/watch/route'
import * as watchFetch from '@/app/desk/acts/watch-fetch/route'
import * as watchPause from '@/app/desk/acts/watch-pause/route'
import * as watchResume from '@/app/desk/acts/watch-resume/route'
import { freshStore, type Fresh } from './stores'

const ACTS = {
  'sign-in': signIn,
  'sign-out': signOut,
  'set-password': setPassword,
  'end-session': endSession,
  invite,
  'new-link': newLink,
  'change-role': changeRole,
  'disable-user': disableUser,
  'enable-user': enableUser,
  'make-key': makeKey,
  'revoke-key': revokeKey,
  code,
  'begin-codes': beginCodes,
  'confirm-codes': confirmCodes,
  'end-codes': endCodes,
  'renew-recovery': renewRecovery,
  'reset-codes': resetCodes,
  'put-away': putAway,
  'put-back': putBack,
  watch,
  'watch-fetch': watchFetch,
  'watch-pause': watchPause,
  'watch-resume': watchResume,
} as const
type ActName = keyof typeof ACTS

interface ActAnswer {
  readonly status: number
  readonly location: string | null
  readonly headers: Headers
}

/** What a browser sends along with a form of this installation. */
const OWN_PAGE = { Origin: 'http://house.test', 'Sec-Fetch-Site': 'same-origin' }

class Browser {
  readonly #cookies = new Map<string, string>()
  readonly #client: string

  constructor(client: string) {
    this.#client = client
  }

  async act(
    name: ActName,
    form: Readonly<Record<string, string>> = {},
    more: Readonly<Record<string, string | null>> = {},
  ): Promise<ActAnswer> {
    const headers = this.headers(OWN_PAGE)
    headers.set('Content-Type', 'application/x-www-form-urlencoded')
    for (const [header, value] of Object.entries(more)) {
      if (value === null) headers.delete(header)
      else headers.set(header, value)
    }
    const request = new Request(`http://house.test/desk/acts/${name}`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(form).toString(),
    })
    const response = await ACTS[name].POST(request)
    this.#keep(response.headers)
    return {
      status: response.status,
      location: response.headers.get('Location'),
      headers: response.headers,
    }
  }

  signIn(email: string, password: string): Promise<ActAnswer> {
    return this.act('sign-in', { email, password })
  }

  person(): Promise<Person | null> {
    return personOf(this.headers())
  }

  headers(more: Readonly<Record<string, string>> = {}): Headers {
    const cookies = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return new Headers({
      Host: 'house.test',
      'X-Bysource-Client': this.#client,
      ...(cookies === '' ? {} : { Cookie: cookies }),
      ...more,
    })
  }

  /** What the next page would tell. */
  async notice(): Promise<Notice | null> {
    return noticeIn(this.headers(), await secretOf(await theStore()))
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name)
  }

  /** Sends it again, as somebody who holds a copy of it would. */
  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value)
  }

  #keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';')
      const [name = '', ...value] = pair.split('=')
      const isGone = attributes.some((text) => /^\s*max-age=0$/i.test(text))
      if (isGone) this.#cookies.delete(name)
      else this.#cookies.set(name, value.join('='))
    }
  }
}

export interface Desk extends Fresh {
  readonly invite: (user: UserInput, password: string) => Promise<string>
  readonly browser: (client?: string) => Browser
}

export async function openDesk(
  kind: StoreKind,
  env: Readonly<Record<string, string>> = {},
): Promise<Desk> {
  const fresh = await freshStore(kind)
  replaceStore(fresh.store, { BYSOURCE_DATA: fresh.folder, ...env })
  return {
    ...fresh,
    get store() {
      return fresh.store
    },
    invite: async (user, password) => {
      const made = await createUser(fresh.store, user, password)
      if (!made.ok) throw new Error(`${user.email}: ${made.kind}`)
      return made.id
    },
    browser: (client = '192.0.2.1') => new Browser(client),
  }
}
