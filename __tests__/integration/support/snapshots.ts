/** A house where snapshots are made, and their routes beside those of the API, for tests. */
import { createHash } from 'node:crypto'
import type {
  OEmbed,
  SnapshotMade,
  SnapshotRemoval,
  SnapshotStatus,
} from '@/lib/answers/snapshot-shapes'
import { replaceStore } from '@/lib/server/open'
import {
  expectStatus,
  furnish,
  killed,
  openHouse,
  statement,
  type House,
  type Reply,
} from './house'

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** With an address of its own, which is in every citation. */
export async function openPublicHouse(
  kind: Parameters<typeof openHouse>[0],
  beginning?: Parameters<typeof openHouse>[1],
): Promise<House> {
  const house = await openHouse(kind, beginning)
  configure(house)
  return house
}

/** Gives the house other settings beside those that it always has. */
export function configure({ store, folder }: House, more: Readonly<Record<string, string>> = {}) {
  replaceStore(store, {
    BYSOURCE_RATE_LIMIT: 'off',
    BYSOURCE_URL: 'https://figures.test',
    BYSOURCE_DATA: folder,
    ...more,
  })
}

/** Two claimants of one lane; the answer is the first one's claim. */
export async function recordTwo(house: House): Promise<string> {
  await furnish(house)
  const { json } = await expectStatus(house.post('statements', statement()), 201)
  const more = { form: 'more-than', value: 200, wording: 'more than 200' }
  const other = { claimant: 'gazette', url: 'https://gazette.example/2' }
  const claims = [killed(0, { quantity: more })]
  await expectStatus(house.post('statements', statement({ ...other, claims })), 201)
  return json.claims[0]?.id ?? ''
}

/** Every answer at once: a test takes the part that its call gives. */
interface SnapshotAnswers
  extends Readonly<SnapshotMade>, Readonly<SnapshotStatus>, Readonly<OEmbed> {
  readonly removal: SnapshotRemoval
  readonly renditions: Readonly<Record<string, string>>
  readonly made: Readonly<Record<string, readonly { digest: string; program: string }[]>>
  readonly view: { readonly claimants: readonly string[] }
  readonly text: { readonly title: string; readonly caveats: readonly string[] }
  readonly comparisons: readonly object[]
  readonly errors?: readonly { readonly path: string }[]
}

interface SnapshotReply extends Omit<Reply, 'json'> {
  readonly bytes: Buffer
  readonly json: SnapshotAnswers
}

/** Loaded when they are first asked, as in `house.ts`. */
const routes = {
  form: () => import('@/app/s/route'),
  files: () => import('@/app/s/[...path]/route'),
  oembed: () => import('@/app/api/v1/oembed/route'),
  removal: () => import('@/app/api/v1/snapshots/[id]/removal/route'),
  snapshots: () => import('@/app/api/v1/snapshots/route'),
}

const NOWHERE = { params: Promise.resolve({}) }

async function replyOf(response: Response): Promise<SnapshotReply> {
  const bytes = Buffer.from(await response.arrayBuffer())
  const text = bytes.toString('utf8')
  const isJson = /json/.test(response.headers.get('Content-Type') ?? '')
  const json = isJson && text !== '' ? JSON.parse(text) : {}
  return { status: response.status, headers: response.headers, text, json, bytes }
}

/** Asks for a snapshot, without a key. */
export async function freeze(event: string, view: object, headers: Record<string, string> = {}) {
  const request = new Request('http://house.test/api/v1/snapshots', {
    method: 'POST',
    body: JSON.stringify({ event, view }),
    headers: { 'Content-Type': 'application/json', ...headers },
  })
  return replyOf(await (await routes.snapshots()).POST(request, NOWHERE))
}

export async function postForm(
  fields: Record<string, string> | [name: string, value: string][],
  more: Record<string, string> = {},
) {
  const body = new URLSearchParams(fields).toString()
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': String(body.length),
    ...more,
  }
  const request = new Request('http://house.test/s', { method: 'POST', body, headers })
  return replyOf(await (await routes.form()).POST(request, NOWHERE))
}

export async function remove(id: string, body: object, headers: Record<string, string> = {}) {
  const request = new Request(`http://house.test/api/v1/snapshots/${id}/removal`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  })
  return replyOf(await (await routes.removal()).POST(request, { params: Promise.resolve({ id }) }))
}

export async function askOembed(query: Record<string, string>) {
  const request = new Request(`http://house.test/api/v1/oembed?${new URLSearchParams(query)}`)
  return replyOf(await (await routes.oembed()).GET(request, NOWHERE))
}

/** `GET /s/{path}`. */
export async function see(path: string, headers: Record<string, string> = {}) {
  const request = new Request(`http://house.test/s/${path}`, { headers })
  return replyOf(
    await (
      await routes.files()
    ).GET(request, {
      params: Promise.resolve({ path: path.replace(/\?.*/, '').split('/') }),
    }),
  )
}
