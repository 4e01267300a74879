/** The calls about snapshots. What draws them comes in from the routes, which know the components. */
import { snapshotInput } from '@/lib/url/snapshot-view'
import { addressOf } from '../snapshots/address'
import { makeSnapshot, type MadeSnapshot } from '../snapshots/make'
import { readPage, styleOf } from '../snapshots/page'
import { frozenOf, readRendition, readSiblings, readStored } from '../snapshots/read'
import type { Renderer } from '../snapshots/renderer'
import { readStatus } from '../snapshots/status'
import { requireReader } from './access'
import { readBody } from './body'
import { readSnapshotForm } from './form'
import {
  assetResponse,
  fontResponse,
  frozenResponse,
  pageHeaders,
  renditionHeaders,
  statusHeaders,
} from './frozen'
import { takeShare } from './limit'
import { ProblemError } from './problem'
import { jsonResponse } from './read'
import { route } from './route'
import type { SnapshotInput } from '@/lib/url/snapshot-view'

/** `POST /api/v1/snapshots`: open to whoever may read. */
export const snapshots = (render: Renderer) =>
  route({
    POST: async (asked) => {
      await requireReader(asked)
      await takeShare(asked)
      const { created, value } = await made(await readBody(asked, snapshotInput), render)
      const { id, url, digest } = value
      const links = { self: `/s/${id}`, json: `/s/${id}.json`, status: `/s/${id}/status.json` }
      return jsonResponse(
        { snapshot: { id, url, digest, links } },
        { 'Cache-Control': 'no-store', Location: `/s/${id}` },
        created ? 201 : 200,
      )
    },
  })

/** `POST /s`: the same from a form, without script; leads to the snapshot. */
export const snapshotForm = (render: Renderer) =>
  route({
    POST: async (asked) => {
      await requireReader(asked)
      await takeShare(asked)
      const { value } = await made(await readSnapshotForm(asked), render)
      return new Response(null, {
        status: 303,
        headers: { Location: `/s/${value.id}`, 'Cache-Control': 'no-store' },
      })
    },
  })

async function made(
  input: SnapshotInput,
  render: Renderer,
): Promise<{ created: boolean; value: MadeSnapshot }> {
  const outcome = await makeSnapshot(input, render)
  if (outcome.ok) return outcome
  if (outcome.kind === 'refused') throw new ProblemError(422, outcome.refusals)
  throw new ProblemError(404, [{ path: ['event'], message: 'no such event is recorded' }])
}

const PATH = /^([a-z2-7]{26})(?:\.([a-z.]+)|\/(status\.json|timemap))?$/
const FONT = /^fonts\/([a-z0-9.-]+)$/

/** `GET /s/…`: the page, its files, its status, and the other snapshots of its view. */
export const snapshot = (render: Renderer) =>
  route({
    GET: async (asked) => {
      await requireReader(asked)
      const path = asked.params.path ?? ''
      const font = FONT.exec(path)?.[1]
      if (font !== undefined) return fontResponse(font)
      if (path === 'style.css') return assetResponse(styleOf(render), 'text/css; charset=utf-8')
      const [, id = '', kind, about] = PATH.exec(path) ?? []
      const stored = await readStored(id)
      if (stored === null) throw new ProblemError(404)
      if (about === 'status.json') {
        return jsonResponse(await readStatus(id, frozenOf(stored).record), statusHeaders(id))
      }
      if (about === 'timemap') return timeMap(await readSiblings(stored))
      if (kind === undefined) {
        const page = await readPage(stored, render)
        return new Response(page.html, { headers: pageHeaders(stored, page) })
      }
      const rendition = await readRendition(stored, kind)
      if (rendition === null) throw new ProblemError(404)
      return frozenResponse(asked, rendition, renditionHeaders(stored, rendition))
    },
  })

/** RFC 7089, in the link format of RFC 6690. */
function timeMap(siblings: Awaited<ReturnType<typeof readSiblings>>): Response {
  const links = siblings.map(
    ({ id, capturedAt }) =>
      `<${addressOf(id)}>; rel="memento"; datetime="${new Date(capturedAt).toUTCString()}"`,
  )
  return new Response(`${links.join(',\n')}\n`, {
    headers: {
      'Content-Type': 'application/link-format',
      'Cache-Control': 'no-cache',
      'Access-Control-Allow-Origin': '*',
    },
  })
}
