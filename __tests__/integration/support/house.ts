/** A house to test: a fresh store behind the API's own Route Handlers, with a key for writing. */
import type { ChangeAnswer, ClaimDetail } from '@/lib/answers/revision-shapes'
import type { EventAnswer, EventSummary } from '@/lib/answers/event-shapes'
import type { ImportAnswer } from '@/lib/answers/import-shapes'
import type { ClaimAnswer, LaneAnswer } from '@/lib/answers/shapes'
import type { SourceAnswer } from '@/lib/answers/source-shape'
import type { WatchAnswer, WatchDetail } from '@/lib/answers/watch-shapes'
import { actorInput } from '@/lib/domain/actor'
import { replaceStore } from '@/lib/server/open'
import { recordKey } from '@/lib/store/api-keys'
import type { StoreKind } from '@/lib/store/store'
import type * as events from '@/app/api/v1/events/route'
import { freshStore, type Beginning, type Fresh } from './stores'

type Routes = Omit<typeof events, 'dynamic'>

/** Loaded when they are first asked: most suites ask a few, and each file of tests would load all of them anew. */
const PATHS: readonly (readonly [RegExp, () => Promise<Routes>])[] = [
  [/^changes$/, () => import('@/app/api/v1/changes/route')],
  [/^claims$/, () => import('@/app/api/v1/claims/route')],
  [/^claims\/([^/]+)$/, () => import('@/app/api/v1/claims/[id]/route')],
  [/^claims\/([^/]+)\/revisions$/, () => import('@/app/api/v1/claims/[id]/revisions/route')],
  [/^events$/, () => import('@/app/api/v1/events/route')],
  [/^events\/([^/]+)$/, () => import('@/app/api/v1/events/[id]/route')],
  [/^events\/([^/]+)\/claims$/, () => import('@/app/api/v1/events/[id]/claims/route')],
  [/^events\/([^/]+)\/claims\.csv$/, () => import('@/app/api/v1/events/[id]/claims.csv/route')],
  [
    /^events\/([^/]+)\/claims\.hxl\.csv$/,
    () => import('@/app/api/v1/events/[id]/claims.hxl.csv/route'),
  ],
  [
    /^events\/([^/]+)\/claims\.hxl\.json$/,
    () => import('@/app/api/v1/events/[id]/claims.hxl.json/route'),
  ],
  [/^events\/([^/]+)\/claims\.json$/, () => import('@/app/api/v1/events/[id]/claims.json/route')],
  [/^events\/([^/]+)\/comparison$/, () => import('@/app/api/v1/events/[id]/comparison/route')],
  [/^events\/([^/]+)\/revisions$/, () => import('@/app/api/v1/events/[id]/revisions/route')],
  [/^health$/, () => import('@/app/api/v1/health/route')],
  [/^imports$/, () => import('@/app/api/v1/imports/route')],
  [/^imports\/([^/]+)$/, () => import('@/app/api/v1/imports/[id]/route')],
  [/^imports\/([^/]+)\/rows\.csv$/, () => import('@/app/api/v1/imports/[id]/rows.csv/route')],
  [/^imports\/([^/]+)\/withdrawal$/, () => import('@/app/api/v1/imports/[id]/withdrawal/route')],
  [/^mappings$/, () => import('@/app/api/v1/mappings/route')],
  [/^openapi\.json$/, () => import('@/app/api/v1/openapi.json/route')],
  [
    /^publications\/([^/]+)\/revisions$/,
    () => import('@/app/api/v1/publications/[id]/revisions/route'),
  ],
  [/^sources$/, () => import('@/app/api/v1/sources/route')],
  [/^sources\/([^/]+)$/, () => import('@/app/api/v1/sources/[id]/route')],
  [/^sources\/([^/]+)\/revisions$/, () => import('@/app/api/v1/sources/[id]/revisions/route')],
  [/^statements$/, () => import('@/app/api/v1/statements/route')],
  [/^statements\/preview$/, () => import('@/app/api/v1/statements/preview/route')],
  [/^suggestions$/, () => import('@/app/api/v1/suggestions/route')],
  [/^watches$/, () => import('@/app/api/v1/watches/route')],
  [/^watches\/([^/]+)$/, () => import('@/app/api/v1/watches/[id]/route')],
  [/^watches\/([^/]+)\/revisions$/, () => import('@/app/api/v1/watches/[id]/revisions/route')],
  [/^changes\/([^/]+)\/undoing$/, () => import('@/app/api/v1/changes/[id]/undoing/route')],
  [
    /^events\/([^/]+)\/place-mergers$/,
    () => import('@/app/api/v1/events/[id]/place-mergers/route'),
  ],
  [/^sources\/([^/]+)\/merger$/, () => import('@/app/api/v1/sources/[id]/merger/route')],
]
const nothing = () => import('@/app/api/[[...path]]/route')

/** Every answer at once: a test takes the part that its call gives. */
export interface Answers {
  readonly status: string
  readonly store: string
  readonly event: EventAnswer
  readonly events: readonly EventSummary[]
  readonly claim: ClaimAnswer
  /** With `ref` in the answer to a statement. */
  readonly claims: readonly (ClaimAnswer & { readonly ref?: string })[]
  readonly statement: string
  readonly lanes: readonly LaneAnswer[]
  readonly revisions: ClaimDetail['revisions']
  readonly appearances: ClaimDetail['appearances']
  readonly verdicts: ClaimDetail['verdicts']
  readonly source: SourceAnswer
  readonly sources: readonly SourceAnswer[]
  readonly changes: readonly ChangeAnswer[]
  readonly next: string | null
  readonly job: ImportAnswer
  readonly watch: WatchAnswer
  readonly watches: readonly WatchAnswer[]
  readonly runs: WatchDetail['runs']
  /** Of an exported file: the address and the view that made it. */
  readonly query: object
  readonly errors: readonly { readonly path: string; readonly message: string }[]
  readonly openapi: string
  readonly paths: object
  readonly components: { readonly schemas: object }
}

export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The answer as JSON; `{}` when it is not JSON. */
  readonly json: Answers
}

export interface House extends Fresh {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Reply>
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Reply>
  readonly ask: (method: keyof Routes, path: string, init?: RequestInit) => Promise<Reply>
}

export const WRITE_KEY = 'bys_test-writes'
export const READ_KEY = 'bys_test-reads'

const dispatch = async (
  method: keyof Routes,
  path: string,
  init: RequestInit = {},
): Promise<Reply> => {
  const url = new URL(`http://house.test/api/v1/${path}`)
  const asked = url.pathname.slice('/api/v1/'.length)
  const found = PATHS.find(([pattern]) => pattern.test(asked))
  const id = found?.[0].exec(asked)?.[1]
  const routes = await (found?.[1] ?? nothing)()
  const headers = new Headers(init.headers)
  // As a browser sends it.
  if (!headers.has('Host')) headers.set('Host', url.host)
  const request = new Request(url, { ...init, headers, method })
  const params = id === undefined ? {} : { id: decodeURIComponent(id) }
  const response = await routes[method](request, { params: Promise.resolve(params) })
  const text = await response.text()
  const isJson = /json/.test(response.headers.get('Content-Type') ?? '')
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson && text !== '' ? JSON.parse(text) : {},
  }
}

export async function openHouse(
  kind: StoreKind,
  beginning?: Beginning,
  setting: Readonly<Record<string, string>> = {},
): Promise<House> {
  const fresh = await freshStore(kind, beginning)
  const env = { BYSOURCE_DATA: fresh.folder, ...setting }
  replaceStore(fresh.store, env)
  const at = '2024-01-01T00:00:00.000Z'
  await recordKey(fresh.store.writer, { name: 'editor', scope: 'write', secret: WRITE_KEY, at })
  await recordKey(fresh.store.writer, { name: 'reader', scope: 'read', secret: READ_KEY, at })
  return {
    ...fresh,
    get store() {
      return fresh.store
    },
    reopen: async (steps) => {
      const store = await fresh.reopen(steps)
      replaceStore(store, env)
      return store
    },
    ask: dispatch,
    get: (path, headers = {}) => dispatch('GET', path, { headers }),
    post: (path, body, headers = {}) =>
      dispatch('POST', path, {
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${WRITE_KEY}`,
          ...headers,
        },
      }),
  }
}

/** A war with two sides, an authority with an office, two outlets and an agency. */
export async function furnish({ post }: House): Promise<void> {
  const actors = [
    { id: 'north', name: 'North', kind: 'government' },
    { id: 'north-office', name: 'Office of the North', kind: 'government', memberOf: 'north' },
    { id: 'south', name: 'South', kind: 'government' },
    { id: 'gazette', name: 'The Gazette', kind: 'media' },
    { id: 'herald', name: 'The Herald', kind: 'media' },
    { id: 'agency', name: 'Agency', kind: 'media' },
  ]
  for (const actor of actors) {
    actorInput.parse(actor)
    await expectStatus(post('sources', actor), 201)
  }
  await expectStatus(
    post('events', {
      id: 'war',
      title: 'The war',
      kind: 'armed-conflict',
      startedOn: '2024-03-01',
      countries: ['AM'],
      parties: [
        { actor: 'north', side: 'a' },
        { actor: 'south', side: 'b' },
      ],
    }),
    201,
  )
}

export async function expectStatus(reply: Promise<Reply>, status: number): Promise<Reply> {
  const { status: got, text, ...rest } = await reply
  if (got !== status) throw new Error(`expected ${status}, got ${got}: ${text.slice(0, 800)}`)
  return { status: got, text, ...rest }
}

export { killed, statement } from './sayings'
