/** The routes of snapshots, beside those of the API, for tests. */
import * as form from '@/app/s/route'
import * as files from '@/app/s/[...path]/route'
import * as oembed from '@/app/api/v1/oembed/route'
import * as removal from '@/app/api/v1/snapshots/[id]/removal/route'
import * as snapshots from '@/app/api/v1/snapshots/route'
import type { OEmbed, SnapshotMade, SnapshotRemoval, SnapshotStatus } from '@/lib/answers/shapes'
import type { Reply } from './house'

/** Every answer at once: a test takes the part that its call gives. */
interface SnapshotAnswers
  extends Readonly<SnapshotMade>, Readonly<SnapshotStatus>, Readonly<OEmbed> {
  readonly removal: SnapshotRemoval
  readonly renditions: Readonly<Record<string, string>>

  readonly view: { readonly claimants: readonly string[] }
  readonly text: { readonly title: string; readonly caveats: readonly string[] }
  readonly comparisons: readonly object[]
  readonly errors?: readonly { readonly path: string }[]
}

interface SnapshotReply extends Omit<Reply, 'json'> {
  readonly bytes: Buffer
  readonly json: SnapshotAnswers
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
  return replyOf(await snapshots.POST(request, NOWHERE))
}

export async function postForm(fields: Record<string, string>, more: Record<string, string> = {}) {
  const body = new URLSearchParams(fields).toString()
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': String(body.length),
    ...more,
  }
  const request = new Request('http://house.test/s', { method: 'POST', body, headers })
  return replyOf(await form.POST(request, NOWHERE))
}

export async function remove(id: string, body: object, headers: Record<string, string> = {}) {
  const request = new Request(`http://house.test/api/v1/snapshots/${id}/removal`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  })
  return replyOf(await removal.POST(request, { params: Promise.resolve({ id }) }))
}

export async function askOembed(query: Record<string, string>) {
  const request = new Request(`http://house.test/api/v1/oembed?${new URLSearchParams(query)}`)
  return replyOf(await oembed.GET(request, NOWHERE))
}

/** `GET /s/{path}`. */
export async function see(path: string, headers: Record<string, string> = {}) {
  const request = new Request(`http://house.test/s/${path}`, { headers })
  return replyOf(
    await files.GET(request, {
      params: Promise.resolve({ path: path.replace(/\?.*/, '').split('/') }),
    }),
  )
}
