/** `GET /s/…`: the page of a snapshot, its files, its status, and the other snapshots of its view. */
import { readNewest } from '@/lib/store/in-snapshot'
import { findRemoval } from '@/lib/store/removals'
import type { StoredSnapshot } from '@/lib/store/snapshots'
import { theStore } from '../open'
import { readEnvelope } from '../snapshots/envelope'
import { digestsOf } from '../snapshots/large'
import { drawTombstone, readEmbed, readEmbedImage, readPage, styleOf } from '../snapshots/page'
import { frozenOf, readRendition, readSiblings, readStored } from '../snapshots/read'
import type { Renderer } from '../snapshots/renderer'
import { LARGE } from '../snapshots/rendition-folder'
import { readStatus } from '../snapshots/status'
import {
  assetResponse,
  embedHeaders,
  fontResponse,
  frozenResponse,
  pageHeaders,
  renditionHeaders,
  statusHeaders,
  tagOf,
  textResponse,
} from './frozen'
import { goneJson, gonePage } from './gone'
import { DRAWING_POLICY, PAGE_POLICY } from '../http/policies'
import { ProblemError } from '../http/problem'
import { problemPage } from '../http/problem-page'
import { jsonResponse, notModified } from '../http/read'
import type { ApiRequest } from '../http/call'
import { route } from '../http/route'
import { timeMap } from './time-map'

const PATH =
  /^([a-z2-7]{26})(?:\.([a-z0-9.]+)|\/(status\.json|envelope\.json|timemap|embed|embed\.svg))?$/
const FONT = /^fonts\/([a-z0-9.-]+)$/

export const snapshot = (render: Renderer) =>
  route(
    {
      GET: {
        handle: async (asked) => {
          const { id: path } = asked
          const font = FONT.exec(path)?.[1]
          if (font !== undefined) return fontResponse(font)
          if (path === 'style.css') return assetResponse(styleOf(render), 'text/css; charset=utf-8')
          const [, id = '', kind, about] = PATH.exec(path) ?? []
          const stored = await readStored(id)
          if (stored === null || stored.isRemoved) return gone(id, kind ?? about, render)
          try {
            if (kind !== undefined) return await rendition(asked, stored, kind, render)
            return await documentOf(asked, stored, about, render)
          } catch (error) {
            // What is made of a snapshot cannot be kept when that is erased meanwhile.
            if (await isThere(id)) throw error
            return gone(id, kind ?? about, render)
          }
        },
      },
    },
    (problem, request) => problemPage(problem, request, render),
  )

async function rendition(
  asked: ApiRequest,
  stored: StoredSnapshot,
  kind: string,
  render: Renderer,
): Promise<Response> {
  // Whoever has a picture that was ever made of it has a good one: nothing is made to tell that.
  const mayBeHeld = LARGE.includes(kind) && asked.request.headers.has('If-None-Match')
  for (const digest of mayBeHeld ? await digestsOf(stored.id, kind) : []) {
    const headers = renditionHeaders(stored, { kind, digest, isForGood: false })
    const same = notModified(asked, tagOf(digest), headers)
    if (same !== null) return same
  }
  const isWaiting = () => !asked.request.signal.aborted
  const found = await readRendition(stored, kind, render, isWaiting)
  if (found === null) throw new ProblemError(404)
  return frozenResponse(asked, found, renditionHeaders(stored, found))
}

async function documentOf(
  asked: ApiRequest,
  stored: StoredSnapshot,
  about: string | undefined,
  render: Renderer,
): Promise<Response> {
  const { id } = stored
  switch (about) {
    case 'status.json':
      return jsonResponse(await readStatus(id, frozenOf(stored).record), statusHeaders(id))
    case 'envelope.json':
      return jsonResponse(await readEnvelope(stored), statusHeaders(id))
    case 'timemap':
      return timeMap(stored, await readSiblings(stored))
    case 'embed':
      return textResponse(
        asked,
        await readEmbed(stored, render),
        embedHeaders('text/html; charset=utf-8', PAGE_POLICY),
      )
    case 'embed.svg':
      return textResponse(
        asked,
        await readEmbedImage(stored, render),
        embedHeaders('image/svg+xml; charset=utf-8', DRAWING_POLICY),
      )
    default:
      return textResponse(asked, await readPage(stored, render), pageHeaders(stored))
  }
}

async function isThere(id: string): Promise<boolean> {
  return (await readStored(id))?.isRemoved === false
}

/** Not there, or there no more: then every address of it says so. */
async function gone(id: string, what: string | undefined, render: Renderer): Promise<Response> {
  const removal = await readNewest(await theStore(), (db) => findRemoval(db, id))
  if (removal === null) throw new ProblemError(404)
  if (what !== undefined && what !== 'embed') return goneJson(removal)
  return gonePage(await drawTombstone(removal, render), PAGE_POLICY)
}
