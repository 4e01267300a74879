/** Answering with what never changes: for good in every cache, provable, open to every origin. */
import type { Rendition } from '@/lib/store/renditions'
import type { StoredSnapshot } from '@/lib/store/snapshots'
import { digestOf } from '@/lib/store/ids'
import { addressOf, oembedAddress, publicAddress } from '../snapshots/address'
import { LICENCE } from '../snapshots/dataset'
import { fontFile } from '../snapshots/picture/looks'
import { liveOf } from '../snapshots/page'
import type { ServedRendition } from '../snapshots/read'
import { cacheHeaders, FOR_A_YEAR, FOR_GOOD } from '../http/caching'
import { DRAWING_POLICY, PAGE_POLICY } from '../http/policies'
import { ProblemError } from '../http/problem'
import type { ApiRequest } from '../http/call'
import { notModified } from '../http/read'

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  '2x.png': 'image/png',
  'card.png': 'image/png',
  zip: 'application/zip',
  csv: 'text/csv; charset=utf-8; header=present',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  'citations.json': 'application/json; charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
}

const OPEN = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }

export function renditionHeaders(
  snapshot: StoredSnapshot,
  { kind, digest, isForGood }: Pick<ServedRendition, 'kind' | 'digest' | 'isForGood'>,
): Record<string, string> {
  const { id, capturedAt } = snapshot
  const url = addressOf(id)
  return {
    ...OPEN,
    'Content-Type': TYPES[kind] ?? 'application/octet-stream',
    'Content-Disposition': `${kind === 'zip' ? 'attachment' : 'inline'}; filename="bysource-${id}.${kind}"`,
    'Content-Security-Policy': DRAWING_POLICY,
    // A cache may keep any of them; that no other bytes will follow is promised of those alone that stay.
    ...cacheHeaders(isForGood ? FOR_GOOD : FOR_A_YEAR),
    ETag: tagOf(digest),
    'Repr-Digest': `sha-256=:${Buffer.from(digest, 'hex').toString('base64')}:`,
    'Memento-Datetime': new Date(capturedAt).toUTCString(),
    Link: [
      `<${url}>; rel="cite-as"`,
      `<${url}>; rel="collection"; type="text/html"`,
      ...describedBy(url),
      `<${LICENCE}>; rel="license"`,
      ...mementoLinks(snapshot),
    ].join(', '),
  }
}

/** They change when something drifts, so they are kept for a minute only. */
const BRIEF = 'max-age=60'

export function pageHeaders(snapshot: StoredSnapshot): Record<string, string> {
  const { id, capturedAt } = snapshot
  const url = addressOf(id)
  const items = ['json', 'csv', 'svg', 'png', 'zip'].map(
    (kind) => `<${url}.${kind}>; rel="item"; type="${TYPES[kind]?.split(';')[0] ?? ''}"`,
  )
  return {
    ...cacheHeaders(BRIEF),
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': PAGE_POLICY,
    'Memento-Datetime': new Date(capturedAt).toUTCString(),
    Link: [
      `<${url}>; rel="cite-as"`,
      '<https://schema.org/Dataset>; rel="type"',
      ...describedBy(url),
      ...items,
      `<${LICENCE}>; rel="license"`,
      ...mementoLinks(snapshot),
      `<${oembedAddress(url)}>; rel="alternate"; type="application/json+oembed"`,
    ].join(', '),
  }
}

export function embedHeaders(type: string, policy: string): Record<string, string> {
  return {
    ...OPEN,
    ...cacheHeaders(BRIEF),
    'Content-Type': type,
    'Content-Security-Policy': policy,
  }
}

function describedBy(url: string): string[] {
  return ['csl.json', 'jsonld'].map(
    (kind) => `<${url}.${kind}>; rel="describedby"; type="${TYPES[kind]?.split(';')[0] ?? ''}"`,
  )
}

/** RFC 7089: what a memento is a version of, and where the others are. */
function mementoLinks(snapshot: StoredSnapshot): string[] {
  return [
    `<${publicAddress()}${liveOf(snapshot)}>; rel="original"`,
    `<${addressOf(snapshot.id)}/timemap>; rel="timemap"; type="application/link-format"`,
  ]
}

/** A document that is drawn anew when something drifts, with an ETag of its content. */
export function textResponse(
  asked: ApiRequest,
  text: string,
  headers: Record<string, string>,
): Response {
  const etag = `"${digestOf(text).slice(0, 22)}"`
  const tagged = { ...headers, ETag: etag }
  return notModified(asked, etag, tagged) ?? new Response(text, { headers: tagged })
}

export function fontResponse(name: string): Response {
  const bytes = fontFile(name)
  if (bytes === null) throw new ProblemError(404)
  return assetResponse(new Uint8Array(bytes), 'font/woff2')
}

/** Fonts and the style of snapshots: they hold nothing recorded, so every cache may keep them, in a private house too. */
export function assetResponse(content: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(content, {
    headers: {
      ...OPEN,
      'Content-Type': type,
      'Cache-Control': `public, ${FOR_GOOD}`,
    },
  })
}

export function statusHeaders(id: string): Record<string, string> {
  return { ...OPEN, ...cacheHeaders('no-cache'), Link: `<${addressOf(id)}>; rel="describes"` }
}

/** `ETag` of what never changes. */
export const tagOf = (digest: string): string => `"${digest}"`

export function frozenResponse(
  asked: ApiRequest,
  { bytes, digest }: Rendition,
  headers: Record<string, string>,
): Response {
  const length = { 'Content-Length': String(bytes.byteLength) }
  return (
    notModified(asked, tagOf(digest), headers) ??
    new Response(new Uint8Array(bytes), { headers: { ...headers, ...length } })
  )
}
