/** A desk to test: a fresh store behind the desk's own acts, and browsers that keep their cookies. */
import { replaceStore, theStore } from '@/lib/server/open'
import { noticeIn, type Notice } from '@/lib/server/people/notice'
import { personOf } from '@/lib/server/people/person'
import { secretOf } from '@/lib/server/people/secret'
import { createUser } from '@/lib/server/people/users'
import type { UserInput } from '@/lib/server/people/user-input'
import type { Person } from '@/lib/store/people'
import type { StoreKind } from '@/lib/store/store'
import { freshStore, type Fresh } from './stores'

/** Loaded when they are first done, as in `house.ts`. */
const ACTS = {
  'sign-in': () => import('@/app/desk/acts/sign-in/route'),
  'sign-out': () => import('@/app/desk/acts/sign-out/route'),
  'set-password': () => import('@/app/desk/acts/set-password/route'),
  'end-session': () => import('@/app/desk/acts/end-session/route'),
  invite: () => import('@/app/desk/acts/invite/route'),
  'new-link': () => import('@/app/desk/acts/new-link/route'),
  'change-role': () => import('@/app/desk/acts/change-role/route'),
  'disable-user': () => import('@/app/desk/acts/disable-user/route'),
  'enable-user': () => import('@/app/desk/acts/enable-user/route'),
  'make-key': () => import('@/app/desk/acts/make-key/route'),
  'revoke-key': () => import('@/app/desk/acts/revoke-key/route'),
  code: () => import('@/app/desk/acts/code/route'),
  'begin-codes': () => import('@/app/desk/acts/begin-codes/route'),
  'confirm-codes': () => import('@/app/desk/acts/confirm-codes/route'),
  'end-codes': () => import('@/app/desk/acts/end-codes/route'),
  'renew-recovery': () => import('@/app/desk/acts/renew-recovery/route'),
  'reset-codes': () => import('@/app/desk/acts/reset-codes/route'),
  'put-away': () => import('@/app/desk/acts/put-away/route'),
  'put-back': () => import('@/app/desk/acts/put-back/route'),
  watch: () => import('@/app/desk/acts/watch/route'),
  'watch-fetch': () => import('@/app/desk/acts/watch-fetch/route'),
  'watch-pause': () => import('@/app/desk/acts/watch-pause/route'),
  'watch-resume': () => import('@/app/desk/acts/watch-resume/route'),
  'watch-edit': () => import('@/app/desk/acts/watch-edit/route'),
  'watch-remove': () => import('@/app/desk/acts/watch-remove/route'),
  'watch-undo': () => import('@/app/desk/acts/watch-undo/route'),
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
    const response = await (await ACTS[name]()).POST(request)
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
